import { defineCheck, found, inapplicable, ok, unknown, type Severity } from '../check.ts';
import type { Purpose } from '../context.ts';
import { issuerAnswer } from '../probes/issuer/issuer.ts';
import type { IssuerRefusal } from '../probes/issuer/judgement.ts';

const refusals = [
  'secret-expired', 'secret-wrong', 'application-unknown', 'disabled', 'blocked', 'token-unknown', 'token-expired', 'token-revoked',
] as const satisfies readonly IssuerRefusal[];
const problems = Object.fromEntries(refusals.map((why) => [why, 'problem'])) as Record<IssuerRefusal, Severity>;

/** Of each issuer that tells scopes, those of which one is enough. */
const enough: Readonly<Record<string, Readonly<Record<Purpose, readonly string[]>>>> = {
  GitHub: { login: [], pull: ['read:packages', 'write:packages'], push: ['write:packages'] },
  GitLab: { login: [], pull: ['read_registry', 'write_registry', 'api'], push: ['write_registry', 'api'] },
};

/** A registry often says no more than no. Whoever issued the secret knows why, and is asked where the user wants it. */
export const issuer = defineCheck({
  id: 'issuer',
  row: 'AU-04',
  cost: 'issuer',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { ...problems, 'scope-missing': 'problem' },

  async run({ ask, settings: { purpose } }) {
    const answer = await ask(issuerAnswer);
    if (answer.kind === 'needless') return inapplicable(answer.reason);
    if (answer.kind === 'unmeasured') return unknown(answer.reason, answer.facts);
    const { judgement, issuer: name, credential } = answer;
    const facts = { issuer: name, user: credential.user };
    switch (judgement.kind) {
      case 'unclear':
        return unknown('issuer-unclear', { issuer: name, code: judgement.code });
      case 'refused':
        // Where the application is found, the tenant is its own, and need not be the registry's.
        return found(judgement.why, { ...facts, ...(judgement.why === 'application-unknown' ? answer.facts : {}), code: judgement.code });
      case 'accepted': {
        const { who, scopes } = judgement;
        const wanted = scopes === null ? [] : (enough[name]?.[purpose] ?? []);
        if (wanted.length === 0 || wanted.some((scope) => scopes?.includes(scope))) return ok({ ...facts, ...(who === null ? {} : { user: who }) });
        return found('scope-missing', { ...facts, scopes: scopes?.join(', ') || '–', needed: wanted[0]! });
      }
    }
  },
});
