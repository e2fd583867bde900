import type { PasswordCredential } from '../../contract/directory/credential.ts';
import { apiCommand } from '../api/api-command.ts';
import { tenantOption } from '../api/graph-lists.ts';
import { readSecretEnd, secretEndOptions } from '../api/secret-end.ts';
import { addSecret, findServicePrincipal, loginServerOf, showNewSecret } from '../api/service-principals.ts';
import { CommandFailed, flag, text, textOr, UsageError, type Group } from '../command.ts';
import { table } from '../terminal/table.ts';

/** `2030-01-31` of an instant; JSON and "show" have the whole. */
const DATE = 10;
const which = [{ name: 'id', about: 'client id, object id or display name' }];

const list = apiCommand({
  name: 'list',
  summary: 'List the secrets of a service principal: when they end and were last used, never their values',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print, terminal, paint }) {
    const { principal } = await findServicePrincipal(api, positionals[0]!, options.tenant);
    const layout = [
      { title: 'NAME', cell: ({ displayName }: PasswordCredential) => displayName ?? '-' },
      { title: 'ID', cell: ({ keyId }: PasswordCredential) => keyId },
      { title: 'HINT', cell: ({ hint }: PasswordCredential) => `${hint}…` },
      { title: 'ENDS', cell: ({ endDateTime }: PasswordCredential) => endDateTime?.slice(0, DATE) ?? 'never' },
      { title: 'LAST USED', cell: ({ lastUsedDateTime }: PasswordCredential) => lastUsedDateTime?.slice(0, DATE) ?? '-' },
    ];
    print(principal.passwordCredentials, (rows) => (rows.length === 0 ? 'There are no secrets.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const reset = apiCommand({
  name: 'reset',
  summary: 'Make a new secret for a service principal; without --append those that it has end at once',
  positionals: which,
  options: { append: flag('keep the secrets that it has'), name: textOr('rbac', 'NAME', 'how the secret is called'), ...secretEndOptions, ...tenantOption },
  examples: ['dockgate service-principal credential reset ci-pusher --append --days 90'],
  async run(context) {
    const { api, positionals, options, terminal } = context;
    const end = readSecretEnd(options, terminal.now());
    const loginServer = await loginServerOf(context);
    const { path, principal } = await findServicePrincipal(api, positionals[0]!, options.tenant);
    // The new one first: if it cannot be made, nobody is locked out.
    const secret = await addSecret(api, path, options.name, end);
    const old = options.append ? [] : principal.passwordCredentials;
    for (const { keyId } of old) await api.tell({ method: 'POST', path: `${path}/removePassword`, body: { keyId } });
    showNewSecret(context, loginServer, principal, secret);
    if (old.length > 0 && !context.isJson) terminal.error(old.length === 1 ? 'The secret from before has ended.' : `The ${old.length} secrets from before have ended.`);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a secret of a service principal; what was made from it ends at the next request',
  positionals: which,
  options: { keyId: text('ID', 'the id of the secret, as "credential list" shows it'), ...tenantOption },
  async run({ api, positionals, options, print }) {
    const { keyId } = options;
    if (keyId === undefined) throw new UsageError('Say which one: --key-id ID. "dockgate service-principal credential list" shows them.');
    const { path, principal } = await findServicePrincipal(api, positionals[0]!, options.tenant);
    const secret = principal.passwordCredentials.find((each) => each.keyId === keyId.toLowerCase());
    if (!secret) throw new CommandFailed(`${principal.displayName} has no secret ${keyId}.`);
    await api.tell({ method: 'POST', path: `${path}/removePassword`, body: { keyId: secret.keyId } });
    print({ deleted: true }, () => `The secret ${secret.displayName ?? secret.keyId} of ${principal.displayName} is deleted.`);
    return 0;
  },
});

export const credential: Group = { name: 'credential', summary: 'Manage the secrets of a service principal', commands: [list, reset, remove] };
