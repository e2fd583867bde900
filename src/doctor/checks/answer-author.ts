import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { askV2 } from '../probes/registry/ask-v2.ts';

/** RFC 6585, 6: only what stands in between may answer so. */
const NETWORK_LOGIN = 511;
/** RFC 9110, 15.5.8: what a proxy says, and no origin. */
const PROXY_LOGIN = 407;

/** Products that filter what people fetch, as they sign their answers. */
const filters = /squid|zscaler|blue ?coat|proxysg|forti(?:gate|guard|web|proxy)|mcafee web gateway|skyhigh|forcepoint|websense|sophos|barracuda|watchguard|sonicwall|ironport|umbrella|iboss|netskope|menlo|checkpoint|palo ?alto|symantec|smoothwall|e2guardian|privoxy|tinyproxy/i;

/** A refusal counts for a registry’s only when the registry wrote it. */
export const answerAuthor = defineCheck({
  id: 'answer-author',
  row: 'AP-04',
  cost: 'network',
  // Not the connection: so the first request is under way while others still try it.
  needs: ['dns'],
  findings: { filter: 'problem', portal: 'problem' },

  async run({ ask }) {
    const answer = await ask(askV2);
    if (answer.kind === 'failure') return inapplicable('no-answer', { code: answer.code });
    const { status, headers, url } = answer;
    const facts = { url: url.href, status };
    if (status === NETWORK_LOGIN) return found('portal', facts);
    const isRefused = status >= 300 && headers['docker-distribution-api-version'] === undefined;
    // A filter that lets an answer through may add its name to it as well.
    const signature = [headers.server, headers['x-squid-error'], headers['proxy-agent'], status >= 400 ? headers.via : undefined].map((value) => String(value ?? '')).find((value) => filters.test(value));
    const isSigned = signature !== undefined && isRefused && headers['www-authenticate'] === undefined;
    if (isSigned || headers['x-squid-error'] !== undefined || status === PROXY_LOGIN)
      return found('filter', { ...facts, author: (filters.exec(signature ?? '')?.[0] ?? String(headers['proxy-agent'] ?? 'proxy')).slice(0, 60) });
    return ok(facts);
  },
});
