import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { authorizationOf, openDataPlane } from '../../../test/harness/data-plane.ts';

const limits = { blobBytes: 1e9, manifestBytes: 1e6, uploadsInProgress: 10, idleMilliseconds: 200 };

test('a client that stops sending, or stops reading, is cut off, and keeps its upload', { timeout: 20_000 }, async (t) => {
  const plane = await openDataPlane({ tokens: { ci: ['*/content/read', '*/content/write'] }, parts: { limits } });
  t.after(() => plane.close());
  const bytes = randomBytes(50_000_000);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  assert.equal((await plane.ask('POST', `/v2/app/blobs/uploads/?digest=${digest}`, { as: 'ci', body: bytes })).status, 201);
  const location = String((await plane.ask('POST', '/v2/app/blobs/uploads/', { as: 'ci' })).headers.location);
  const head = (line: string) => `${line} HTTP/1.1\r\nHost: registry.example\r\nAuthorization: ${authorizationOf('ci')}\r\n`;

  const sender = connect(plane.port, '127.0.0.1').on('error', () => {});
  sender.write(`${head(`PATCH ${location}`)}Content-Length: 1000\r\n\r\nsome`);
  await once(sender.resume(), 'close');
  while ((await plane.ask('GET', location, { as: 'ci' })).headers.range !== '0-3') await new Promise((resolve) => setTimeout(resolve, 10));

  const reader = connect(plane.port, '127.0.0.1').on('error', () => {});
  reader.write(`${head(`GET /v2/app/blobs/${digest}`)}\r\n`);
  let read = 0;
  reader.on('data', (data: Buffer) => {
    if (read === 0) reader.pause();
    read += data.length;
  });
  await once(reader, 'pause');
  await new Promise((resolve) => setTimeout(resolve, 5 * limits.idleMilliseconds));
  await once(reader.resume(), 'close');
  assert.ok(read < bytes.length, 'it was served to the end');
});

test('a connection that is served goes on being served', { timeout: 20_000 }, async (t) => {
  const plane = await openDataPlane({ tokens: { ci: ['*/content/write'] }, parts: { limits } });
  t.after(() => plane.close());
  const socket = connect(plane.port, '127.0.0.1');
  let answers = '';
  socket.on('data', (data) => (answers += data));
  const request = `GET /v2/ HTTP/1.1\r\nHost: registry.example\r\nAuthorization: ${authorizationOf('ci')}\r\n\r\n`;
  for (const count of [1, 2, 3]) {
    socket.write(request);
    while (answers.split('HTTP/1.1 200 OK').length <= count) await once(socket, 'data');
    await new Promise((resolve) => setTimeout(resolve, limits.idleMilliseconds * 1.5));
  }
  socket.destroy();
});
