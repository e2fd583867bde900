import type { Answer } from './requests.ts';

/** What is left of the pulls that a registry allows, as it says itself. */
export interface Allowance {
  readonly limit: number;
  readonly remaining: number;
  /** How long a period is, in seconds. */
  readonly seconds: number | null;
  /** Whom it counts: an address, or an account. */
  readonly source: string | null;
  readonly isByAddress: boolean;
}

/** https://docs.docker.com/docker-hub/usage/pulls/: `ratelimit-limit: 100;w=21600`. */
export function readAllowance(headers: Answer['headers']): Allowance | null {
  const [limit, remaining] = [readFigure(headers['ratelimit-limit']), readFigure(headers['ratelimit-remaining'])];
  if (!limit || !remaining) return null;
  const source = headers['docker-ratelimit-source'] === undefined ? null : String(headers['docker-ratelimit-source']).slice(0, 64);
  return { limit: limit.figure, remaining: remaining.figure, seconds: limit.seconds, source, isByAddress: source !== null && /^[0-9]+(?:\.[0-9]+){3}$|:/.test(source) };
}

function readFigure(value: string | readonly string[] | undefined): { figure: number; seconds: number | null } | null {
  const found = /^(\d{1,9})(?:;w=(\d{1,9}))?/.exec(String(value ?? ''));
  return found ? { figure: Number(found[1]), seconds: found[2] === undefined ? null : Number(found[2]) } : null;
}
