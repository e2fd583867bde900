import { defineCheck, found, ok, unknown } from '../check.ts';
import { askV2 } from '../probes/registry/ask-v2.ts';
import { factsOf, readAnswer } from '../probes/registry/reading.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#determining-support */
export const registryAnswers = defineCheck({
  id: 'registry-answers',
  row: 'AP-01',
  cost: 'network',
  needs: ['dns', 'tcp'],
  findings: {
    'not-a-registry': 'problem',
    page: 'problem',
    redirected: 'problem',
    'redirected-to-plain-http': 'problem',
    forbidden: 'problem',
    'forbidden-page': 'problem',
    'too-many-requests': 'problem',
    'server-error': 'problem',
  },

  async run({ ask }) {
    const answer = await ask(askV2);
    if (answer.kind === 'failure') return unknown('no-answer', { code: answer.code });
    const { status, url, headers } = answer;
    const reading = readAnswer(answer, await ask(vendorOf));
    const facts = { url: url.href, ...factsOf(reading) };
    if (status === 200) return reading.isPage ? found('page', facts) : ok(facts);
    if (status === 401) return reading.isPage && headers['www-authenticate'] === undefined ? found('page', facts) : ok(facts);
    if (status === 403) return found(reading.isPage ? 'forbidden-page' : 'forbidden', facts);
    if (status === 429) return found('too-many-requests', facts);
    if (status >= 500) return found('server-error', facts);
    if (status >= 300 && status < 400) {
      const location = String(headers.location ?? '').slice(0, 300);
      return found(url.protocol === 'https:' && location.startsWith('http:') ? 'redirected-to-plain-http' : 'redirected', { ...facts, location });
    }
    return found(reading.isPage ? 'page' : 'not-a-registry', facts);
  },
});
