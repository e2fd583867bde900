import { defineCheck, found, ok, unknown } from '../check.ts';
import { tlsFailureOf } from '../network/tls-failure.ts';
import { portOf } from '../network/way-out.ts';
import { askV2, baseUrl } from '../probes/registry/ask-v2.ts';
import { inspectTls } from '../probes/network/inspect-tls.ts';
import { trustInUse } from '../probes/network/trust-in-use.ts';

/** What Go's TLS still speaks, unless it is told otherwise. */
const goodVersions = new Set(['TLSv1.2', 'TLSv1.3']);

export const tlsHandshake = defineCheck({
  id: 'tls-handshake',
  row: 'TL-01',
  cost: 'network',
  needs: ['dns', 'tcp'],
  findings: {
    'speaks-http': 'problem',
    'speaks-http-as-allowed': 'note',
    'not-tls': 'problem',
    'old-version': 'problem',
    'no-common-version': 'problem',
    'client-certificate-wanted': 'problem',
    'broken-off': 'problem',
    silent: 'problem',
  },
  timeLimit: 9_000,

  async run({ target, ask }) {
    if (!target) return unknown('no-target');
    const inspection = await ask(inspectTls);
    const facts = { host: target.host, port: portOf(baseUrl(target)) };
    if (inspection.kind === 'unreachable') {
      const { code } = inspection.failure;
      return code === 'ECONNRESET' ? found('broken-off', { ...facts, code }) : unknown('no-connection', { code });
    }
    if (inspection.kind === 'inspected') {
      // A slow server's objection to a missing certificate may come too late for the inspection, but not for the first request.
      const answer = await ask(askV2);
      if (answer.kind === 'failure' && tlsFailureOf(answer) === 'client-certificate') return found('client-certificate-wanted', { ...facts, code: answer.code });
      const versioned = { ...facts, version: inspection.protocol };
      return goodVersions.has(inspection.protocol) ? ok(versioned) : found('old-version', versioned);
    }
    const said = { ...facts, code: inspection.failure.code, message: inspection.failure.message };
    switch (inspection.what) {
      case 'not-tls': {
        const answer = await ask(askV2);
        if (answer.kind === 'failure') return found('not-tls', said);
        const { isPlainAllowed } = await ask(trustInUse);
        return found(isPlainAllowed ? 'speaks-http-as-allowed' : 'speaks-http', { ...said, status: answer.status });
      }
      case 'client-certificate':
        return found('client-certificate-wanted', said);
      case 'no-common-version':
        return found('no-common-version', said);
      case 'silent':
        return found('silent', said);
      case 'broken-off':
        return found('broken-off', said);
      default:
        return unknown('tls-failed', said);
    }
  },
});
