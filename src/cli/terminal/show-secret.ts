import type { CredentialList } from '../../contract/credential.ts';
import { getRegistry, type Context } from '../api/api-command.ts';
import type { Options } from '../command.ts';
import type { RegistryAddress } from '../../names/resource-scope.ts';

/**
 * Prints passwords, such as those that were just made. On stdout stands nothing but the password, so that it can be piped into
 * `docker login --password-stdin`; two of them are told apart by their names. The rest goes to stderr.
 * @param again whether it can be read again
 */
export async function showNewPasswords<O extends Options>(
  { api, terminal, isJson, print }: Context<O>,
  registry: RegistryAddress,
  credentials: CredentialList,
  again = 'shown only now: Dockgate keeps a hash',
): Promise<void> {
  const made = credentials.passwords.filter(({ value }) => value !== undefined);
  print(credentials, () =>
    made.length === 1 ? made[0]!.value! : made.map(({ name, value }) => `${name} ${value}`).join('\n'),
  );
  if (isJson) return;
  const { properties } = await getRegistry(api, registry);
  const names = made.map(({ name }) => name).join(' and ');
  terminal.error(
    [
      `This is ${names} of ${credentials.username}, ${again}. Log in with it by`,
      `  docker login ${properties.loginServer} --username ${credentials.username} --password-stdin`,
    ].join('\n'),
  );
}
