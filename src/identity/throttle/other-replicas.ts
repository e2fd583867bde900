import { LONGEST_NEWS_BYTES, openChannel } from '../../db/together/channel.ts';
import type { ThrottleChange } from './login-throttle.ts';
import type { OtherWorkers } from './shared-throttle.ts';

export interface OtherReplicas extends OtherWorkers {
  close(): Promise<void>;
}

/**
 * The other processes of the database, on this machine and on others; `null` on files. While the database does not
 * answer nothing is told: then nobody can log in either.
 */
export function otherReplicas(location: string): OtherReplicas | null {
  let hear: (counted: readonly ThrottleChange[]) => void = () => {};
  const channel = openChannel(location, 'dockgate_failed_logins', (text) => hear(readChanges(text)));
  if (!channel) return null;
  return {
    tell(counted) {
      for (const text of inNews(counted)) channel.tell(text);
    },
    listen: (listener) => void (hear = listener),
    close: () => channel.close(),
  };
}

/** As few texts as hold them, each short enough. */
export function inNews(counted: readonly ThrottleChange[]): string[] {
  const texts: string[] = [];
  let text = '';
  for (const one of counted.map((change) => JSON.stringify(change))) {
    // Two brackets, and the comma between.
    if (text !== '' && Buffer.byteLength(text) + Buffer.byteLength(one) + 3 > LONGEST_NEWS_BYTES) {
      texts.push(`[${text}]`);
      text = '';
    }
    text += text === '' ? one : `,${one}`;
  }
  return text === '' ? texts : [...texts, `[${text}]`];
}

/** What is no change is skipped: a newer program may tell more. */
export function readChanges(text: string): ThrottleChange[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isChange) : [];
  } catch {
    return [];
  }
}

const WHATS: ReadonlySet<unknown> = new Set(['name', 'source', 'known']);
const LONGEST_KEY = 64;

function isChange(value: unknown): value is ThrottleChange {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [what, key, at] = value as unknown[];
  return WHATS.has(what) && typeof key === 'string' && key.length <= LONGEST_KEY && (at === null || Number.isSafeInteger(at));
}
