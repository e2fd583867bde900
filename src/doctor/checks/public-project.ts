import { defineCheck, found, inapplicable, unknown } from '../check.ts';
import { parseJsonText } from '../json-value.ts';
import { askV2 } from '../probes/registry/ask-v2.ts';
import { challengeOf } from '../probes/registry/challenge-of.ts';
import { anonymousManifest, authorisedManifest } from '../probes/registry/manifest.ts';
import { isRecord } from '../probes/registry/reading.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';

/** Where a registry hides what one may not see, its public pages may still tell that the project is there. Nothing is sent but a name. */
export const publicProject = defineCheck({
  id: 'public-project',
  row: 'AC-07',
  cost: 'network',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { public: 'note', 'not-public': 'note' },

  async run({ target, requests, ask }) {
    if (!target?.repository) return inapplicable('no-repository');
    const vendor = await ask(vendorOf);
    const [greeting, challenge] = [await ask(askV2), await ask(challengeOf)];
    if (greeting.kind === 'failure') return unknown('no-answer', { code: greeting.code });
    const origin = challenge.kind === 'bearer' ? challenge.realm.origin : greeting.url.origin;
    const question = vendor && askAbout(vendor.id, target.repository);
    if (!question) return inapplicable('no-public-pages');
    const answers = [await ask(authorisedManifest), await ask(anonymousManifest)];
    if (!answers.some(({ kind }) => kind === 'refused') || answers.some(({ kind }) => kind === 'manifest')) return inapplicable('nothing-hidden');
    const answer = await requests.send({ method: 'GET', url: new URL(question.path, origin) });
    if (answer.kind === 'failure') return unknown('no-answer', { code: answer.code });
    const facts = { project: question.project };
    if (answer.status === 200) return found(question.isIn(parseJsonText(answer.body)) ? 'public' : 'not-public', facts);
    return [401, 403, 404].includes(answer.status) ? found('not-public', facts) : unknown('strange-answer', { status: answer.status });
  },
});

interface PublicPage {
  readonly project: string;
  readonly path: string;
  isIn(json: unknown): boolean;
}

function askAbout(vendor: string, repository: string): PublicPage | null {
  const [project = ''] = repository.split('/');
  switch (vendor) {
    case 'harbor':
      // It finds names that contain the one that is asked for.
      return { project, path: `/api/v2.0/projects?public=true&name=${encodeURIComponent(project)}`, isIn: (json) => Array.isArray(json) && json.some((each) => isRecord(each) && each.name === project) };
    case 'quay':
      return { project: repository, path: `/api/v1/repository/${repository}`, isIn: isRecord };
    case 'gitlab':
      return { project: repository, path: `/api/v4/projects/${encodeURIComponent(repository)}`, isIn: isRecord };
    default:
      return null;
  }
}
