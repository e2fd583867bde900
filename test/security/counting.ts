import assert from 'node:assert/strict';
import nodeCrypto from 'node:crypto';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Answer, Asked, AskServer } from './ask.ts';

// What a stranger can tell answers apart by: all that they see, and what it cost, which is counted and not timed. Counted
// are keyed hashes, checks of signatures and statements that reach the database, in this process: the server runs in it.

const counted = { hashes: 0, checks: 0, statements: 0 };

/** From now on everything is counted. Resolves with what ends it. */
export function startCounting(): () => void {
  const undo: (() => void)[] = [];
  const { createHmac } = nodeCrypto;
  nodeCrypto.createHmac = ((...of: Parameters<typeof createHmac>) => {
    counted.hashes += 1;
    return createHmac(...of);
  }) as typeof createHmac;
  syncBuiltinESMExports();
  undo.push(() => {
    nodeCrypto.createHmac = createHmac;
    syncBuiltinESMExports();
  });
  const { StatementSync } = createRequire(import.meta.url)('node:sqlite') as { StatementSync: { prototype: Methods } };
  for (const method of ['all', 'get', 'run', 'iterate']) undo.push(count(StatementSync.prototype, method, 'statements'));
  undo.push(count(Object.getPrototypeOf(crypto.subtle) as Methods, 'verify', 'checks'));
  return () => undo.forEach((each) => each());
}

type Methods = Record<string, (...of: unknown[]) => unknown>;

function count(methods: Methods, name: string, what: keyof typeof counted): () => void {
  const original = methods[name]!;
  methods[name] = function (this: unknown, ...of: unknown[]) {
    counted[what] += 1;
    return original.apply(this, of);
  };
  return () => void (methods[name] = original);
}

/** All that the stranger sees, without what is new in each answer and the name that they sent. */
export function seen({ status, headers, text, correlationId }: Answer, name = ''): string {
  const { date: _date, 'x-ms-correlation-request-id': _id, 'content-length': length, ...rest } = headers;
  const told = JSON.stringify([status, Object.entries(rest).toSorted(), text, name === '' ? length : null])
    .replaceAll(correlationId || '-', 'ID')
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\dZ?/g, 'TIME');
  return name === '' ? told : told.replaceAll(name, 'NAME');
}

/** The least of a few tries: what the server does now and then by itself is no sign. */
export async function costOf(ask: AskServer, asked: () => Asked | Promise<Asked>): Promise<string> {
  const tries: (typeof counted)[] = [];
  for (let round = 0; round < 3; round += 1) {
    const next = await asked();
    const before = { ...counted };
    await ask(next);
    tries.push({ hashes: counted.hashes - before.hashes, checks: counted.checks - before.checks, statements: counted.statements - before.statements });
  }
  const least = (what: keyof typeof counted) => Math.min(...tries.map((each) => each[what]));
  return `${least('hashes')} hashes, ${least('checks')} checks, ${least('statements')} statements`;
}

/** Each of them is answered exactly as the first, and at the same cost. `shown`: what an answer repeats of the name. */
export async function alike(
  ask: AskServer,
  names: readonly string[],
  toAsk: (name: string) => Asked | Promise<Asked>,
  shown: (name: string) => string = () => '',
): Promise<void> {
  const answers = [];
  for (const name of names) {
    answers.push({ name, text: seen(await ask(await toAsk(name)), shown(name)), cost: await costOf(ask, () => toAsk(name)) });
  }
  for (const { name, text, cost } of answers) assert.deepEqual([name, text, cost], [name, answers[0]!.text, answers[0]!.cost]);
}
