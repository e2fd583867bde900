import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import { textsAt } from '../json-value.ts';
import { answeringEngine } from '../probes/engine/answering-engine.ts';
import { askEngine } from '../probes/engine/engine-request.ts';
import { HUB } from '../target.ts';
import { usesEngine } from './docker-endpoint.ts';

/** Docker asks mirrors for images of Docker Hub, and for no others. */
const MOST_MIRRORS = 3;

export const registryMirror = defineCheck({
  id: 'registry-mirror',
  row: 'CL-05',
  cost: 'network',
  needs: [],
  timeLimit: 12_000,
  findings: { failing: 'warning', 'in-use': 'note' },

  async run({ ask, target, settings }) {
    if (!usesEngine(settings.client)) return inapplicable('no-engine-needed', { client: settings.client });
    if (!target || target.registry !== HUB || settings.purpose !== 'pull') return inapplicable('no-mirror-asked');
    const engine = await ask(answeringEngine);
    if (!engine) return inapplicable('no-engine');
    const mirrors = textsAt(engine.info, 'RegistryConfig', 'Mirrors').slice(0, MOST_MIRRORS);
    if (mirrors.length === 0) return ok();
    if (settings.isOffline || !engine.isHere) return unknown(settings.isOffline ? 'offline' : 'mirror-elsewhere', { mirror: mirrors.join(', ') });
    return foundAll(await Promise.all(mirrors.map(judge)));
  },
});

const TIME_LIMIT = 3_000;
/** Codes after which nobody is there; a certificate that only the engine knows is none of them. */
const gone = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EAI_AGAIN']);

/**
 * Asks as the engine does, without a proxy: whoever set the mirror up is root. One that answers 401 wants a login of its own, which
 * Docker never sends to a mirror.
 */
async function judge(text: string): Promise<Finding<'failing' | 'in-use'>> {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return { finding: 'failing', facts: { mirror: text, code: 'EINVAL' } };
  const tls = url.protocol === 'https:' ? { folder: null, isVerified: true } : null;
  const address = { kind: 'tcp', host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || (tls ? 443 : 80), tls } as const;
  const answer = await askEngine(address, '/v2/', TIME_LIMIT, url.host);
  const facts = { mirror: url.host, code: answer.kind === 'answer' ? answer.status : answer.code };
  const isFailing = answer.kind === 'answer' ? answer.status !== 200 : gone.has(answer.code);
  return { finding: isFailing ? 'failing' : 'in-use', facts };
}
