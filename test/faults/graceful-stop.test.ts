import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { ask } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { digestOf } from '../samples/images.ts';
import { launch } from './server-process.ts';

// What a balancer and its clients see of a server that is told to stop: a rolling update fails nobody's push or pull.

/** More than the buffers of two sockets hold: a pull of it stands still until it is read. */
const LARGE = randomBytes(24 * 1024 * 1024);
const UPLOADS = '/v2/team/app/blobs/uploads/';

test('a server that is told to stop says so first, answers meanwhile, and ends after its pushes and pulls', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-stop-'));
  const port = await freePort();
  const server = launch({ data, port, workers: 2, env: { DOCKGATE_DRAIN_SECONDS: '6', DOCKGATE_STOP_SECONDS: '60' } });
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(data, { recursive: true });
  });
  await server.untilItSays('with its data in');
  const authorization = basic(OWNER_NAME, readFileSync(join(data, 'owner-password'), 'utf8').trim());
  const headers = { host: `localhost:${port}`, authorization };
  const digest = digestOf(LARGE);
  const where = async () => String((await ask(port, 'POST', UPLOADS, { headers })).headers['location']).replace(/^https?:\/\/[^/]*/, '');
  const send = (method: string, path: string, length: number): ClientRequest =>
    httpRequest({ host: '127.0.0.1', port, method, path, headers: { ...headers, 'content-length': length }, agent: false });
  const answered = async (request: ClientRequest) => (await once(request, 'response')) as [IncomingMessage];
  const pushTo = (path: string, content: Buffer) => `${path}${path.includes('?') ? '&' : '?'}digest=${digestOf(content)}`;

  const first = send('PUT', pushTo(await where(), LARGE), LARGE.length).end(LARGE);
  assert.equal((await answered(first))[0].statusCode, 201);
  // Half of a push, a chunk of another one, and a pull that nobody reads yet.
  const half = LARGE.subarray(0, LARGE.length / 2);
  const whole = Buffer.concat([half, Buffer.from('another end')]);
  const push = send('PUT', pushTo(await where(), whole), whole.length);
  push.write(half);
  const begun = await where();
  const keeping = new Agent({ keepAlive: true });
  t.after(() => keeping.destroy());
  const pull = httpRequest({ host: '127.0.0.1', port, path: `/v2/team/app/blobs/${digest}`, headers, agent: keeping }).end();
  const [pulled] = await answered(pull);
  assert.equal(pulled.statusCode, 200);

  process.kill(server.pid, 'SIGTERM');
  const readiness = () => ask(port, 'GET', '/readyz', { headers: { host: 'balancer' } });
  await server.until(async () => (await readiness()).status === 503);
  const { headers: said, body } = await readiness();
  assert.deepEqual(JSON.parse(body.toString()), { ready: false, missing: [], stopping: true });
  assert.equal(said['connection'], 'close');
  assert.equal((await ask(port, 'GET', '/healthz', { headers })).status, 200);
  // Whoever is in the middle of a push goes on with its next request.
  const small = Buffer.from('a small layer');
  const finished = send('PUT', pushTo(begun, small), small.length).end(small);
  assert.equal((await answered(finished))[0].statusCode, 201);

  await server.until(async () => !(await isListening(port)));
  assert.match(server.printed(), /Stopping: It answers for 6 seconds more/);
  push.end(whole.subarray(half.length));
  assert.equal((await answered(push))[0].statusCode, 201);
  const parts: Buffer[] = [];
  for await (const part of pulled as AsyncIterable<Buffer>) parts.push(part);
  assert.equal(digestOf(Buffer.concat(parts)), digest);
  assert.equal(await server.untilItEnds(), 0, server.printed());
});

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
