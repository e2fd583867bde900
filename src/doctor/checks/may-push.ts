import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { challengeOf } from '../probes/registry/challenge-of.ts';
import { isCredential, presentedCredential, withoutCredential } from '../probes/credential/credential.ts';
import { probedUpload, pushToken } from '../probes/registry/push.ts';
import { factsOf, isAboutRights } from '../probes/registry/reading.ts';
import { allows, credentialProof } from '../probes/registry/tokens.ts';

/** May whoever is logged in here push? The granted scope is read; only `--probe-push` opens an upload. */
export const mayPush = defineCheck({
  id: 'may-push',
  row: 'AZ-03',
  cost: 'credential',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { 'not-granted': 'problem', refused: 'problem' },

  async run({ target, settings, ask }) {
    if (settings.purpose !== 'push') return inapplicable('no-push');
    if (!target?.repository) return inapplicable('no-repository');
    const presented = await ask(presentedCredential);
    const isOpen = (await ask(challengeOf)).kind === 'open';
    if (!isOpen && !isCredential(presented)) return withoutCredential(presented);
    const facts = { repository: target.repository, action: 'content/write', ...(isCredential(presented) ? { subject: presented.user } : {}) };
    const proof = await ask(credentialProof);
    if (!isOpen && proof.kind !== 'token') return proof.kind === 'unmeasured' ? unknown('no-answer', { code: proof.code }) : inapplicable('refused-before');
    const token = await ask(pushToken);
    if (token.kind === 'unmeasured') return unknown('no-answer', { code: token.code });
    if (token.kind === 'refused' && !isAboutRights(token.reading)) return inapplicable('refused-otherwise');
    if (token.kind === 'refused') return found('refused', { ...facts, ...factsOf(token.reading) });
    if (token.kind === 'strange') return unknown('strange-answer', { status: token.reading.status });
    const isGranted = token.kind === 'token' ? allows(token.grants, target.repository, 'push') : null;
    if (isGranted === false) return found('not-granted', facts);
    const upload = await ask(probedUpload);
    if (upload.kind === 'opened') return ok(facts);
    if (upload.kind === 'refused') {
      const { status } = upload.reading;
      if (status === 429 || status >= 500) return unknown('strange-answer', { status });
      return !isAboutRights(upload.reading) ? inapplicable('refused-otherwise') : found('refused', { ...facts, ...factsOf(upload.reading) });
    }
    if (isGranted) return ok(facts);
    return unknown(token.kind === 'needless' && token.why === 'may-create' ? 'may-create' : 'token-opaque');
  },
});
