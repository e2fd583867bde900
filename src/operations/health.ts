import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exchange } from '../http/exchange.ts';

/** What the server cannot answer without. Rejects when it is not there. */
export type Needs = Readonly<Record<string, () => Promise<unknown>>>;

export interface HealthParts {
  readonly needs: Needs;
  /** What is missing, with the reason, for those who run the server. */
  readonly faults: (entry: object) => void;
  readonly now: () => Date;
  /** It was told to stop: whoever has a choice sends its clients elsewhere from now on. */
  readonly isStopping: () => boolean;
}

interface Readiness {
  readonly ready: boolean;
  readonly missing: readonly string[];
}

/** Whoever asks more often gets the same answer: a stranger cannot make the databases work. */
const KEPT_MS = 1_000;
const PATIENCE_MS = 2_000;

/** Answered under every host, since who asks knows an address: kubelet, a balancer, a container engine. */
export const isHealthPath = (path: string): boolean => path === '/healthz' || path === '/readyz';

/** `/healthz`: the process answers. `/readyz`: it has all that it needs; 503 names what is missing, never why. */
export function openHealth({ needs, faults, now, isStopping }: HealthParts): (exchange: Exchange) => Promise<void> {
  let kept: { readonly until: number; readonly answer: Promise<Readiness> } | null = null;
  const readiness = () => {
    const time = now().getTime();
    if (!kept || time >= kept.until || time < kept.until - KEPT_MS) kept = { until: time + KEPT_MS, answer: examine(needs, faults, now) };
    return kept.answer;
  };
  return async (exchange) => {
    if (exchange.path === '/healthz') return answer(exchange, 200, { healthy: true });
    if (isStopping()) return answer(exchange, 503, { ready: false, missing: [], stopping: true });
    const found = await readiness();
    answer(exchange, found.ready ? 200 : 503, found);
  };
}

async function examine(needs: Needs, faults: HealthParts['faults'], now: () => Date): Promise<Readiness> {
  const looked = Object.entries(needs).map(async ([name, look]) => {
    try {
      await Promise.race([look(), tooLate()]);
      return [];
    } catch (error) {
      const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause : error).message : String(error);
      faults({ time: now().toISOString(), fault: 'not ready', missing: name, reason });
      return [name];
    }
  });
  const missing = (await Promise.all(looked)).flat();
  return { ready: missing.length === 0, missing };
}

async function tooLate(): Promise<never> {
  await sleep(PATIENCE_MS, null, { ref: false });
  throw new Error(`no answer within ${PATIENCE_MS / 1_000} seconds`);
}

function answer({ request, response }: Exchange, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': text.length, 'Cache-Control': 'no-store' });
  response.end(request.method === 'HEAD' ? undefined : text);
}

/** Less than this, and the next push, or the next event, may find the disk full. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/** Rejects when `folder` takes no more files. */
export async function hasRoom(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < LEAST_FREE_BYTES) throw new Error(`${folder} has ${bavail * bsize} bytes left`);
}
