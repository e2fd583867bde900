import { UsageError } from './command.ts';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `24h` in milliseconds. @param flag that it was typed after */
export function readDuration(text: string, flag: string): number {
  const [, count, unit = ''] = /^([1-9]\d{0,5})([mhd])$/.exec(text) ?? [];
  if (count === undefined) throw new UsageError(`${flag} takes a number and m, h or d, such as 24h.`);
  return Number(count) * units[unit]!;
}
