import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Probe } from '../context.ts';

export type Addresses = { readonly kind: 'addresses'; readonly addresses: readonly string[] } | { readonly kind: 'failure'; readonly code: string };

/** The addresses of the target's host, as programs of this machine resolve it. */
export const resolveHost: Probe<Addresses> = async ({ target }) => {
  if (!target) return { kind: 'failure', code: 'NO_TARGET' };
  if (isIP(target.host)) return { kind: 'addresses', addresses: [target.host] };
  try {
    const found = await lookup(target.host, { all: true });
    return { kind: 'addresses', addresses: found.map(({ address }) => address) };
  } catch (error) {
    return { kind: 'failure', code: (error as NodeJS.ErrnoException).code ?? 'ERR' };
  }
};
