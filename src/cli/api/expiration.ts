import { text, UsageError, wholeNumber } from '../command.ts';

const DAY_MILLISECONDS = 86_400_000;
const MOST_DAYS = 36_500;

export const expirationOptions = {
  expirationInDays: wholeNumber('DAYS', 'the password ends after so many days', [1, MOST_DAYS]),
  expiration: text('TIME', 'the password ends at this time, such as 2030-01-31 or 2030-01-31T12:00:00Z (UTC)'),
};

interface Given {
  readonly expirationInDays: number | undefined;
  readonly expiration: string | undefined;
}

/** The end as ISO 8601 in UTC; null for a password without one. */
export function readExpiration({ expirationInDays, expiration }: Given, now: Date): string | null {
  if (expirationInDays !== undefined && expiration !== undefined) throw new UsageError('Give one of --expiration-in-days and --expiration.');
  if (expirationInDays !== undefined) return new Date(now.getTime() + expirationInDays * DAY_MILLISECONDS).toISOString();
  if (expiration === undefined) return null;
  return readEnd(expiration, '--expiration', now);
}

/** A date or a time that is still to come, as ISO 8601 in UTC. @param flag that it was typed after */
export function readEnd(typed: string, flag: string, now: Date): string {
  const end = readTime(typed, flag);
  if (end <= now) throw new UsageError(`${flag} is in the past: give a time that is still to come.`);
  return end.toISOString();
}

/** A date or a time, in UTC where no zone is named. @param flag that it was typed after */
export function readTime(typed: string, flag: string): Date {
  const [, date, time = 'T00:00:00', zone = 'Z'] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(typed) ?? [];
  const read = new Date(`${date}${time}${zone}`);
  if (Number.isNaN(read.getTime())) throw new UsageError(`${flag} must be a date or a time such as 2030-01-31T12:00:00Z.`);
  return read;
}
