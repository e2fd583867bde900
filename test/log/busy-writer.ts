import { setTimeout as sleep } from 'node:timers/promises';
import { openBatchWriter } from '../../src/db/batch-writer.ts';
import { openDatabase } from '../../src/db/database.ts';
import { openCheckpointKey } from '../../src/journal/chain/checkpoint-key.ts';
import { dropOldSegments } from '../../src/journal/chain/retention.ts';
import { streamWriter } from '../../src/journal/chain/stream-writer.ts';
import { Secret } from '../../src/secret.ts';
import { login } from '../samples/events.ts';

// A process that writes to a log as fast as it can, with segments that end all the time, until it is told to end. The
// one with a limit also removes the oldest.

export interface Busy {
  readonly location: string;
  /** PEM of the key that all of them sign with. */
  readonly key: string;
  readonly owner: string;
  /** Bytes that are kept; `null`: somebody else sees to that. */
  readonly kept: number | null;
}

export interface Done {
  readonly written: number;
  readonly dropped: number;
}

const SEGMENT = { events: 200, milliseconds: 3_600_000 };
const BATCHES_A_STREAM = 60;
const PAUSE_MILLISECONDS = 20;

async function work({ location, key, owner, kept }: Busy, isOver: () => boolean): Promise<Done> {
  const signing = { key: openCheckpointKey(new Secret(key)), now: () => new Date() };
  const database = await openDatabase(location, 'journal');
  const writer = await openBatchWriter(location, 'journal');
  const newStream = () => streamWriter({ database, writer, ...signing, owner, limits: SEGMENT });
  let [written, dropped] = [0, 0];
  const write = async () => {
    let stream = newStream();
    for (let round = 1; !isOver(); round += 1) {
      const events = Array.from({ length: 1 + ((round * 37) % 150) }, () => login());
      await Promise.all([stream.write(events), ...(round % 5 === 0 ? [stream.sign()] : [])]);
      written += events.length;
      if (round % BATCHES_A_STREAM > 0) continue;
      await stream.close();
      stream = newStream();
    }
    await stream.close();
  };
  const shorten = async () => {
    for (; !isOver(); await sleep(PAUSE_MILLISECONDS)) dropped += await dropOldSegments({ database, ...signing }, { milliseconds: null, bytes: kept });
  };
  await Promise.all([write(), ...(kept === null ? [] : [shorten()])]);
  await writer.close();
  await database.close();
  return { written, dropped };
}

async function main(busy: Busy): Promise<void> {
  let isOver = false;
  process.once('message', () => (isOver = true));
  const done = await work(busy, () => isOver);
  process.send?.(done, () => process.disconnect());
}

if (process.argv[1] === import.meta.filename) process.once('message', (busy) => void main(busy as Busy));
