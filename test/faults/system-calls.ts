import { readFile } from 'node:fs/promises';

// What a process asked of the system, as strace wrote it down: one file for all threads, in the order in which they
// met the system, strings in hexadecimal, descriptors with their paths.

/** A call that succeeded, or that was still under way when the record ended. */
export interface SystemCall {
  readonly name: string;
  /** Between the parentheses. */
  readonly text: string;
  /** What it returned; null when the process ended first. */
  readonly result: number | null;
}

/** A call happens at some moment between its two steps. */
export interface Step {
  readonly edge: 'begins' | 'ends';
  readonly call: SystemCall;
}

/** Everything that changes files or folders, makes them durable, or sends. What is here and has no meaning to disk.ts ends the test. */
const TRACED =
  'openat,creat,mkdir,mkdirat,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,rename,renameat,renameat2,truncate,ftruncate,' +
  'fallocate,copy_file_range,sendfile,mmap,write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,fsync,fdatasync,sync_file_range';

/** The tracer stands aside, so that the process that is started is the traced one. */
export const tracedInto = (file: string): string[] =>
  ['strace', '-D', '-f', '--seccomp-bpf', '-qq', '-yy', '-xx', '-s', '16777216', '-o', file, '-e', `trace=${TRACED}`, '-e', 'signal=none'];

/** Reads the calls that concern paths which begin with `below`, and those that send to a TCP connection. */
export async function readSystemCalls(file: string, below: string): Promise<Step[]> {
  const wanted = [inHexadecimal(below), '<TCP:'];
  const steps: Step[] = [];
  const running = new Map<string, { name: string; text: string; result: number | null }>();
  const end = (call: { result: number | null }, result: string) => (call.result = Number.parseInt(result, 10));

  for (const line of (await readFile(file, 'latin1')).split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>.*\) += (-?\w+)/.exec(rest);
    if (resumed) {
      const call = running.get(thread);
      running.delete(thread);
      if (!call) continue;
      end(call, resumed[1] ?? '');
      steps.push({ edge: 'ends', call });
      continue;
    }
    if (!wanted.some((text) => rest.includes(text))) continue;
    const [, name = '', behind = ''] = /^(\w+)\((.*)$/.exec(rest) ?? [];
    const [text = '', result] = behind.split(/\) += (?=[-\w]+[^"]*$)| <unfinished \.\.\.>$/);
    const call = { name, text, result: null as number | null };
    steps.push({ edge: 'begins', call });
    if (result === undefined || result === '') running.set(thread, call);
    else {
      end(call, result);
      steps.push({ edge: 'ends', call });
    }
  }
  return steps.filter(({ call: { result } }) => result === null || result >= 0);
}

const inHexadecimal = (text: string): string => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

const fromHexadecimal = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** The strings among a call's arguments: paths, or the bytes that it writes. */
export const stringsOf = ({ text }: SystemCall): Buffer[] =>
  [...text.matchAll(/"((?:\\x..)*)"(\.\.\.)?/g)].map(([, string = '', cut]) => {
    if (cut !== undefined) throw new Error('strace left out a part of a string');
    return fromHexadecimal(string);
  });

/** The path of the first descriptor among the arguments; null when it has none, or its file has no name any more. */
export function pathOf({ text }: SystemCall): string | null {
  const [, path, deleted] = /^\d+<((?:\\x..)+)>(\(deleted\))?/.exec(text) ?? [];
  return path === undefined || deleted !== undefined ? null : fromHexadecimal(path).toString();
}

export const descriptorOf = ({ text }: SystemCall): number => Number.parseInt(text, 10);

export const lastNumberOf = ({ text }: SystemCall): number => Number(/(\d+)$/.exec(text)?.[1]);
