import { Resolver } from 'node:dns/promises';
import type { Probe } from '../../context.ts';
import { isFailure } from '../../network/failure.ts';

/**
 * What the configured name server says itself, where a lookup has failed. `code` is its own: `ENOTFOUND`, `ENODATA`, `ESERVFAIL`,
 * `ETIMEOUT` … Other names may resolve, be unknown as well, which a name server says that knows its own network only, or fail.
 */
export interface NameServerAnswer {
  readonly code: string | null;
  readonly others: 'resolve' | 'are-unknown' | 'fail';
}

/** Names that resolve wherever names of the internet do. */
const controls = ['registry-1.docker.io', 'mcr.microsoft.com'];

/** Is it this name, or every name? A control name tells a wrong name from a broken resolver. */
export const askNameServer: Probe<NameServerAnswer> = async ({ target, requests: { wayOut } }) => {
  const [code, ...others] = await Promise.all([target ? directly(target.host) : null, ...controls.filter((name) => name !== target?.host).map((name) => wayOut.resolve(name))]);
  const failures = others.filter((answer) => isFailure(answer));
  if (failures.length < others.length) return { code, others: 'resolve' };
  return { code, others: failures.every((failure) => failure.code === 'ENOTFOUND') ? 'are-unknown' : 'fail' };
};

/** The aliases of the target's name on the way to its address, first to last; none where the name server does not tell. */
export const aliases: Probe<readonly string[]> = async ({ target }) => {
  const found: string[] = [];
  const resolver = quickResolver();
  let name = target?.host;
  while (name && found.length < LONGEST_CHAIN) {
    const [next] = await resolver.resolveCname(name).catch(() => []);
    if (next) found.push(next.toLowerCase());
    name = next;
  }
  return found;
};

const LONGEST_CHAIN = 6;

const quickResolver = () => new Resolver({ timeout: 1_500, tries: 1 });

async function directly(host: string): Promise<string | null> {
  const resolver = quickResolver();
  const answers = await Promise.all([resolver.resolve4(host), resolver.resolve6(host)].map((answer) => answer.then(() => null, ({ code }: NodeJS.ErrnoException) => code ?? 'ERR')));
  return answers.find((code) => code !== null && code !== 'ENODATA') ?? answers[0] ?? null;
}
