import { readFileSync } from 'node:fs';
import { federatedCredentialPath, registryPath, scopeMapPath } from '../../contract/address.ts';
import { federatedCredentialPage, federatedCredentialResource, type FederatedCredentialResource } from '../../contract/federated-credential.ts';
import { apiCommand } from '../api/api-command.ts';
import { listAll } from '../api/list-all.ts';
import { choice, text, UsageError, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';

const named = [{ name: 'federated-credential', about: 'name of the federated credential' }];

const reuse = choice(['on', 'off'], 'on: the same token counts until it ends; off, as usual: once');
const KUBERNETES = 'system:serviceaccount:';
const ofKubernetes = (name: string) =>
  `A token counts once. The kubelet and pods present theirs until it is replaced, so they want: dockgate federated-credential update ${name} --reuse on`;

const create = apiCommand({
  name: 'create',
  summary: 'Let a pipeline in without a password: by the token that its own service signs',
  positionals: [{ name: 'federated-credential', about: '5 to 50 letters, digits and dashes' }],
  options: {
    issuer: text('URL', 'who signs the token, letter for letter as its `iss` says'),
    subject: text('TEXT', 'whom the token is about, letter for letter as the claim says'),
    claim: text('NAME', 'the claim that is compared: sub (usual), oid, repository_id or project_id'),
    scopeMap: text('NAME', 'what its holder may do'),
    audience: text('TEXT', 'what `aud` must hold (the login server)'),
    keys: text('FILE', 'a JSON Web Key Set, for an issuer that this server cannot reach'),
    reuse,
  },
  examples: [
    "dockgate federated-credential create main-branch --issuer https://token.actions.githubusercontent.com --subject 'repo:team/app:ref:refs/heads/main' --scope-map team-pushers",
  ],
  async run({ api, registry, positionals, options, print, terminal, isJson }) {
    const { issuer, subject, claim, scopeMap, audience, keys, reuse: wanted } = options;
    if (issuer === undefined || subject === undefined || scopeMap === undefined) throw new UsageError('Give --issuer, --subject and --scope-map.');
    const name = await registry();
    const given = { issuer, subject, claim, audience, tokenReuse: wanted === 'on', ...(keys === undefined ? {} : { keys: readKeys(keys) }) };
    const body = { properties: { ...given, scopeMapId: scopeMapPath(name, scopeMap) } };
    print(await api.ask({ method: 'PUT', path: federatedCredentialPath(name, positionals[0]!), body, mustBeNew: true }, federatedCredentialResource), show);
    if (!isJson && wanted === undefined && subject.startsWith(KUBERNETES)) terminal.error(ofKubernetes(positionals[0]!));
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List who may log in to a registry with a token of their own service',
  options: {},
  async run({ api, registry, print, terminal, paint }) {
    const layout = [
      { title: 'NAME', cell: ({ name }: FederatedCredentialResource) => name },
      { title: 'ISSUER', cell: ({ properties }: FederatedCredentialResource) => properties.issuer },
      { title: 'SUBJECT', cell: ({ properties }: FederatedCredentialResource) => `${properties.claim} = ${properties.subject}` },
    ];
    const found = await listAll(api, `${registryPath(await registry())}/federatedCredentials`, federatedCredentialPage);
    print(found, (rows) => table(rows, layout, { columns: terminal.columns, paint }));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show a federated credential',
  positionals: named,
  options: {},
  async run({ api, registry, positionals, print }) {
    const path = federatedCredentialPath(await registry(), positionals[0]!);
    print(await api.ask({ method: 'GET', path }, federatedCredentialResource), show);
    return 0;
  },
});

const update = apiCommand({
  name: 'update',
  summary: 'Change how often a token counts; what was made from one goes on',
  positionals: named,
  options: { reuse },
  examples: ['dockgate federated-credential update cluster-pods --reuse on'],
  async run({ api, registry, positionals, options, print }) {
    if (options.reuse === undefined) throw new UsageError('Give --reuse.');
    const body = { properties: { tokenReuse: options.reuse === 'on' } };
    const path = federatedCredentialPath(await registry(), positionals[0]!);
    print(await api.ask({ method: 'PATCH', path, body }, federatedCredentialResource), show);
    return 0;
  },
});

const revoke = apiCommand({
  name: 'revoke',
  summary: 'End every token that was made for it so far; a new one of its service lets its holder in again',
  positionals: named,
  options: {},
  async run({ api, registry, positionals, print }) {
    const path = `${federatedCredentialPath(await registry(), positionals[0]!)}/revoke`;
    print(await api.ask({ method: 'POST', path }, federatedCredentialResource), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a federated credential; what was made for it is dead at once',
  positionals: named,
  options: {},
  async run({ api, registry, positionals, print }) {
    const [name = ''] = positionals;
    const status = await api.tell({ method: 'DELETE', path: federatedCredentialPath(await registry(), name) });
    print({ deleted: status === 200 }, ({ deleted }) => (deleted ? `The federated credential ${name} is deleted.` : `There is no federated credential ${name}.`));
    return 0;
  },
});

export const federatedCredential: Group = {
  name: 'federated-credential',
  summary: 'Manage who logs in with the token of another service, such as GitHub Actions, GitLab or Kubernetes',
  commands: [create, list, showOne, update, revoke, remove],
};

function readKeys(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`--keys ${file}: ${error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read'}.`);
  }
}

const show = ({ name, properties }: FederatedCredentialResource): string =>
  details([
    ['federated credential', name],
    ['issuer', properties.issuer],
    ['subject', `${properties.claim} = ${properties.subject}`],
    ['audience', properties.audience ?? 'the login server'],
    ['scope map', properties.scopeMapId.split('/').at(-1) ?? ''],
    ['keys', properties.hasKeys ? 'given' : 'fetched from the issuer'],
    ['a token counts', properties.tokenReuse ? 'until it ends' : 'once'],
    ...(properties.validFrom === null ? [] : [['tokens count from', properties.validFrom] satisfies [string, string]]),
  ]);
