import type { Probe } from '../../context.ts';
import { failure, type Failure } from '../../network/failure.ts';
import type { Addresses } from '../../network/resolve.ts';

/** The addresses of the target's host, as programs of this machine resolve it: those that every request goes to. */
export const resolveHost: Probe<Addresses | Failure> = async ({ target, requests }) =>
  target ? requests.wayOut.resolve(target.host) : failure('ours', 'NO_TARGET');
