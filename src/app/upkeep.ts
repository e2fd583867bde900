import { sessionLock } from '../db/together/session-lock.ts';
import { every, type Periodic } from './periodic.ts';

export interface UpkeepTask {
  readonly everyMs: number;
  run(): Promise<unknown>;
}

export interface Upkeep {
  /** Whether this process is the one that does it. */
  isOurs(): boolean;
  /** Resolves when what runs has ended. */
  stop(): Promise<unknown>;
}

/**
 * What has to be done now and then, done by one process of all that share a database. When that one is gone another one goes on,
 * and begins at once: every task can be done at any time, also beside itself, where one process does not know yet that it is not
 * the one any more. On files every process does it.
 */
export function keepUp(location: string, tasks: readonly UpkeepTask[]): Upkeep {
  let running: Periodic[] = [];
  let ended: Promise<unknown> = Promise.resolve();
  const lost = () => {
    const all = running;
    running = [];
    ended = Promise.all([ended, ...all.map((one) => one.stop())]);
  };
  const taken = () => (running = tasks.map(({ everyMs, run }) => every(everyMs, run)));
  const lock = sessionLock(location, 'upkeep', { taken, lost });
  return {
    isOurs: lock.isHeld,
    async stop() {
      lost();
      await Promise.all([lock.close(), ended]);
    },
  };
}
