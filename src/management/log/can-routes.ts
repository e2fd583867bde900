import { dataActions, isManagementAction, isRegistryWide, isScopeVerb, managementActions, scopeVerbs, type Action } from '../../access/actions.ts';
import { decide } from '../../access/decide.ts';
import type { RegistryPolicy } from '../../access/policy.ts';
import type { Subject } from '../../access/subject.ts';
import { Refusal } from '../../causes/refusal.ts';
import { canAnswers, canQuestion, type CanAnswer, type CanAnswers } from '../../contract/can.ts';
import { findSubject, imagine, subjectsOf } from '../../identity/imagined-subject.ts';
import { parseAddress } from '../../names/ip-address.ts';
import { parseRepositoryName, type RepositoryName } from '../../names/repository.ts';
import { findPrincipal } from '../authorization/principals.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Route } from '../route.ts';

/** Enough to see who may; nobody reads more. */
const MOST_ANSWERS = 1_000;

/** Who asks through the socket comes from no address. */
const THIS_MACHINE = '127.0.0.1';

interface Imagined {
  readonly registry: RegistryPolicy;
  readonly repository: RepositoryName | null;
  readonly address: string;
  readonly at: Date;
}

/** The same decision as for a real request, for one that nobody sent. Whoever may read the log may ask. */
export const canRoutes = ({ resume, loginServerFor, now }: ManagementParts): readonly Route[] => [
  onRegistry({
    method: 'POST',
    path: '/:registry/can',
    action: 'registries/logs/read',
    body: canQuestion.prefault({}),
    answer: canAnswers,
    handle: async ({ registry, body: question, exchange }) => {
      const at = question.at === undefined ? now() : new Date(question.at);
      const address = question.from === undefined ? (parseAddress(exchange.address) ?? THIS_MACHINE) : readAddress(question.from);
      const repository = question.repository === undefined ? null : parseRepositoryName(question.repository);
      const imagined = { registry, repository, address, at };
      const actions = question.action === undefined ? everyAction(repository) : [readAction(question.action, repository)];
      const subjects = question.subject === undefined ? subjectsOf(registry, at) : [readSubject(question.subject, imagined)];
      const asksWho = question.subject === undefined;

      const value: CanAnswer[] = [];
      for (const [subject, action] of subjects.flatMap((subject) => actions.map((action) => [subject, action] as const))) {
        if (value.length > MOST_ANSWERS) break;
        const answer = ask(subject, action, imagined, resume);
        if (answer.allowed || !asksWho) value.push(answer);
      }
      const answers: CanAnswers = {
        registry: registry.name,
        loginServer: registry.loginServers[0] ?? loginServerFor(registry.hostName),
        from: address,
        at: at.toISOString(),
        value: value.slice(0, MOST_ANSWERS),
        isTruncated: value.length > MOST_ANSWERS,
      };
      return { status: 200, body: answers };
    },
  }),
];

function ask(subject: Subject, action: Action, { registry, repository, address, at }: Imagined, resume: ManagementParts['resume']): CanAnswer {
  const identification = imagine(subject, registry, at, resume);
  const where = needsRepository(action) ? repository : null;
  const decision = decide({ registry, identification, action, repository: where, address });
  return {
    subject: subject.name,
    displayName: findPrincipal(registry.tenant, subject.id)?.name ?? subject.name,
    subjectId: subject.id,
    credentialKind: subject.kind,
    action,
    repository: where,
    allowed: decision.allowed,
    cause: decision.allowed ? null : decision.cause,
    facts: decision.allowed ? {} : decision.facts,
    trace: { steps: [...decision.steps], enough: [...decision.enough] },
  };
}

const needsRepository = (action: Action): boolean => !isRegistryWide(action) && !isManagementAction(action);

/** About a repository what can be done with it; without one what concerns the registry. */
const everyAction = (repository: RepositoryName | null): readonly Action[] =>
  repository === null ? [...dataActions.filter(isRegistryWide), ...managementActions] : dataActions.filter(needsRepository);

/** By the name that the trace has, by a verb of a client, or by Azure's full name. */
function readAction(text: string, repository: RepositoryName | null): Action {
  const asked = text.replace(/^Microsoft\.ContainerRegistry\//i, '');
  const verb = isScopeVerb(asked) ? scopeVerbs[asked] : asked === 'list' ? 'catalog/read' : asked;
  const action = [...dataActions, ...managementActions].find((each) => each.toLowerCase() === verb.toLowerCase());
  if (action === undefined) {
    const defect = `it is none of ${[...Object.keys(scopeVerbs), 'list', ...dataActions, ...managementActions].join(', ')}`;
    throw new Refusal('request-invalid', { field: 'action', defect });
  }
  if (needsRepository(action) && repository === null) throw new Refusal('request-invalid', { field: 'repository', defect: `${action} is asked about a repository` });
  return action;
}

function readSubject(text: string, { registry, at }: Imagined): Subject {
  const subject = findSubject(text, registry, at);
  if (!subject) throw new Refusal('resource-not-found', { kind: 'subject', name: text });
  return subject;
}

function readAddress(text: string): string {
  const address = parseAddress(text);
  if (address === null) throw new Refusal('request-invalid', { field: 'from', defect: 'it is not an address' });
  return address;
}
