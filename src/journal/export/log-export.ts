import type { Durable } from '../chain/stream-writer.ts';
import { exportQueue, type EntryReceiver, type QueueOptions } from './export-queue.ts';

export interface LogExport {
  take(durable: Durable): void;
  /** After what waits had a few seconds to leave. */
  close(): Promise<void>;
}

/** Sends what becomes durable to each of the receivers, each at its own pace. */
export function logExport(receivers: readonly EntryReceiver[], options: QueueOptions): LogExport {
  const queues = receivers.map((receiver) => exportQueue(receiver, options));
  return {
    take: (durable) => queues.forEach((queue) => queue.take(durable)),
    close: async () => void (await Promise.all(queues.map((queue) => queue.close()))),
  };
}
