import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import { loadConfig } from '../../src/config/load.ts';
import type { SettingName } from '../../src/config/settings.ts';
import { withApiVersion } from '../../src/contract/api-version.ts';
import { prepare } from '../../src/first-start.ts';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { socketOf, start } from '../../src/start.ts';

/** A Dockgate of its own for a test: real databases, real sockets, a folder that goes away, and a clock that can move. */
export interface TestDockgate {
  /** `http://localhost:PORT` */
  readonly url: string;
  /** `localhost:PORT`: what clients type, and the audience of tokens. */
  readonly host: string;
  readonly port: number;
  readonly data: string;
  /** Of the management API. */
  readonly socket: string;
  readonly owner: { readonly userName: string; readonly password: string };
  /** The server's clock; assign to move it. */
  clock: { ahead: number };
  /** A request with `Authorization: Basic`, or without when `as` is null. */
  fetch(path: string, options?: RequestInit & { as?: readonly [userName: string, password: string] | null }): Promise<Response>;
  /** Asks the token endpoint by GET. Throws on any answer but 200. */
  accessToken(as: readonly [userName: string, password: string] | null, ...scopes: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Those that no test stops itself: a hook made inside another one would run at that one's end. */
const running: (() => Promise<void>)[] = [];
after(() => Promise.all(running.map((stop) => stop())));

type Flags = Partial<Record<SettingName, unknown>>;

/** @param access is told of each request, where the setting `accessLog` is on */
export async function startDockgate(flags: Flags = {}, t?: TestContext, access: (entry: object) => void = () => {}): Promise<TestDockgate> {
  const data = await mkdtemp(join(tmpdir(), 'dockgate-'));
  const config = loadConfig({ flags: { data, port: 0, workers: 1, ...flags }, env: {} });
  const clock = { ahead: 0 };
  const now = () => new Date(Date.now() + clock.ahead);
  const prepared = await prepare(config, { now: now(), isWatched: false });
  const server = await start(config, prepared, { logs: { access, faults: () => {} }, now });
  const password = await readFile(join(data, 'owner-password'), 'utf8');
  const host = `localhost:${server.port}`;
  const url = `${config.tls ? 'https' : 'http'}://${host}`;

  const ask: TestDockgate['fetch'] = (path, { as, ...options } = {}) => {
    const headers = new Headers(options.headers);
    if (as) headers.set('authorization', basic(...as));
    return fetch(`${url}${withApiVersion(path)}`, { redirect: 'manual', ...options, headers });
  };
  let stopped = false;
  const stop = async () => {
    if (stopped) return;
    stopped = true;
    await server.close();
    await rm(data, { recursive: true, force: true });
  };
  if (t) t.after(stop);
  else running.push(stop);

  return {
    url, host, port: server.port, data, socket: socketOf(config), clock,
    owner: { userName: OWNER_NAME, password },
    fetch: ask,
    async accessToken(as, ...scopes) {
      const query = new URLSearchParams([['service', host], ...scopes.map((scope): [string, string] => ['scope', scope])]);
      const response = await ask(`/oauth2/token?${query}`, { as });
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      return ((await response.json()) as { access_token: string }).access_token;
    },
    stop,
  };
}

export const basic = (userName: string, password: string): string =>
  `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`;

export const bearer = (token: string): string => `Bearer ${token}`;

/** The one error of an OCI answer, with its status and the header that HEAD has instead of a body. */
export async function refusalOf(response: Response) {
  const body = (await response.json()) as { errors: { code: string; message: string; cause: string; correlationId: string }[] };
  const [error] = body.errors;
  if (!error) throw new Error('an answer without errors');
  return { status: response.status, challenge: response.headers.get('www-authenticate'), ...error };
}
