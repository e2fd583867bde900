import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { limitBodyTime } from './body-limits.ts';

test('a small body that comes drop by drop is not waited for without end', { timeout: 10_000 }, async (t) => {
  const server = createServer((request, response) => {
    limitBodyTime(request, request.url === '/slow' ? 200 : 60_000);
    request.resume().on('end', () => response.end('read'));
  });
  const drops: NodeJS.Timeout[] = [];
  t.after(() => {
    drops.forEach(clearInterval);
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const send = (path: string, text: string) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {}).resume();
    socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\nConnection: close\r\n\r\n${text}`);
    return socket;
  };
  const slow = send('/slow', 'a');
  drops.push(setInterval(() => slow.write('a'), 50));
  // However it is cut off, in order or by a reset.
  await new Promise((resolve) => slow.once('close', resolve));

  const quick = send('/quick', 'a'.repeat(100));
  const [answer] = (await once(quick, 'data')) as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 200 /);
});
