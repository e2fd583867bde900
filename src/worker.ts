import { Refusal } from './causes/refusal.ts';
import { ConfigError } from './config/load.ts';
import { giveBackMemory } from './give-back-memory.ts';
import type { Running, Work } from './work.ts';
import type { Counted, Order, Others, Reason, Word } from './workers.ts';

// One of several processes of a server: does what the first one says, and tells it what came of it.

const say = (word: Word) => process.send?.(word);

/** The others of the same server. */
export const others: Others = {
  tell: (counted) => say({ counted }),
  listen: (hear) => process.on('message', (order: Order) => isCounted(order) && hear(order.counted)),
};

const isCounted = (order: Order): order is Counted => typeof order === 'object' && 'counted' in order;

/** Does what it is told until the first process says stop or is gone, or something fails. `load` begins at once, before it is told anything. */
export async function workUntilTold(load: () => Promise<Work>, faults: (entry: object) => void): Promise<void> {
  // Ctrl-C reaches every process of the terminal; the first process says when to stop.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  // Listened for from the beginning: it may be said while this one starts.
  const over = Promise.withResolvers<void>();
  let running: Promise<Running> | undefined;
  const loading = load();
  const follow = async (order: Order) => {
    const work = await loading;
    if (order === 'prepare') return say({ prepared: await work.prepare() });
    if (order === 'recover') return work.recover('all').then(() => say({ recovered: true }));
    if (order === 'measure') return say({ measured: (await (await running)?.measured()) ?? [] });
    if (order === 'stop' || isCounted(order)) return;
    say({ port: (await (running = work.start())).port });
    giveBackMemory();
    await recoverAll(work, order.start.gone, faults);
  };
  process.on('disconnect', over.resolve);
  process.on('message', (order: Order) => (order === 'stop' ? over.resolve() : void follow(order).catch(over.reject)));
  try {
    await over.promise;
    // One that is starting does so first.
    await (await running)?.close();
    process.disconnect?.();
  } catch (error) {
    say(reasonOf(error));
    process.exitCode = 1;
  }
}

/** What is not put in order now is so at the next start. */
async function recoverAll(work: Work, gone: readonly number[], faults: (entry: object) => void): Promise<void> {
  const failed = (process: number) => (error: unknown) =>
    faults({ time: new Date().toISOString(), fault: 'the log of a worker that ended could not be closed', process, reason: String(error) });
  for (const pid of gone) await work.recover(pid).catch(failed(pid));
  if (gone.length > 0) say({ recovered: true });
}

function reasonOf(error: unknown): Reason {
  if (error instanceof ConfigError) return { problems: error.problems };
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof Refusal) || !(cause instanceof Error)) return { problems: [message] };
  return { problems: [cause.message], part: String(error.facts['part']), code: (cause as NodeJS.ErrnoException).code };
}
