import { Refusal } from '../../src/causes/refusal.ts';
import { loginEvent, repositoryEvent, type EventRow } from '../../src/journal/event.ts';
import { lowestUuidv7 } from '../../src/names/uuid.ts';

/** The registry that most events are of. */
export const BUSY = '0190b1a2-0000-7000-8000-000000000001';
/** When the last of them happened. */
export const logEnds = Date.UTC(2031, 0, 31, 12);
/** However few events there are, a day has as many as one of thirty days with ten million: what is asked of the last day costs the same. */
export const EVENTS_A_DAY = 10_000_000 / 30;
const DAY_MILLISECONDS = 86_400_000;

export const timeOf = (index: number, rows: number): Date => new Date(logEnds - Math.floor(((rows - index) / EVENTS_A_DAY) * DAY_MILLISECONDS));

export const idOf = (index: number, rows: number): string =>
  `${lowestUuidv7(timeOf(index, rows)).slice(0, 15)}${index.toString(16).padStart(12, '0').replace(/^(.{3})(.{4})(.{5})$/, '$1-$2-$3')}0000000`;

/** One of so many. Three in five of one registry, 7 in 100 refused; few of 20,000 names are there often. */
export function recordedEvent(index: number, rows: number): EventRow {
  const at = timeOf(index, rows);
  const isLogin = index % 2 === 0;
  const refusal = mixed(index) % 100 < 7 ? new Refusal('credentials-wrong-password') : null;
  const name = `identity-${Math.floor(20_000 * (mixed(index + 1) / 2 ** 32) ** 3)}@example.test`;
  const facts = { scopeMap: '_repositories_pull', action: 'content/read' };
  const happened = {
    exchange: {
      correlationId: idOf(index, rows),
      receivedAt: at,
      address: `198.51.100.${mixed(index + 2) % 256}`,
      host: 'registry.example:5000',
      scheme: 'https' as const,
      request: { headers: { 'user-agent': 'docker/27.1.1 go/go1.21.12 git-commit/cc13f95 kernel/6.1.0 os/linux arch/amd64' } },
    },
    registry: { id: mixed(index + 3) % 10 < 6 ? BUSY : `0190b1a2-0000-7000-8000-00000000000${((index % 9) + 2).toString(16)}` },
    identification: { ok: true as const, subject: { name, credentialId: BUSY }, credentialKind: 'repository-token', steps: [] },
    decision: { steps: [{ rule: 'network', outcome: 'pass', facts: {} }, { rule: 'scope-map', outcome: 'granted', facts }], enough: [] },
    refusal,
    status: refusal ? 401 : 200,
    operation: isLogin ? 'Login' : index % 1001 === 0 ? 'Delete' : index % 1003 === 0 ? 'Untag' : index % 20 === 1 ? 'Push' : 'Pull',
    now: new Date(at.getTime() + 12),
  };
  if (isLogin) return loginEvent(happened);
  const status = refusal ? 401 : happened.operation === 'Push' ? 201 : 200;
  return repositoryEvent({ ...happened, status, repository: `team/app-${mixed(index) % 50}`, details: { tag: 'latest', digest: `sha256:${'0'.repeat(64)}`, size: 555 } });
}

/** The same number for the same one, and no order in them (https://burtleburtle.net/bob/hash/integer.html). */
function mixed(number: number): number {
  let mix = Math.imul(number ^ 61 ^ (number >>> 16), 9);
  mix = Math.imul(mix ^ (mix >>> 4), 0x27d4eb2d);
  return (mix ^ (mix >>> 15)) >>> 0;
}
