import type { Context } from '../../context.ts';
import { judgeChain } from '../../network/certificates.ts';
import { hostOf } from '../../network/way-out.ts';
import { inspect } from '../network/inspect-tls.ts';
import { trustInUse } from '../network/trust-in-use.ts';

/** Whether a host that the registry names can be reached as the client would do it. Nothing is sent. */
export type Reached =
  | { readonly kind: 'reached' }
  | { readonly kind: 'unknown-name' | 'blocked'; readonly code: string }
  | { readonly kind: 'untrusted'; readonly issuer: string }
  /** It lies where no request may go. */
  | { readonly kind: 'unsafe' };

export async function reach(url: URL, { requests, ask }: Context): Promise<Reached> {
  const forbidden = await requests.forbids(url);
  if (forbidden) return { kind: 'unsafe' };
  const opened = url.protocol === 'http:' ? await requests.wayOut.open(url) : null;
  if (opened?.kind === 'opened') {
    opened.socket.destroy();
    return { kind: 'reached' };
  }
  const inspection = opened ? { kind: 'unreachable' as const, failure: opened } : await inspect(url, hostOf(url), { wayOut: requests.wayOut, waitsForObjection: false });
  switch (inspection.kind) {
    case 'unreachable':
      return { kind: inspection.failure.stage === 'dns' && inspection.failure.code === 'ENOTFOUND' ? 'unknown-name' : 'blocked', code: inspection.failure.code };
    case 'failed':
      return { kind: 'blocked', code: inspection.failure.code };
    case 'inspected': {
      const { client } = await ask(trustInUse);
      const verdict = judgeChain(inspection.chain, client);
      return verdict.kind === 'trusted' ? { kind: 'reached' } : { kind: 'untrusted', issuer: verdict.issuer };
    }
  }
}
