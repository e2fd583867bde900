import type { PolicyDatabase } from '../policy/policy-revision.ts';

/** A device that asks for a code that has just ended is told so. */
const KEPT_MILLISECONDS = 5 * 60_000;

/** Removes the steps of sign-ins that nobody can go on with. Several processes may do it at once. */
export async function sweepSignIns(db: PolicyDatabase, at: Date): Promise<void> {
  const before = new Date(at.getTime() - KEPT_MILLISECONDS).toISOString();
  for (const table of ['device_code', 'authorization_code', 'used_assertion', 'sign_in_step'] as const) {
    await db.query.deleteFrom(table).where('expires_at', '<', before).execute();
  }
}
