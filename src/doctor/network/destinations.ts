import { isIP } from 'node:net';
import type { Target } from '../target.ts';
import { addressKind, type AddressKind } from './address-kind.ts';
import { isSameOwner } from './credential-rules.ts';
import { failure, isFailure, type Failure } from './failure.ts';
import type { Resolve } from './resolve.ts';
import { hostOf } from './way-out.ts';

// Where a registry may send us, by its challenge, a redirect or a link: never to an address that the user could reach and the
// registry could not, such as a cloud's metadata service.

/**
 * Null when anything without a credential may be asked there, otherwise why not.
 * @param isPlainAllowed the registry itself is spoken to without TLS
 */
export async function forbidden(url: URL, target: Target, resolve: Resolve, isPlainAllowed: boolean): Promise<Failure | null> {
  const host = hostOf(url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return failure('ours', 'UNSAFE_ADDRESS', url.protocol);
  if (url.username !== '' || url.password !== '') return failure('ours', 'UNSAFE_ADDRESS', 'a login stands in the address');
  if (host === target.host) return null;
  if (url.protocol === 'http:' && !isPlainAllowed) return failure('ours', 'UNSAFE_ADDRESS', 'not encrypted');
  const [own, theirs] = await Promise.all([kindsAt(target.host, resolve), kindsAt(host, resolve)]);
  return theirs.some((kind) => !isWithin(kind, own)) ? failure('ours', 'UNSAFE_ADDRESS', host) : null;
}

/** A host that a proxy resolves for us has no address here. */
async function kindsAt(host: string, resolve: Resolve): Promise<(AddressKind | null)[]> {
  const answer = await resolve(host);
  return isFailure(answer) ? [] : answer.addresses.map(addressKind);
}

const reach: readonly AddressKind[] = ['public', 'private', 'loopback'];

/** No nearer than the registry itself. */
function isWithin(kind: AddressKind | null, own: readonly (AddressKind | null)[]): boolean {
  if (kind === null || kind === 'never') return false;
  return reach.indexOf(kind) <= Math.max(0, ...own.map((each) => (each === null ? 0 : reach.indexOf(each))));
}

/** Null when a credential for the target may go to the URL, otherwise why not: https, and the same owner. */
export function outsideTrust(url: URL, target: Target, isPlainAllowed: boolean): Failure | null {
  const host = hostOf(url);
  if (!isSameOwner(target.host, host)) return failure('ours', 'OUTSIDE_TRUST', host);
  if (url.protocol === 'https:') return isIP(host) && host !== target.host ? failure('ours', 'OUTSIDE_TRUST', host) : null;
  return isPlainAllowed && host === target.host ? null : failure('ours', 'OUTSIDE_TRUST', 'not encrypted');
}
