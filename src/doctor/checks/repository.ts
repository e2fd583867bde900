import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { anonymousManifest, authorisedManifest, type ManifestAnswer } from '../probes/registry/manifest.ts';
import type { Reading } from '../probes/registry/reading.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';

/** Does the repository exist, as far as the registry says? */
export const repository = defineCheck({
  id: 'repository',
  row: 'AZ-01',
  cost: 'credential',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { 'unknown-name': 'problem', 'project-missing': 'problem', 'missing-or-hidden': 'note' },

  async run({ target, settings, ask }) {
    if (!target?.repository) return inapplicable('no-repository');
    const answers: readonly ManifestAnswer[] = [await ask(authorisedManifest), await ask(anonymousManifest)];
    const facts = { repository: target.repository };
    const vendor = await ask(vendorOf);
    if (answers.some(({ kind }) => kind === 'manifest')) return ok(facts);
    const readings = answers.flatMap((answer) => ('reading' in answer ? [answer.reading] : []));
    if (readings.some(({ meaning }) => meaning === 'project-missing')) return found('project-missing', facts);
    const isMadeByPush = settings.purpose === 'push' && (vendor === null || vendor.creation === 'by-push');
    if (readings.some(isUnknownName)) return isMadeByPush ? inapplicable('push-makes-it') : found('unknown-name', facts);
    if (readings.some(({ code }) => code === 'MANIFEST_UNKNOWN')) return ok(facts);
    const answer = answers.find(({ kind }) => kind === 'refused');
    const failed = answers.find(({ kind }) => kind === 'unmeasured');
    if (failed?.kind === 'unmeasured') return unknown('no-answer', { code: failed.code });
    if (!answer) return readings[0] ? unknown('not-judged', { status: readings[0].status }) : inapplicable('refused-before');
    return vendor?.hidesMissing ?? true ? found('missing-or-hidden', facts) : inapplicable('refused-before');
  },
});

export const isUnknownName = ({ status, code, meaning }: Reading): boolean =>
  meaning === 'repository-missing' || (status === 404 && (code === 'NAME_UNKNOWN' || code === 'REPOSITORY_NOT_FOUND'));
