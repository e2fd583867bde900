import { owner } from '../command-line.ts';
import type { Scene } from './scene.ts';
import type { Act, Step } from './step.ts';

/** How a step went. */
export interface Outcome {
  readonly act: string;
  /** As it was typed, with `{name}` for what differs from run to run. */
  readonly command: string;
  readonly version: string;
  /** `skipped` for want of an Engine; `broken` failed within `az`, as is known of that release. */
  readonly result: 'done' | 'refused' | 'broken' | 'absent' | 'skipped';
  readonly isExpected: boolean;
  readonly wallMs: number;
  readonly serverMs: number;
  /** Of the page, where the command begins one. */
  readonly part: Step['part'];
  /** Exit code and all that it wrote, with `{name}` for what differs from run to run. */
  readonly seen: string;
}

export interface PlayOptions {
  readonly hasEngine: boolean;
  readonly tell: (outcome: Outcome) => void;
}

/** Plays the steps one after the other. */
export async function play(act: Act, scene: Scene, { hasEngine, tell }: PlayOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of act.steps) {
    const outcome = await playStep(act, step, scene, hasEngine);
    tell(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function playStep({ name: act }: Act, step: Step, scene: Scene, hasEngine: boolean): Promise<Outcome> {
  const { version } = scene;
  const { by = 'az', part } = step;
  const row = { act, command: `${by} ${step.type}`, version, part, wallMs: 0, serverMs: 0, seen: '' };
  if (step.absent?.includes(version)) return { ...row, result: 'absent', isExpected: true };
  if (step.wantsEngine && !hasEngine) return { ...row, result: 'skipped', isExpected: true };
  await step.before?.(scene);
  const fill = (text: string) => fillIn(text, scene.facts);
  scene.takeServerMs();
  const { env = {}, meanwhile } = step;
  const ran = await scene.run(wordsOf(step.type).map(fill), {
    by,
    env: Object.fromEntries(Object.entries(env).map(([key, value]) => [key, fill(value)])),
    ...(meanwhile ? { meanwhile: (said: string) => meanwhile(scene, said) } : {}),
  });
  const serverMs = scene.takeServerMs();
  if (ran.code === 0) for (const [name, path] of Object.entries(step.keep ?? {})) scene.facts.set(name, valueAt(ran.stdout, path));
  const ended = ran.code === 0 ? 'done' : 'refused';
  const cause = step.cause === undefined ? undefined : await lastCause(scene);
  const isBroken = step.broken?.[version] !== undefined && ended === 'refused';
  return {
    ...row,
    result: isBroken ? 'broken' : ended,
    isExpected: isBroken || (ended === step.ends && cause === step.cause && step.broken?.[version] === undefined),
    wallMs: Math.round(ran.ms),
    serverMs,
    seen: mask([`exit ${String(ran.code)}`, ran.stdout.trimEnd(), ran.stderr.trimEnd(), ...(cause ? [`cause ${cause}`] : [])].filter(Boolean).join('\n'), scene.facts),
  };
}

/** As the owner of the server reads it. */
const lastCause = async ({ dockgate }: Scene): Promise<string | null> => (JSON.parse(await owner(dockgate, 'why', '--last', '--json')) as { cause: string | null }).cause;

const wordsOf = (line: string): string[] => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

function fillIn(text: string, facts: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{([a-z][a-z0-9-]*)\}/g, (all, name: string) => facts.get(name) ?? all);
}

function valueAt(json: string, path: string): string {
  const value = path.split('.').reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], JSON.parse(json));
  if (typeof value !== 'string') throw new Error(`no text at ${path} in ${json}`);
  return value;
}

const patterns: readonly (readonly [RegExp, string])[] = [
  [/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '{jwt}'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)?/g, '{time}'],
  [/\b\d{4}-\d\d-\d\d\b/g, '{day}'],
  // The user name that stands for a token is no id.
  [/\b(?!00000000-0000)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '{id}'],
  [/\b(?=[0-9A-Za-z]*\d)[0-9A-Za-z]{43}\b/g, '{secret}'],
  [/(?<="hint": ")[^"]+/g, '{hint}'],
  [/\b[A-Z0-9]{4}-[A-Z0-9]{5}(?= to authenticate)/g, '{code}'],
  [/\(\d+ (second|minute)s? ago\)/g, '({ago})'],
  [/\d+ checks passed, \d+ found something, \d+ did not apply; [\d.]+ s/g, '{checks}'],
  [/docker\/\d\S+ go\/.*/g, '{docker}'],
  [/\d\d\.\d+\.\d+(?= is \/|; no engine)/g, '{docker-version}'],
  [/"expires_on": \d+/g, '"expires_on": {seconds}'],
];

/** What differs from run to run becomes `{name}`; facts first, the longest of them before those that are part of it. */
function mask(text: string, facts: ReadonlyMap<string, string>): string {
  const known = [...facts].filter(([, value]) => value.length > 4).toSorted(([, a], [, b]) => b.length - a.length);
  // Sentences of the directory end as Entra's do: a page of text has one kind of line.
  const named = known.reduce((masked, [name, value]) => masked.replaceAll(value, `{${name}}`), text.replaceAll('\r\n', '\n'));
  return patterns.reduce((masked, [pattern, replacement]) => masked.replaceAll(pattern, replacement), named);
}
