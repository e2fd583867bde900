import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../../src/app.ts';
import type { Between } from '../../../src/app/between.ts';
import { loadConfig } from '../../../src/config/load.ts';
import type { Database, TableSet } from '../../../src/db/database.ts';
import { prepare } from '../../../src/first-start.ts';
import { OWNER_NAME } from '../../../src/identity/owner-account.ts';
import type { BlobStore } from '../../../src/registry/blobs/blob-store.ts';
import { socketOf } from '../../../src/start.ts';
import { manage, type Management } from '../../harness/management-client.ts';
import { client, type Answer, type Asked, type Credential } from '../../security/ask.ts';
import { faultPoints, inTrial, type Trial } from './fault-points.ts';

// A whole server in this process, whose stores are reached through the points at which they can fail.

export interface FaultScene {
  readonly api: Management;
  readonly owner: Credential;
  /** A repository-scoped token that may do everything with images. */
  readonly pusher: Credential;
  /** Nothing fails. */
  ask(asked: Asked): Promise<Answer>;
  /** Calls that the server makes for this request are those of the trial. */
  askIn(trial: Trial, asked: Asked): Promise<Answer>;
  /** As the server uses them. */
  readonly kept: { readonly content: Database<'content'>; readonly policy: Database<'policy'>; readonly blobs: BlobStore };
  /** Another one each time. */
  next(): number;
  close(): Promise<void>;
}

/** The header that says to which trial a request belongs. */
const TRIAL = 'x-trial';
const PATIENCE_MILLISECONDS = 150_000;
/** No connection ends while somebody is about to use it. */
const STAYING = { keepAliveTimeout: 600_000 };
const ACTIONS = ['content/read', 'content/write', 'content/delete', 'metadata/read', 'metadata/write'].map((action) => `repositories/*/${action}`);

/** @param database where the tables are, unless it is in a folder of its own */
export async function openFaultScene(database?: string): Promise<FaultScene> {
  const data = await mkdtemp(join(tmpdir(), 'dockgate-points-'));
  const config = loadConfig({ flags: { data, port: 0, workers: 1, failedLogins: 1_000_000, failedLoginsPerAddress: 1_000_000, uploadsInProgress: 1_000, ...(database && { database }) }, env: {} });
  const prepared = await prepare(config, { now: new Date(), isWatched: false });
  const kept: { content?: Database<'content'>; policy?: Database<'policy'>; blobs?: BlobStore } = {};
  const between: Between = {
    ...faultPoints,
    blobs: (store) => (kept.blobs = faultPoints.blobs(store)),
    database: <S extends TableSet>(database: Database<S>, set: S) => ((kept as Record<string, unknown>)[set] = faultPoints.database(database, set)) as Database<S>,
  };
  const trials = new Map<string, Trial>();
  let port = 0;
  let made = 0;
  const logs = { access: () => {}, faults: () => {} };
  const app = await openApp(config, { keys: prepared.keys, now: () => new Date(), port: () => port, logs, others: null, between });
  const server = createServer(STAYING, (request, response) => {
    const trial = trials.get(String(request.headers[TRIAL]));
    if (trial) inTrial(trial, () => app.public(request, response));
    else app.public(request, response);
  });
  const inside = createServer(app.management);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  await new Promise<void>((resolve) => inside.listen(socketOf(config), resolve));
  const owner = { userName: OWNER_NAME, password: await readFile(join(data, 'owner-password'), 'utf8') };
  const api = manage({ data, owner, socket: socketOf(config) });
  const { ask, close } = client(port, 4);
  const patiently = (asked: Asked) => Promise.race([ask(asked), tooLate(asked)]);
  return {
    api, ask: patiently,
    owner: [owner.userName, owner.password],
    pusher: ['pusher', await api.makeToken('pusher', ACTIONS)],
    kept: kept as FaultScene['kept'],
    next: () => (made += 1),
    async askIn(of, asked) {
      const name = `${(made += 1)}`;
      trials.set(name, of);
      try {
        return await patiently({ ...asked, headers: { ...asked.headers, [TRIAL]: name } });
      } finally {
        trials.delete(name);
      }
    },
    async close() {
      close();
      for (const one of [server, inside]) {
        one.closeAllConnections();
        one.close();
      }
      await app.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function tooLate({ method = 'GET', path }: Asked): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${method} ${path} is not answered`)), PATIENCE_MILLISECONDS).unref();
  });
}
