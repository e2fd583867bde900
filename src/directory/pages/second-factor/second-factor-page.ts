import type { Step } from '../../../access/decision.ts';
import type { Identification } from '../../../access/subject.ts';
import { Refusal } from '../../../causes/refusal.ts';
import { rejected } from '../../../identity/credential-kind.ts';
import { MOST_WRONG_CODES, type CodeVerdict } from '../../../identity/second-factors/second-factor-store.ts';
import type { SignInStep } from '../../../identity/sign-ins/sign-in-step-store.ts';
import { sourceOf } from '../../../names/ip-address.ts';
import { Secret } from '../../../secret.ts';
import { invalid } from '../../form.ts';
import { recordSignIn } from '../../record-sign-in.ts';
import type { Goal } from '../goal.ts';
import type { PageParts, Visit } from '../parts.ts';
import { refusePerson } from '../sign-in-person.ts';
import { tell } from '../told.ts';
import { showSecondFactor, type SecondFactorDetail } from './ask-second-factor.ts';

/** After so many wrong codes the password is asked for again. */
const MOST_WRONG_AT_ONCE = 5;

type Found = SignInStep<SecondFactorDetail>;

/** Somebody typed the code of their app. Throws `request-invalid` for what is no page of this browser, or is over. */
export async function checkSecondFactor(visit: Visit, parts: PageParts): Promise<unknown> {
  const { form, exchange } = visit;
  parts.protection.check(form, exchange);
  const token = new Secret(form.get('step') ?? '');
  const step = await parts.signInSteps.find<SecondFactorDetail>('second-factor', token);
  if (!step || !isOfHere(step, visit, parts)) throw tooOld();
  const goal = await parts.goalOf(visit, step.detail.purpose);
  if (form.get('answer') === 'again') {
    await parts.signInSteps.use(step.id, exchange.receivedAt);
    return goal.again();
  }
  const verdict = await judge(visit, step, parts);
  if ('refused' in verdict) return refuse(verdict.refused, visit, goal, { step, token }, parts);
  if (!(await parts.signInSteps.use(step.id, exchange.receivedAt))) throw tooOld();
  return signIn(visit, goal, step.detail, parts);
}

const isOfHere = ({ detail, tenantId, wasUsed, expiresAt }: Found, { exchange, tenant }: Visit, { protection }: PageParts): boolean =>
  !wasUsed && exchange.receivedAt < expiresAt && tenantId === tenant.id && detail.browser === protection.browserOf(exchange);

const tooOld = () => invalid('step', 'page-too-old', 'it is over, was used, or is of another browser');

/** Guesses are counted for the address they come from, as those of passwords, and for the person, wherever they come from. */
async function judge(visit: Visit, { detail }: Found, { throttle, secondFactors }: PageParts): Promise<{ right: true } | { refused: Identification & { ok: false } }> {
  const { exchange, tenant, form } = visit;
  const { name, id } = detail.subject;
  const attempt = { registryId: `second factors of ${tenant.id}`, userName: name, address: exchange.address, at: exchange.receivedAt };
  const state = throttle.stateOf(attempt);
  const who = { kind: 'user', name } as const;
  if (state.opensAt !== null) {
    const { source, retryAfter } = state;
    return { refused: { ...rejected(who, 'login-throttled', { facts: { source, retryAfter } }), throttle: state } };
  }
  const verdict = await secondFactors.tryCode(id, form.get('code') ?? '', exchange.receivedAt);
  if (verdict.kind === 'right') return { right: true };
  const refused = refusalOf(verdict, detail, visit);
  if (verdict.kind === 'wrong') throttle.examined(attempt, refused);
  return { refused };
}

function refusalOf(verdict: Exclude<CodeVerdict, { kind: 'right' }>, { subject }: SecondFactorDetail, { exchange }: Visit): Identification & { ok: false } {
  const { name } = subject;
  const who = { kind: 'user', name } as const;
  const enough = [{ kind: 'reset-second-factor', facts: { subject: name } }] as const;
  if (verdict.kind === 'none') return rejected(who, 'entra-second-step-needed', { facts: { secondFactor: 'enrol' }, steps: [{ rule: 'second-factor', outcome: 'fail', facts: { subject: name } }] });
  const steps: Step[] = [{ rule: 'second-factor-code', outcome: 'fail', facts: { subject: name, failures: verdict.failures, limit: MOST_WRONG_CODES } }];
  if (verdict.kind === 'wrong') return rejected(who, 'entra-second-step-needed', { facts: { secondFactor: 'wrong' }, steps, enough });
  const facts = { problem: 'second-factor', source: sourceOf(exchange.address), retryAfter: verdict.retryAfter };
  return rejected(who, 'login-throttled', { facts, steps, enough });
}

/** The code is asked for again, until there were too many wrong ones. */
async function refuse(found: Identification & { ok: false }, visit: Visit, goal: Goal, { step, token }: { step: Found; token: Secret }, parts: PageParts) {
  await parts.signInSteps.failed(step.id, MOST_WRONG_AT_ONCE, visit.exchange.receivedAt);
  if (step.failures + 1 >= MOST_WRONG_AT_ONCE || found.facts['secondFactor'] === 'enrol') return refusePerson(found, visit, goal, parts);
  const refusal = new Refusal(found.cause, { tenant: visit.tenant.name, resource: goal.resource, ...found.facts });
  await recordSignIn(found, visit, parts, refusal);
  // Whoever reads this has shown the first factor.
  return showSecondFactor(visit, goal, { step: token, account: step.detail.subject.name, secret: null }, parts, tell(refusal, visit, 'helpful'));
}

async function signIn(visit: Visit, goal: Goal, { subject, methods }: SecondFactorDetail, parts: PageParts): Promise<unknown> {
  const { exchange, registry } = visit;
  const { receivedAt: at } = exchange;
  const found = parts.resume({ subject, registry, issuedAt: at, at });
  if (!found.ok) return refusePerson(found, visit, goal, parts);
  const steps: Step[] = [...found.steps, { rule: 'second-factor-code', outcome: 'pass', facts: { subject: subject.name } }];
  await recordSignIn({ ...found, steps }, visit, parts, null);
  if (subject.credentialId !== null) parts.used(subject.credentialId, at);
  return goal.done({ subject, at: at.toISOString(), methods: [...methods, 'otp', 'mfa'] });
}
