import type { Probe } from '../../context.ts';
import { askV2, baseUrl } from '../registry/ask-v2.ts';
import type { Answer } from '../registry/requests.ts';

/**
 * Milliseconds that this machine's clock is ahead of the registry's, as its `Date` header tells; null where it told none, `no-answer` where nothing came to tell it. Where
 * the certificate is refused it is asked all the same: a wrong clock is a reason to refuse one.
 */
export const serverClock: Probe<number | null | 'no-answer'> = async ({ target, requests, machine, ask }) => {
  const first = await ask(askV2);
  if (first.kind === 'answer') return difference(first, machine.now());
  if (!target || first.stage !== 'tls') return 'no-answer';
  const second = await requests.send({ method: 'HEAD', url: new URL('/v2/', baseUrl(target)), ignoresCertificate: true });
  return second.kind === 'answer' ? difference(second, machine.now()) : 'no-answer';
};

const DAY = 86_400;

/** A cache tells the age of what it kept; half the time on the way is the answer's. */
function difference({ headers, firstByte }: Answer, now: Date): number | null {
  const told = Date.parse(String(headers.date ?? ''));
  const age = Number(headers['age'] ?? 0);
  return Number.isNaN(told) ? null : now.getTime() - firstByte / 2 - told - (age > 0 && age < DAY ? age * 1000 : 0);
}
