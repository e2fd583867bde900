import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { loopTurn } from './loop-turn.ts';

test('what comes in after a look at the turn comes in another turn, wherever in the loop the look was', async (t) => {
  const server = createServer((socket) => socket.on('data', (bytes) => socket.write(bytes))).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  t.after(() => socket.destroy());
  const phases: ((go: () => void) => unknown)[] = [(go) => setTimeout(go, 1), (go) => setImmediate(go), (go) => socket.once('data', go)];
  for (const phase of phases) {
    socket.write('x');
    await new Promise<void>((go) => phase(go));
    const before = loopTurn();
    await Promise.resolve();
    assert.equal(loopTurn(), before);
    socket.write('y');
    await once(socket, 'data');
    assert.ok(loopTurn() > before);
  }
});
