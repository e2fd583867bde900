import type { Identification, Subject } from '../../access/subject.ts';
import { Refusal } from '../../causes/refusal.ts';
import { Secret } from '../../secret.ts';
import { identifyPerson } from '../grants/password.ts';
import { tellsAt } from '../parts.ts';
import { recordSignIn } from '../record-sign-in.ts';
import { needSecondFactor } from '../second-factor.ts';
import type { Goal } from './goal.ts';
import type { PageParts, Visit } from './parts.ts';
import { askSecondFactor } from './second-factor/ask-second-factor.ts';
import { tell } from './told.ts';

/** Somebody typed a name and a password: who is it? A durable event says so, and whether they got on. */
export async function signInPerson(visit: Visit, goal: Goal, parts: PageParts): Promise<unknown> {
  const { form, exchange, registry, tenant } = visit;
  const secret = new Secret(form.get('password') ?? '');
  const found = needSecondFactor(await identifyPerson((form.get('username') ?? '').trim(), secret, { exchange, registry }, parts), tenant, goal.resource);
  if (found.ok) {
    await recordSignIn(found, visit, parts, null);
    return goal.done({ subject: found.subject, at: exchange.receivedAt.toISOString(), methods: ['pwd'] });
  }
  const person = personBehind(found, visit);
  if (person === null) return refusePerson(found, visit, goal, parts);
  const standing = parts.resume({ subject: person, registry, issuedAt: exchange.receivedAt, at: exchange.receivedAt });
  return standing.ok ? askSecondFactor(visit, goal, { subject: person, methods: ['pwd'], interrupted: found }, parts) : refusePerson(standing, visit, goal, parts);
}

/** The event says why; the person reads as much of it as may be told, above the page on which they began. */
export async function refusePerson(found: Identification & { ok: false }, visit: Visit, goal: Goal, parts: PageParts): Promise<unknown> {
  const { exchange, registry, tenant } = visit;
  const refusal = new Refusal(found.cause, { tenant: tenant.name, ...found.facts });
  await recordSignIn(found, visit, parts, refusal);
  return goal.again(tell(refusal, visit, tellsAt(parts, exchange, registry)));
}

/** Who typed the right password and needs more than that. */
function personBehind({ cause, name, credentialId }: Identification & { ok: false }, { tenant }: Visit): Subject | null {
  const user = tenant.users.get(name.toLowerCase());
  if (cause !== 'entra-second-step-needed' || credentialId === null || !user) return null;
  return { kind: 'user', id: user.id, name: user.name, credentialId };
}
