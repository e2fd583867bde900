import { relative, resolve } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect, stripVTControlCharacters, styleText } from 'node:util';

// How `npm test` speaks: a character a test, then every failure in full, what was skipped and why, the slowest tests,
// and one last line with the totals, which .ci/run adds up. A run in which no test ran has failed.

const LINE_WIDTH = 80;
const SLOWEST = 5;
const NAMES_A_REASON = 5;
const KEPT_OUTPUT = 20_000;

/**
 * Where everything is installed, a test that is left out has failed, whatever it lacked; but for those that are there for the long
 * run, and those that want a server which only a setting can name.
 */
const MUST_ALL_RUN = process.env['DOCKGATE_REQUIRE_CLIENTS'] === '1';
const MEANT = /^(npm run soak|without TEST_[A-Z0-9_]+:) /;

interface Seen {
  readonly passed: Finished[];
  readonly failed: (Finished & { readonly error: string })[];
  readonly skipped: (Finished & { readonly reason: string })[];
}

interface Finished {
  readonly name: string;
  readonly file: string;
  readonly milliseconds: number;
}

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>;

export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const seen: Seen = { passed: [], failed: [], skipped: [] };
  const parents = new Map<string, string[]>();
  const output = new Map<string, string>();
  let column = 0;

  for await (const event of events) {
    if (event.type === 'test:start') {
      const { file = '', name, nesting } = event.data;
      parents.set(file, [...(parents.get(file) ?? []).slice(0, nesting), name]);
    } else if (event.type === 'test:stdout' || event.type === 'test:stderr') {
      const file = resolve(event.data.file ?? '');
      output.set(file, ((output.get(file) ?? '') + event.data.message).slice(-KEPT_OUTPUT));
    } else if (event.type === 'test:pass' || event.type === 'test:fail') {
      const mark = take(event, parents.get(event.data.file ?? '') ?? [], seen);
      if (mark !== '') yield column++ % LINE_WIDTH === LINE_WIDTH - 1 ? `${mark}\n` : mark;
    }
  }
  if (column > 0) yield '\n\n';
  yield* failures(seen, output);
  yield* skips(seen);
  yield* slowest(seen);
  if (seen.failed.length > 0 || seen.passed.length === 0) process.exitCode = 1;
  if (seen.failed.length + seen.passed.length === 0) yield 'no test ran\n';
  yield `${totals(seen)}\n`;
}

/** Books one ended test and answers with its character; groups that ended as their tests did count for nothing. */
function take({ type, data }: Ended, path: readonly string[], seen: Seen): string {
  const test = {
    name: [...path.slice(0, data.nesting), data.name].join(' › '),
    file: relative('.', data.file ?? ''),
    milliseconds: data.details.duration_ms,
  };
  const skip = data.skip ?? (data.todo === undefined ? undefined : 'still to do');
  if (skip !== undefined && skip !== false) {
    const reason = skip === true || skip === '' ? 'no reason given' : String(skip);
    if (MUST_ALL_RUN && !MEANT.test(reason)) {
      seen.failed.push({ ...test, error: `left out, where every test must run: ${reason}` });
      return styleText('red', 'x');
    }
    seen.skipped.push({ ...test, reason });
    return styleText('yellow', 's');
  }
  if (type === 'test:fail') {
    if (failureType(data.details.error) === 'subtestsFailed') return '';
    seen.failed.push({ ...test, error: describe(data.details.error) });
    return styleText('red', 'x');
  }
  if (data.details.type === 'suite') return '';
  if (isFile(data)) {
    seen.failed.push({ ...test, error: 'this file has no test' });
    return styleText('red', 'x');
  }
  seen.passed.push(test);
  return '.';
}

/** The runner shows a file without tests, or one that did not load, as a test named after the file. */
const isFile = ({ name, nesting, file }: Ended['data']) =>
  nesting === 0 && file !== undefined && resolve(name) === resolve(file);

const failureType = (error: Error) => ('failureType' in error ? error.failureType : undefined);

/** The thrown error with its difference of expected and actual values, less the runner's own frames. */
function describe(error: Error): string {
  const thrown = error.cause ?? error;
  return textOf(thrown).replaceAll(/\n +at .*\(?node:.*/g, '');
}

/** Errors of other people's libraries may have a way of their own to be shown that fails once they came from another process. */
function textOf(thrown: unknown): string {
  const options = { depth: 8, breakLength: 120, maxStringLength: 10_000 };
  try {
    return thrown instanceof Error ? inspect(thrown, options) : String(thrown);
  } catch {
    return inspect(thrown, { ...options, customInspect: false });
  }
}

function* failures({ failed }: Seen, output: ReadonlyMap<string, string>): Generator<string> {
  for (const { name, file, error } of failed) {
    yield `${styleText('red', `failed: ${name}`)}\n  ${file}\n${indent(error)}\n\n`;
  }
  for (const file of new Set(failed.map((test) => test.file))) {
    const printed = output.get(resolve(file));
    if (printed !== undefined) yield `printed by ${file}:\n${indent(stripVTControlCharacters(printed.trimEnd()))}\n\n`;
  }
}

function* skips({ skipped }: Seen): Generator<string> {
  for (const [reason, tests = []] of Object.entries(Object.groupBy(skipped, (test) => test.reason))) {
    yield `${styleText('yellow', `skipped ${tests.length}: ${reason}`)}\n`;
    for (const { name, file } of tests.slice(0, NAMES_A_REASON)) yield `  ${name} (${file})\n`;
    if (tests.length > NAMES_A_REASON) yield `  and ${tests.length - NAMES_A_REASON} more\n`;
  }
  if (skipped.length > 0) yield '\n';
}

function* slowest({ passed, failed }: Seen): Generator<string> {
  const tests = [...passed, ...failed].toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST);
  if (tests.length > 0) yield 'slowest:\n';
  for (const { name, file, milliseconds } of tests) yield `  ${(milliseconds / 1000).toFixed(1)} s  ${name} (${file})\n`;
}

function totals({ passed, failed, skipped }: Seen): string {
  const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed.length} passed, ${failed.length} failed${skips}`;
}

const indent = (text: string) => text.replaceAll(/^(?=.)/gm, '    ');
