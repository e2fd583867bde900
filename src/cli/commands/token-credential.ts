import { registryPath, tokenPath } from '../../contract/address.ts';
import { credentialList } from '../../contract/credential.ts';
import { tokenPasswordNames, tokenResource, type TokenPasswordName, type TokenResource } from '../../contract/token.ts';
import { apiCommand } from '../api/api-command.ts';
import { flag, UsageError, type Group } from '../command.ts';
import { expirationOptions, readExpiration } from '../api/expiration.ts';
import { showNewPasswords } from '../terminal/show-secret.ts';

const named = [{ name: 'token', about: 'name of the token' }];
const which = {
  password1: flag('the first password'),
  password2: flag('the second password'),
};

const generate = apiCommand({
  name: 'generate',
  summary: 'Make a password for a token',
  details: 'Without --password1 or --password2 it is one that the token has not yet, so that no password in use ends.',
  positionals: named,
  options: { ...which, ...expirationOptions },
  examples: ['dockgate token credential generate ci-puller --password2 --expiration-in-days 90'],
  async run(context) {
    const { api, positionals, options, terminal } = context;
    const expiry = readExpiration(options, terminal.now());
    const wanted = chosen(options);
    const registry = await context.registry();
    const token = await api.ask({ method: 'GET', path: tokenPath(registry, positionals[0]!) }, tokenResource);
    const name = wanted ?? freeName(token);
    const body = { tokenId: token.id, name, ...(expiry ? { expiry } : {}) };
    const made = await api.ask({ method: 'POST', path: `${registryPath(registry)}/generateCredentials`, body }, credentialList);
    await showNewPasswords(context, registry, made);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a password of a token; what was made from it ends at the next request',
  positionals: named,
  options: which,
  async run({ api, registry, positionals, options, print }) {
    const gone = chosen(options);
    if (!gone) throw new UsageError('Give --password1 or --password2.');
    const path = tokenPath(await registry(), positionals[0]!);
    const { properties } = await api.ask({ method: 'GET', path }, tokenResource);
    const passwords = properties.credentials.passwords.filter(({ name }) => name !== gone).map(({ name }) => ({ name }));
    const deleted = passwords.length < properties.credentials.passwords.length;
    const body = { properties: { credentials: { passwords } } };
    if (deleted) await api.ask({ method: 'PATCH', path, body }, tokenResource);
    print({ deleted }, () => (deleted ? `${gone} of ${positionals[0]} is deleted.` : `${positionals[0]} has no ${gone}.`));
    return 0;
  },
});

export const credential: Group = { name: 'credential', summary: 'Manage the passwords of a token', commands: [generate, remove] };

function chosen({ password1, password2 }: { password1: boolean; password2: boolean }): TokenPasswordName | null {
  if (password1 && password2) throw new UsageError('Give one of --password1 and --password2: they are made one at a time.');
  return password1 ? 'password1' : password2 ? 'password2' : null;
}

function freeName({ name, properties }: TokenResource): TokenPasswordName {
  const taken = properties.credentials.passwords.map((password) => password.name);
  const free = tokenPasswordNames.find((password) => !taken.includes(password));
  if (free) return free;
  throw new UsageError(`${name} has both passwords. Say which one ends and is made anew: --password1 or --password2.`);
}
