import { text, UsageError, wholeNumber } from '../command.ts';
import { readEnd } from './expiration.ts';

const DAY_MILLISECONDS = 86_400_000;
/** The server takes no more. */
const TWO_YEARS_IN_DAYS = 730;

export const secretEndOptions = {
  days: wholeNumber('N', 'the secret ends after so many days (365)', [1, TWO_YEARS_IN_DAYS]),
  end: text('DATE', 'the secret ends then, such as 2030-01-31 or 2030-01-31T12:00:00Z (UTC)'),
};

/** The end as ISO 8601 in UTC; null for what the server takes without one, which is a year. */
export function readSecretEnd({ days, end }: { days: number | undefined; end: string | undefined }, now: Date): string | null {
  if (days !== undefined && end !== undefined) throw new UsageError('Give one of --days and --end.');
  if (days !== undefined) return new Date(now.getTime() + days * DAY_MILLISECONDS).toISOString();
  return end === undefined ? null : readEnd(end, '--end', now);
}
