import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { loadConfig } from '../../src/config/load.ts';
import { registryPath, scopeMapPath } from '../../src/contract/address.ts';
import { withApiVersion } from '../../src/contract/api-version.ts';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { verifyLogOf } from '../../src/log-files.ts';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import { ask as askPort, type Answer } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { basic, bearer } from '../harness/harness.ts';
import { CONFIG_TYPE, digestOf, toManifest } from '../samples/images.ts';
import { manage } from '../harness/management-client.ts';
import { assertDatabasesWhole, assertNothingHalfWritten, eventsOf, type Ask } from './evidence.ts';
import { launch, type Launch, type ServerProcess } from './server-process.ts';

// A server with one image, and every kind of request to it, for tests in which something that it needs goes away.

export interface Scene {
  readonly server: ServerProcess;
  readonly data: string;
  /** Whatever no caller may learn from an answer. */
  readonly internals: string[];
  /** As somebody who may push and pull, by a bearer token. */
  readonly ask: Ask;
  /** Where its databases are. */
  readonly location: string;
  readonly owner: string;
  readonly password: string;
  /** Correlation ids of answers that must not have been given without their event. */
  readonly promised: Set<string>;
  /** Of answers that said it was out of order. */
  readonly failed: Set<string>;
}

interface Wanted extends Pick<Partial<Launch>, 'env' | 'through'> {
  /** A data folder that somebody else removes. */
  readonly data?: string;
  /** Of the databases, unless they are in the data folder. */
  readonly location?: string;
}

const USER = 'pusher';
const REPOSITORY = 'team/app';
const BLOBS = `/v2/${REPOSITORY}/blobs`;
const MANIFEST = `/v2/${REPOSITORY}/manifests/v1`;
const ACTIONS = ['repositories/*/content/read', 'repositories/*/content/write', 'repositories/*/metadata/read'];
const CONFIG = Buffer.from('{"architecture":"amd64","os":"linux"}');
const TOKEN = `/oauth2/token?scope=repository:${REPOSITORY}:pull,push`;

export async function openScene(t: TestContext, { data, location, env = {}, through = [] }: Wanted = {}): Promise<Scene> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'dockgate-outage-'));
  const port = await freePort();
  const server = launch({ data: folder, port, through, env: { DOCKGATE_PUBLIC_URL: 'http://registry.example', ...env } });
  t.after(async () => {
    await server.end('SIGKILL');
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  });
  await server.untilItSays('with its data in');
  const owner = { userName: OWNER_NAME, password: readFileSync(join(folder, 'owner-password'), 'utf8') };
  const password = await manage({ data: folder, owner, socket: join(folder, 'run/management.sock') }).makeToken(USER, ACTIONS);
  const login = await askPort(port, 'GET', TOKEN, { as: basic(USER, password) });
  const { access_token: token } = JSON.parse(login.body.toString()) as { access_token: string };
  const scene: Scene = {
    server,
    data: folder,
    internals: [folder],
    ask: (method, path, options) => askPort(port, method, withApiVersion(path), { as: bearer(token), ...options }),
    location: location ?? `sqlite:${folder}`,
    owner: basic(OWNER_NAME, owner.password),
    password,
    promised: new Set([correlationIdOf(login)]),
    failed: new Set(),
  };
  for (const kind of ['whole blob', 'manifest'] as const) assert.equal((await send(scene, kind)).status, healthy[kind], kind);
  return scene;
}

/** What each kind of request is answered while all is well. */
const healthy = {
  login: 200,
  'wrong password': 401,
  challenge: 401,
  'manifest pull': 200,
  'manifest HEAD': 200,
  'blob pull': 200,
  'tag list': 200,
  'whole blob': 201,
  upload: 202,
  manifest: 201,
  why: 200,
  'scope map': 200,
} as const;
export type Kind = keyof typeof healthy;
export const everything = Object.keys(healthy) as Kind[];

/** Requests whose answer waits for the log. */
export const logged: readonly Kind[] = ['login', 'wrong password', 'manifest pull', 'manifest'];

async function send(scene: Scene, kind: Kind): Promise<Answer> {
  const { ask, owner, password, promised } = scene;
  const image = toManifest({
    schemaVersion: 2,
    mediaType: OCI_IMAGE_MANIFEST,
    config: { mediaType: CONFIG_TYPE, digest: digestOf(CONFIG), size: CONFIG.length },
    layers: [],
  });
  const [first = ''] = promised;
  const scopeMap = JSON.stringify({ properties: { actions: ACTIONS } });
  const requests: Record<Kind, () => Promise<Answer>> = {
    login: () => ask('GET', TOKEN, { as: basic(USER, password) }),
    'wrong password': () => ask('GET', TOKEN, { as: basic(USER, 'wrong') }),
    challenge: () => ask('GET', '/v2/', { as: 'Basic Og==' }),
    'manifest pull': () => ask('GET', MANIFEST),
    'manifest HEAD': () => ask('HEAD', MANIFEST),
    'blob pull': () => ask('GET', `${BLOBS}/${digestOf(CONFIG)}`),
    'tag list': () => ask('GET', `/v2/${REPOSITORY}/tags/list`),
    'whole blob': () => ask('POST', `${BLOBS}/uploads/?digest=${digestOf(CONFIG)}`, { body: CONFIG }),
    upload: () => ask('POST', `${BLOBS}/uploads/`),
    manifest: () => ask('PUT', MANIFEST, { headers: { 'content-type': OCI_IMAGE_MANIFEST }, body: image.content }),
    why: () => ask('GET', `${registryPath('dockgate')}/why/${first}`, { as: owner }),
    'scope map': () =>
      ask('PUT', scopeMapPath('dockgate', `${USER}-scope-map`), { as: owner, headers: { 'content-type': 'application/json' }, body: scopeMap }),
  };
  const answer = await requests[kind]();
  if (logged.includes(kind) && answer.status === healthy[kind]) promised.add(correlationIdOf(answer));
  return answer;
}

const correlationIdOf = ({ headers }: Answer) => String(headers['x-ms-correlation-request-id']);

/** Those kinds of request are answered that the registry is out of order, and all others as ever. */
export async function assertOut(scene: Scene, out: readonly Kind[]): Promise<void> {
  for (const [kind, answer] of await sendAll(scene)) {
    if (out.includes(kind)) assertOutage(scene, answer, kind);
    else assert.equal(answer.status, healthy[kind], `${kind}: ${answer.body.toString()}`);
  }
}

/** At a moment when a request may meet the fault or not. */
export async function assertWellOrOut(scene: Scene): Promise<void> {
  for (const [kind, answer] of await sendAll(scene)) if (answer.status !== healthy[kind]) assertOutage(scene, answer, kind);
}

/** All kinds at once. */
const sendAll = (scene: Scene) => Promise.all(everything.map(async (kind) => [kind, await send(scene, kind)] as const));

export const assertWell = (scene: Scene): Promise<void> => assertOut(scene, []);

/** 503 with its cause and a correlation id, and nothing that only we should know. */
export function assertOutage({ internals, failed }: Scene, answer: Answer, what: string): void {
  const { status, headers, body } = answer;
  const text = body.toString();
  assert.equal(status, 503, `${what}: ${text}`);
  assert.equal(headers['x-dockgate-cause'], 'registry-service-outage', what);
  assert.match(correlationIdOf(answer), /^[0-9a-f-]{36}$/);
  assert.equal(headers['www-authenticate'], undefined, what);
  failed.add(correlationIdOf(answer));
  if (text !== '') {
    const { errors, error } = JSON.parse(text) as { errors?: { code: string; cause: string }[]; error?: object };
    if (error === undefined) assert.deepEqual(errors?.map(({ code, cause }) => [code, cause]), [['UNAVAILABLE', 'registry-service-outage']]);
  }
  const told = `${JSON.stringify(headers)}${text}`.toLowerCase();
  for (const internal of [...internals, 'sqlite', '.db', '.ts', 'ENOSPC', 'ENOENT', 'EACCES', 'ECONN', 'postgres', 'errno', 'access_token']) {
    assert.equal(told.includes(internal.toLowerCase()), false, `${what} tells ${internal}: ${told}`);
  }
}

/**
 * Everything is answered again, by the same process; each answer that had to wait for its event has it; what failed
 * was written down, without secrets; and in the end the server stops in order, and its log holds.
 */
export async function assertHealed(scene: Scene): Promise<void> {
  const { server, data, location, promised, failed, password, ask } = scene;
  await assertWell(scene);
  const events = await eventsOf(location, promised);
  assert.deepEqual([...promised].filter((id) => !events.has(id)), [], 'answered without an event');
  if (failed.size > 0) assert.ok([...failed].some((id) => server.printed().includes(id)), server.printed());
  assert.equal(server.printed().includes(password), false);
  if (location.startsWith('sqlite:')) await assertNothingHalfWritten(data, ask);
  assert.equal(await server.end('SIGTERM'), 0, server.printed());
  if (!location.startsWith('sqlite:')) return;
  assertDatabasesWhole(data);
  const { problems, unsigned } = await verifyLogOf(loadConfig({ flags: { data }, env: {} }), { checkpointFiles: [], keyFiles: [] });
  assert.deepEqual({ problems, unsigned }, { problems: [], unsigned: 0 });
}
