import { endingBefore, type Ending } from '../access/expiring.ts';
import type { Policy, RegistryPolicy } from '../access/policy.ts';
import { credentialEvent } from '../journal/credential-event.ts';
import type { Journal } from '../journal/journal.ts';
import { uuidv7 } from '../names/uuid.ts';
import { endsSoon } from './passwords/generated-password.ts';
import type { PolicyDatabase } from './policy/policy-revision.ts';

const DAY_MS = 86_400_000;
/** The log tells of an end this many days before it, once each. */
const NOTICE_DAYS = [30, 7, 1] as const;

/**
 * Writes an event for each credential that has come near its end since the last look. Of several processes that look at
 * once, one writes it. @returns how many it wrote
 */
export async function tellOfEndings(policy: Policy, database: PolicyDatabase, journal: Journal, now: Date): Promise<number> {
  let told = 0;
  for (const registry of policy.registries.values()) {
    for (const ending of endingBefore(registry, new Date(now.getTime() + NOTICE_DAYS[0] * DAY_MS + 1))) {
      const left = ending.expiresAt.getTime() - now.getTime();
      const days = NOTICE_DAYS.findLast((days) => left <= days * DAY_MS);
      if (left <= 0 || days === undefined || !(await claim(database, registry, ending, days, now))) continue;
      await journal.append(eventOf(registry, ending, now));
      told += 1;
    }
  }
  return told;
}

/** False for a notice that was given already. */
async function claim(database: PolicyDatabase, registry: RegistryPolicy, { id }: Ending, days: number, now: Date): Promise<boolean> {
  const row = { credential_id: id, registry_id: registry.id, days, told_at: now.toISOString() };
  const given = await database.query.insertInto('expiry_notice').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return given.numInsertedOrUpdatedRows === 1n;
}

function eventOf(registry: RegistryPolicy, { kind, subject, id, name, expiresAt }: Ending, now: Date) {
  const days = Math.floor((expiresAt.getTime() - now.getTime()) / DAY_MS);
  return credentialEvent({
    correlationId: uuidv7(now),
    at: now,
    registry,
    subject,
    credentialKind: kind,
    credentialId: id,
    days,
    steps: [endsSoon(name, expiresAt, now)],
  });
}
