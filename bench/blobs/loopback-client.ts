import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Contestant } from '../peers/peer.ts';

// Two small programs in C: on two cores a client that copies what it reads would be measured more than the server.

export interface Pulled {
  readonly bytes: number;
  readonly answers: number;
  readonly seconds: number;
}

/** What a pushed blob has behind the bytes that all of them share. */
export interface Ending {
  readonly text: string;
  readonly digest: string;
}

export interface LoopbackClient {
  /** Reads the blob again and again. Throws when an answer is not 200. */
  pull(from: Contestant, options: { path: string; connections: number; seconds: number }): Promise<Pulled>;
  /** Pushes the file once with each ending; resolves with the seconds it took. Throws when one is refused. */
  push(to: Contestant, options: { file: string; repository: string; endings: readonly Ending[]; connections: number }): Promise<number>;
}

/** Compiles them into the folder. Throws when there is no C compiler, `cc`. */
export function compileClient(folder: string): LoopbackClient {
  const [drain, push] = ['drain', 'push'].map((name) => {
    const program = join(folder, name);
    execFileSync('cc', ['-O2', '-pthread', '-o', program, join(import.meta.dirname, `${name}.c`)], { stdio: ['ignore', 'inherit', 'inherit'] });
    return program;
  }) as [string, string];
  return {
    async pull({ port, header }, { path, connections, seconds }) {
      const printed = await run(drain, [`${port}`, `${connections}`, `${seconds}`, path, ...(header === null ? [] : [header])], '');
      const [bytes = NaN, answers = NaN, took = NaN] = printed.split(' ').map(Number);
      return { bytes, answers, seconds: took };
    },
    async push({ port, header }, { file, repository, endings, connections }) {
      const lines = endings.map(({ text: ending, digest }) => `${ending} ${digest}\n`).join('');
      const printed = await run(push, [`${port}`, `${connections}`, file, repository, ...(header === null ? [] : [header])], lines);
      const [pushed, seconds = NaN] = printed.split(' ').map(Number);
      if (pushed !== endings.length) throw new Error(`${pushed} blobs of ${endings.length} were pushed`);
      return seconds;
    },
  };
}

async function run(program: string, values: readonly string[], input: string): Promise<string> {
  const client = spawn(program, values, { stdio: ['pipe', 'pipe', 'pipe'] });
  client.stdin.end(input);
  const [printed, wrong] = await Promise.all([text(client.stdout), text(client.stderr), once(client, 'close')]);
  if (wrong !== '') throw new Error(`${program} ${values.slice(0, 2).join(' ')}: ${wrong}`);
  return printed;
}
