import { scopeMapPath, tokenPath } from '../../contract/address.ts';
import { tokenResource, type TokenResource } from '../../contract/token.ts';
import { addressLines, addressOptions, readAddressChange } from '../api/address-rules.ts';
import { apiCommand } from '../api/api-command.ts';
import { choice, text, UsageError } from '../command.ts';
import { details } from '../terminal/details.ts';

export const update = apiCommand({
  name: 'update',
  summary: 'Enable or disable a token, give it another scope map, or limit it to addresses',
  details: 'Whoever is logged in with it is bound by a change at the next request.',
  positionals: [{ name: 'token', about: 'name of the token' }],
  options: {
    status: choice(['enabled', 'disabled'], 'may it log in?'),
    scopeMap: text('NAME', 'the scope map that says what it may do'),
    ...addressOptions('dockgate token show'),
  },
  examples: ['dockgate token update ci-puller --status disabled', 'dockgate token update ci-puller --allow-address 203.0.113.7 10.0.0.0/8'],
  async run({ api, registry, positionals, options, print, terminal }) {
    const { status, scopeMap } = options;
    const changed = readAddressChange(options);
    if (!status && scopeMap === undefined && !changed) {
      throw new UsageError('Give --status, --scope-map, --allow-address, --remove-address or --any-address.');
    }
    const name = await registry();
    const path = tokenPath(name, positionals[0]!);
    const before = changed ? addressesOf(await api.ask({ method: 'GET', path }, tokenResource)) : [];
    const properties = {
      ...(status ? { status } : {}),
      ...(scopeMap === undefined ? {} : { scopeMapId: scopeMapPath(name, scopeMap) }),
      ...(changed ? { ipRules: changed(before).map((value) => ({ value })) } : {}),
    };
    const token = await api.ask({ method: 'PATCH', path, body: { properties } }, tokenResource);
    print(token, showToken);
    if (changed && before.length === 0 && addressesOf(token).length > 0) {
      terminal.error('From now on it can be used from these addresses alone.');
    }
    return 0;
  },
});

const addressesOf = ({ properties }: TokenResource): string[] => properties.ipRules.map(({ value }) => value);

export const scopeMapOf = ({ properties }: TokenResource) => properties.scopeMapId.split('/').at(-1) ?? '';

export const showToken = (token: TokenResource): string => {
  const addresses = addressesOf(token);
  return details([
    ['token', token.name],
    ['status', token.properties.status],
    ['scope map', scopeMapOf(token)],
    ['made', token.properties.creationDate],
    ...addressLines(addresses),
    ...token.properties.credentials.passwords.map(({ name, expiry, lastUsedTime }): [string, string] => [
      name,
      `${expiry ? `until ${expiry}` : 'without end'}, ${lastUsedTime ? `last used ${lastUsedTime}` : 'not used yet'}`,
    ]),
  ]);
};
