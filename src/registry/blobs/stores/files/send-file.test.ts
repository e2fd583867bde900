import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { SEND_BUFFERS, sendBuffers } from './send-buffers.ts';
import { sendFile } from './send-file.ts';
import { takingTurns } from './turns.ts';

const LARGE = 4;
const BYTES = 24_000_001;
const content = randomBytes(BYTES);
const buffers = sendBuffers({ ...SEND_BUFFERS, mostLarge: LARGE });
const largeLent = () => {
  const taken = Array.from({ length: LARGE }, () => buffers.large(1)).filter((buffer) => buffer !== null);
  for (const buffer of taken) buffers.give(buffer);
  return LARGE - taken.length;
};

let under = 0;
const server = createServer((_, response) => {
  response.setHeader('content-length', BYTES);
  under += 1;
  void sendFile(file, { start: 0, length: BYTES }, response, { buffers, turns: takingTurns(2) }).finally(() => (under -= 1));
});
const folder = mkdtempSync(join(tmpdir(), 'dockgate-send-'));
let file: number;
let port: number;

before(async () => {
  writeFileSync(join(folder, 'blob'), content);
  file = openSync(join(folder, 'blob'), 'r');
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo);
});
after(() => {
  server.closeAllConnections();
  server.close();
  closeSync(file);
  rmSync(folder, { recursive: true });
});

const open = () => new Promise<IncomingMessage>((resolve, reject) => void get({ port, host: '127.0.0.1', agent: false }, resolve).on('error', reject));
const until = async (isSo: () => boolean, what: string) => {
  for (const deadline = Date.now() + 30_000; !isSo(); await sleep(5)) assert.ok(Date.now() < deadline, what);
};

test('readers who stand still share half of the large buffers, others read all of it beside them, and all is given back', async () => {
  const standing = await Promise.all(Array.from({ length: 12 }, open));
  for (const one of standing) one.pause();
  await until(() => largeLent() === LARGE / 2, 'large buffers are held by those who do not read');
  for (const _ of [1, 2]) assert.ok(Buffer.concat(await Array.fromAsync(await open())).equals(content));
  assert.equal(largeLent(), LARGE / 2);
  assert.equal(under, standing.length);
  const [last, ...others] = standing;
  for (const one of others) one.destroy();
  assert.ok(Buffer.concat(await Array.fromAsync(last!)).equals(content), 'one that goes on gets all of it');
  await until(() => under === 0, 'all transfers are over');
  assert.equal(largeLent(), 0);
});
