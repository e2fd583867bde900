import { parseCidr } from '../../names/ip-address.ts';
import { CommandFailed, flag, list, readTyped, UsageError } from '../command.ts';

// From which addresses a token or a service principal may be used.

export const allowAddress = list(
  'ADDRESS',
  'an address or a range it may be used from, such as 203.0.113.7 or 10.0.0.0/8; without any: from anywhere',
);

/** @param command that shows the rules, such as `dockgate token show` */
export const addressOptions = (command: string) => ({
  allowAddress,
  removeAddress: list('ADDRESS', `an address or a range, as "${command}" writes it`),
  anyAddress: flag('let it be used from anywhere again'),
});

export interface AddressOptions {
  readonly allowAddress: readonly string[];
  readonly removeAddress: readonly string[];
  readonly anyAddress: boolean;
}

/** What becomes of the addresses that are there; null when nothing is to. */
export function readAddressChange({ allowAddress, removeAddress, anyAddress }: AddressOptions): ((before: readonly string[]) => string[]) | null {
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

/** Lines for `details`. */
export const addressLines = (addresses: readonly string[]): [string, string][] =>
  (addresses.length === 0 ? ['any'] : addresses).map((address, index) => [index === 0 ? 'addresses' : '', address]);
