import { Refusal } from '../../causes/refusal.ts';
import { isLoopback } from '../../names/ip-address.ts';
import { parseHostHeader } from '../../names/login-server.ts';
import type { OutboundAnswer, OutboundClient } from '../../outbound/outbound-client.ts';
import { OutboundFailure } from '../../outbound/outbound-failure.ts';
import { answerChallenge, type SourceCredentials } from './source-login.ts';

export interface RemoteOptions {
  readonly outbound: OutboundClient;
  /** Host, and port if need be. */
  readonly host: string;
  readonly repository: string;
  readonly credentials: SourceCredentials | null;
  /** Ends everything that is under way. */
  readonly signal: AbortSignal;
}

export interface RemoteRegistry {
  /** Asks `/v2/<repository>/<path>`, logged in where that is wanted. Throws refusals. */
  get(path: string, headers: Readonly<Record<string, string>>): Promise<OutboundAnswer>;
}

const ANSWER_WITHIN_MS = 30_000;
const PAUSE_MS = 60_000;
const MOST_REDIRECTS = 5;

/** A repository of another registry, read as container clients do. */
export function remoteRegistry({ outbound, host, repository, credentials, signal }: RemoteOptions): RemoteRegistry {
  let origin = `https://${host}`;
  let authorization: string | null = null;
  const send = async (path: string, headers: Readonly<Record<string, string>>) =>
    outbound.send(new URL(`/v2/${repository}/${path}`, origin), { headers, authorization, redirects: MOST_REDIRECTS, answerWithinMs: ANSWER_WITHIN_MS, pauseMs: PAUSE_MS, signal });

  const first = async (path: string, headers: Readonly<Record<string, string>>) => {
    try {
      return await send(path, headers);
    } catch (error) {
      // As Docker does: on this machine a registry need not speak TLS.
      if (!isLocal(host) || origin.startsWith('http:') || !(error instanceof OutboundFailure) || error.kind !== 'unreachable') throw error;
      origin = `http://${host}`;
      return send(path, headers);
    }
  };

  return {
    get: (path, headers) =>
      refusing(async () => {
        const answer = await first(path, headers);
        if (answer.status !== 401) return answer;
        answer.body.destroy();
        authorization = await answerChallenge(outbound, answer.headers['www-authenticate'], { registry: new URL(origin), repository, credentials });
        return send(path, headers);
      }),
  };
}

/** What went wrong outside becomes a refusal of the import: an address that is not allowed is the request's fault. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OutboundFailure)) throw error;
    const { kind, message: defect } = error;
    throw kind === 'refused' ? new Refusal('request-invalid', { field: 'source', defect }) : new Refusal('import-source-failed', { defect });
  }
}

function isLocal(host: string): boolean {
  const name = parseHostHeader(host)?.host ?? '';
  return isLoopback(name) || name.endsWith('.localhost');
}
