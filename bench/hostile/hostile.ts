import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import { workersOf } from '../../test/faults/server-process.ts';
import { ask } from '../load.ts';
import { basic, bearer, withServer, type Served } from '../served.ts';
import { percentile, type Report, type Work } from '../work.ts';
import { gather, type Crowd } from './crowd.ts';


// Clients that hold on to what they have: connections that say nothing, headers and bodies without an end, uploads that go on by
// a byte a second, readers who do not read. Everybody else is to notice little of it.

const REPOSITORY = 'team/app';
const SMALL = randomBytes(65_536);
const LARGE_BYTES = 20_000_000;
const REQUESTS = 400;
const PAUSE_MILLISECONDS = 4;
const LIMIT = 3;
const SETTLED_MILLISECONDS = 3_000;

const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

interface Others {
  readonly what: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

const send = (agent: Agent, port: number, { method, path, headers, body }: Asked): Promise<{ status: number; location: string }> =>
  new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume();
      response.on('error', reject).on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '' }));
    });
    sent.on('error', reject).end(body);
  });

/** Milliseconds of each request; throws when one is not answered 200. */
async function measure(port: number, { path, headers }: Others): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const times: number[] = [];
  for (let count = 0; count < REQUESTS; count += 1) {
    const began = performance.now();
    const { status } = await send(agent, port, { method: 'GET', path, headers });
    times.push(performance.now() - began);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    await sleep(PAUSE_MILLISECONDS);
  }
  agent.destroy();
  return times;
}

async function seed({ port, api }: Served) {
  const password = await api.makeToken('puller', ['read', 'write'].map((right) => `repositories/${REPOSITORY}/content/${right}`));
  const login = { method: 'GET', path: `/oauth2/token?scope=repository:${REPOSITORY}:pull,push`, headers: basic('puller', password) } as const;
  const { access_token: token } = await ask<{ access_token: string }>(port, login);
  const agent = new Agent();
  const put = (path: string, method: string, type: string, body: Buffer) => send(agent, port, { method, path, body, headers: { ...bearer(token), 'content-type': type } });
  const large = randomBytes(LARGE_BYTES);
  for (const bytes of [SMALL, large]) await put(`/v2/${REPOSITORY}/blobs/uploads/?digest=${digestOf(bytes)}`, 'POST', 'application/octet-stream', bytes);
  const descriptor = { mediaType: 'application/vnd.example', digest: digestOf(SMALL), size: SMALL.length };
  const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: descriptor, layers: [] }));
  const { status } = await put(`/v2/${REPOSITORY}/manifests/v1`, 'PUT', OCI_IMAGE_MANIFEST, manifest);
  if (status !== 201) throw new Error(`the image is not taken: ${status}`);
  const others: Others[] = [
    { what: 'a pull of a manifest', path: `/v2/${REPOSITORY}/manifests/v1`, headers: bearer(token) },
    { what: 'a pull of 64 KiB', path: `/v2/${REPOSITORY}/blobs/${digestOf(SMALL)}`, headers: bearer(token) },
    { what: 'a login', path: login.path, headers: login.headers },
  ];
  return { token, others, large: digestOf(large) };
}

/** What they do, by their names. */
function crowdsOf({ port, host }: Served, { token, large }: Awaited<ReturnType<typeof seed>>, size: number): Record<string, Crowd> {
  const head = (line: string, ...more: string[]) => `${[`${line} HTTP/1.1`, `Host: ${host}`, ...more].join('\r\n')}\r\n`;
  const as = `Authorization: Bearer ${token}`;
  const some = { port, connections: size, reads: null };
  const form = 'Content-Type: application/x-www-form-urlencoded';
  return {
    'half-open uploads': { ...some, first: `${head(`POST /v2/${REPOSITORY}/blobs/uploads/?digest=${large}`, as, `Content-Length: ${LARGE_BYTES}`)}\r\nx`, drop: 'x' },
    'slow readers': { ...some, reads: 1_000, first: `${head(`GET /v2/${REPOSITORY}/blobs/${large}`, as)}\r\n`, drop: '' },
    'headers without end': { ...some, first: head('GET /v2/'), drop: 'X-More: {name}\r\n' },
    'bodies without end': { ...some, first: `${head('POST /oauth2/token', form, 'Transfer-Encoding: chunked')}\r\n`, drop: '1\r\na\r\n' },
    'silent connections': { ...some, connections: 10 * size, first: '', drop: '' },
  };
}

export const hostile: Work = {
  name: 'hostile',
  about: 'what half-open uploads, slow readers, endless headers and bodies and silent connections do to everybody else',
  size: { means: 'of each kind; ten times as many silent ones', usual: 1_000 },
  run: (report, size) =>
    withServer(async (served) => {
      const seeded = await seed(served);
      for (const other of seeded.others) await measure(served.port, other);
      for (const [name, crowd] of Object.entries(crowdsOf(served, seeded, size))) await crowded(served, seeded.others, { name, crowd }, report);
    }),
};

const p99Of = async (port: number, other: Others) => percentile(await measure(port, other), 0.99);

async function crowded({ port, server }: Served, others: readonly Others[], { name, crowd }: { name: string; crowd: Crowd }, report: Report): Promise<void> {
  const calm = new Map<Others, number>();
  for (const other of others) calm.set(other, await p99Of(port, other));
  const standing = await gather(crowd);
  await sleep(SETTLED_MILLISECONDS);
  for (const other of others) {
    const unloaded = calm.get(other)!;
    const loaded = await p99Of(port, other);
    report({ variant: `${other.what}, ${crowd.connections} ${name}, p99 beside unloaded`, values: [loaded / unloaded], unit: '×', limit: { atMost: LIMIT }, note: `${unloaded.toFixed(1)} → ${loaded.toFixed(1)} ms` });
  }
  report({ variant: `memory with ${crowd.connections} ${name}`, values: [megabytesOf(server.pid)], unit: 'MB' });
  const { cut } = await standing.disperse();
  report({ variant: `${name}: cut off meanwhile`, values: [cut], unit: 'connections' });
  await sleep(SETTLED_MILLISECONDS);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
const megabytesOf = (pid: number): number =>
  [pid, ...workersOf(pid)].map((each) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0) / 1024).reduce((sum, one) => sum + one, 0);
