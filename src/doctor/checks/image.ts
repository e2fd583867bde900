import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { imagePlatform } from '../probes/registry/image-platform.ts';
import { pulls } from '../probes/registry/manifest.ts';
import { serves, wantedPlatform } from '../probes/registry/wanted-platform.ts';
import { isUnknownName } from './repository.ts';

/** Is the tag or digest there, and for this machine's kind of processor? */
export const image = defineCheck({
  id: 'image',
  row: 'AZ-05',
  cost: 'credential',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { 'unknown-tag': 'problem', 'platform-absent': 'problem', 'of-other-platform': 'warning', 'of-unknown-platform': 'note' },

  async run({ target, settings, ask }) {
    if (!target?.repository || !target.reference) return inapplicable('no-repository');
    if (settings.purpose === 'push') return inapplicable('push-makes-it');
    const answers = await ask(pulls);
    const facts = { repository: target.repository, tag: target.reference };
    const seen = answers.find((answer) => answer.kind === 'manifest');
    const platform = await ask(wantedPlatform);
    if (seen?.platforms) {
      const platforms = seen.platforms.join(', ');
      return seen.platforms.some((offered) => serves(offered, platform)) ? ok({ ...facts, platforms }) : found('platform-absent', { ...facts, platform, platforms });
    }
    if (seen) {
      const platforms = await ask(imagePlatform);
      if (platforms === null) return found('of-unknown-platform', facts);
      return serves(platforms, platform) ? ok({ ...facts, platforms }) : found('of-other-platform', { ...facts, platform, platforms });
    }
    const missing = answers.find((answer) => answer.kind === 'missing' && !isUnknownName(answer.reading) && answer.reading.meaning === null);
    if (missing) return found('unknown-tag', facts);
    const failed = answers.find((answer) => answer.kind === 'unmeasured');
    if (failed) return unknown('no-answer', { code: failed.code });
    const [status] = answers.flatMap((answer) => ('reading' in answer && answer.kind !== 'refused' ? [answer.reading.status] : []));
    return status === undefined ? inapplicable('refused-before') : unknown('not-judged', { status });
  },
});
