import { scopeMapPath, tokenPath } from '../../contract/address.ts';
import { tokenResource, type TokenResource } from '../../contract/token.ts';
import { parseCidr } from '../../names/ip-address.ts';
import { apiCommand } from '../api/api-command.ts';
import { choice, CommandFailed, flag, list, readTyped, text, UsageError } from '../command.ts';
import { details } from '../terminal/details.ts';

export const allowAddress = list(
  'ADDRESS',
  'an address or a range it may be used from, such as 203.0.113.7 or 10.0.0.0/8; without any: from anywhere',
);

export const update = apiCommand({
  name: 'update',
  summary: 'Enable or disable a token, give it another scope map, or limit it to addresses',
  details: 'Whoever is logged in with it is bound by a change at the next request.',
  positionals: [{ name: 'token', about: 'name of the token' }],
  options: {
    status: choice(['enabled', 'disabled'], 'may it log in?'),
    scopeMap: text('NAME', 'the scope map that says what it may do'),
    allowAddress,
    removeAddress: list('ADDRESS', 'an address or a range, as "dockgate token show" writes it'),
    anyAddress: flag('let it be used from anywhere again'),
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

interface AddressOptions {
  readonly allowAddress: readonly string[];
  readonly removeAddress: readonly string[];
  readonly anyAddress: boolean;
}

/** What becomes of the addresses that are there; null when nothing is to. */
function readAddressChange({ allowAddress, removeAddress, anyAddress }: AddressOptions): ((before: readonly string[]) => string[]) | null {
  const [added, removed] = [readRanges(allowAddress), readRanges(removeAddress)];
  if (anyAddress) {
    if (added.length + removed.length > 0) throw new UsageError('--any-address goes with neither --allow-address nor --remove-address.');
    return () => [];
  }
  if (added.length + removed.length === 0) return null;
  return (before) => {
    const missing = removed.find((text) => !before.includes(text));
    if (missing !== undefined) throw new CommandFailed(`There is no rule for ${missing}.`);
    const after = [...new Set([...before.filter((text) => !removed.includes(text)), ...added])];
    // To take away the last one would be to open it to everybody.
    if (after.length === 0) throw new CommandFailed('No address would be left. To let it be used from anywhere, say --any-address.');
    return after;
  };
}

export const readRanges = (typed: readonly string[]): string[] => typed.map((text) => readTyped(parseCidr, text).text);

const addressesOf = ({ properties }: TokenResource): string[] => properties.ipRules.map(({ value }) => value);

export const scopeMapOf = ({ properties }: TokenResource) => properties.scopeMapId.split('/').at(-1) ?? '';

export const showToken = (token: TokenResource): string => {
  const addresses = addressesOf(token);
  return details([
    ['token', token.name],
    ['status', token.properties.status],
    ['scope map', scopeMapOf(token)],
    ['made', token.properties.creationDate],
    ...(addresses.length === 0 ? ['any'] : addresses).map((address, index): [string, string] => [index === 0 ? 'addresses' : '', address]),
    ...token.properties.credentials.passwords.map(({ name, expiry, lastUsedTime }): [string, string] => [
      name,
      `${expiry ? `until ${expiry}` : 'without end'}, ${lastUsedTime ? `last used ${lastUsedTime}` : 'not used yet'}`,
    ]),
  ]);
};
