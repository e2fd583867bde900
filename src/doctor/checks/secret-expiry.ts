import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { factsOfEntry } from '../keychains/tell.ts';
import { HELPER_TIME, withEntry } from '../probes/credential/with-entry.ts';
import { shapeOf } from '../secrets/shape.ts';

const MINUTE = 60_000;
const SOON = 10 * MINUTE;
/** Token services forgive a minute. */
const TOLERATED = MINUTE;

/** Has the secret expired, by what is written in it? */
export const secretExpiry = defineCheck({
  id: 'secret-expiry',
  row: 'CR-10',
  cost: 'offline',
  needs: [],
  // By the clock of this machine, which may be wrong: that the registry refuses it makes a problem of it.
  findings: { 'login-expired': 'warning', 'ecr-password-expired': 'warning', 'token-expired': 'warning', 'not-yet-valid': 'warning', 'ends-soon': 'warning' },
  timeLimit: HELPER_TIME,

  run: (context) =>
    withEntry(context, (entry) => {
      const { kind, claims, expiresAt } = shapeOf(entry.secret);
      const now = context.machine.now().getTime();
      const beginsAt = claims?.notBefore ?? claims?.issuedAt ?? null;
      const facts = { ...factsOfEntry(entry), kind };
      const early = beginsAt ? beginsAt.getTime() - now : 0;
      if (beginsAt && early > TOLERATED) return found('not-yet-valid', { ...facts, beginsAt: toText(beginsAt), minutes: minutes(early) });
      if (!expiresAt) return inapplicable('no-end-written');
      const left = expiresAt.getTime() - now;
      if (left > SOON) return ok({ ...facts, expiresAt: toText(expiresAt), minutes: minutes(left) });
      if (left > 0) return found('ends-soon', { ...facts, expiresAt: toText(expiresAt), minutes: minutes(left) });
      const expired = { ...facts, expiredAt: toText(expiresAt), minutes: minutes(-left) };
      if (kind === 'registry-refresh-token') return found('login-expired', expired);
      return found(kind === 'ecr-password' ? 'ecr-password-expired' : 'token-expired', expired);
    }),
});

const minutes = (milliseconds: number): number => Math.round(milliseconds / MINUTE);

const toText = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
