import { Secret } from '../../secret.ts';
import type { Context } from '../context.ts';
import { findProgram, pickVariables, type Program } from '../probes/programs/programs.ts';
import { runProgram, type Ended } from '../probes/programs/run-program.ts';
import { findFailure, saysNotFound, type HelperFailure } from './helper-failure.ts';
import { memberNamed, membersOf, readJson, textOf } from './json-tree.ts';

/** What a helper program answers for one key. `list` is asked before `get`, since it touches no secret. */
export interface HelperAnswer {
  readonly helper: string;
  readonly key: string;
  /** Absolute; null where no program was started. */
  readonly path: string | null;
  /** The names it holds and for whom; null where it cannot list them. */
  readonly held: ReadonlyMap<string, string> | null;
  readonly outcome: HelperOutcome;
}

export type HelperOutcome =
  | { readonly kind: 'found'; readonly user: string; readonly secret: Secret; readonly isIdentityToken: boolean }
  | { readonly kind: 'not-found' }
  /** It would ask its cloud or its registry, and no request may leave this machine. */
  | { readonly kind: 'not-asked' }
  | Failed;

type Failed = { readonly kind: 'failed' } & HelperFailure;

const PREFIX = 'docker-credential-';
const HELPER_NAME = /^[A-Za-z0-9._-]+$/;
/** Milliseconds for each question. A keychain that waits for somebody at the screen takes all of them. */
const TIME_LIMIT = 4_000;
/** With this user name the secret is a token to exchange. */
const TOKEN_USER = '<token>';

/** These ask their cloud, or their registry, for a token. */
const OF_A_CLOUD = /^(?:ecr-login|gcloud|gcr|acr-.*|dockgate)$/;

/** What the helpers of a cloud need to know who they are; a keychain, where its owner's session is. */
const variablesOf: readonly [helper: RegExp, prefixes: RegExp][] = [
  [/^ecr-login$/, /^AWS_/],
  [/^(?:gcloud|gcr)$/, /^(?:CLOUDSDK_|GOOGLE_)/],
  [/^acr-/, /^(?:AZURE_|ACR_)/],
  [/^dockgate$/, /^(?:XDG_CONFIG_HOME|APPDATA|SSL_CERT_FILE|https?_proxy|no_proxy)$/i],
  [/^(?:pass|secretservice)$/, /^(?:DBUS_SESSION_BUS_ADDRESS|DISPLAY|WAYLAND_DISPLAY|GNUPGHOME|PASSWORD_STORE_DIR)$/],
  [/^desktop(?:\.exe)?$|^wincred(?:\.exe)?$/, /^WSL/],
];

const remembered = new WeakMap<Context, Map<string, Promise<HelperAnswer>>>();

/** Asks a helper once a run. Never throws. */
export function askHelper(context: Context, helper: string, key: string): Promise<HelperAnswer> {
  const answers = remembered.get(context) ?? new Map<string, Promise<HelperAnswer>>();
  remembered.set(context, answers);
  const id = `${helper}\n${key}`;
  const answer = answers.get(id) ?? ask(context, helper, key);
  answers.set(id, answer);
  return answer;
}

async function ask(context: Context, helper: string, key: string): Promise<HelperAnswer> {
  const program = await findHelperProgram(context, helper);
  if (program.kind === 'failed') return { helper, key, path: null, held: null, outcome: program };
  if (context.settings.isOffline && OF_A_CLOUD.test(helper)) return { helper, key, path: program.program.path, held: null, outcome: { kind: 'not-asked' } };
  const options = { timeLimit: TIME_LIMIT, env: environmentOf(context, helper) };
  const listed = await runProgram(program.program, ['list'], options);
  const failure = findFailure(listed);
  const answer = { helper, key, path: program.program.path, held: failure ? null : readList(listed) };
  // Whoever cannot be started, waits for a person or lies locked does so for `get` too. An old helper only knows no `list`.
  if (failure && failure.problem !== 'error' && failure.problem !== 'not-initialized') return { ...answer, outcome: { kind: 'failed', ...failure } };
  return { ...answer, outcome: readSecret(await runProgram(program.program, ['get'], { ...options, input: key })) };
}

/** The program of a helper by the name that a file gives it, without running it. */
export async function findHelperProgram(context: Context, helper: string): Promise<Failed | { readonly kind: 'found'; readonly program: Program }> {
  if (!HELPER_NAME.test(helper)) return { kind: 'failed', problem: 'bad-name', said: '' };
  const found = await findProgram(context, PREFIX + helper);
  if (found.kind === 'absent') return { kind: 'failed', problem: 'missing', said: '' };
  if (found.kind === 'found') return { kind: 'found', program: found.program };
  const [{ reason, culprit }] = found.refused;
  return { kind: 'failed', problem: reason === 'not-executable' ? 'not-executable' : 'refused', said: culprit };
}

function environmentOf({ machine }: Context, helper: string): Record<string, string> {
  const wanted = variablesOf.find(([names]) => names.test(helper))?.[1];
  return wanted ? pickVariables(machine, Object.keys(machine.env).filter((name) => wanted.test(name))) : {};
}

function readList(ended: Ended): ReadonlyMap<string, string> | null {
  if (ended.kind !== 'exited') return null;
  const reading = readJson(ended.stdout);
  if (reading.kind === 'broken' || reading.root.kind !== 'object') return null;
  return new Map([...membersOf(reading.root)].map(([key, { value }]) => [key, textOf(value) ?? '']));
}

function readSecret(ended: Ended): HelperOutcome {
  if (saysNotFound(ended)) return { kind: 'not-found' };
  const failure = findFailure(ended);
  if (failure) return { kind: 'failed', ...failure };
  const reading = readJson(ended.kind === 'exited' ? ended.stdout : '');
  if (reading.kind === 'broken') return { kind: 'failed', problem: 'invalid-answer', said: '' };
  const user = textOf(memberNamed(reading.root, 'Username')?.value);
  const secret = textOf(memberNamed(reading.root, 'Secret')?.value);
  if (user === null || secret === null) return { kind: 'failed', problem: 'invalid-answer', said: '' };
  return { kind: 'found', user, secret: new Secret(secret), isIdentityToken: user === TOKEN_USER };
}
