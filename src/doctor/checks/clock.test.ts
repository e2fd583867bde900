import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { describe, test, type TestContext } from 'node:test';
import { certificate } from '../../../test/samples/certificates.ts';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { listen } from '../../../test/servers/listening.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { clock } from './clock.ts';

const SERVER_TIME = Date.parse('2030-01-01T12:00:00Z');

/** @param seconds that this machine is ahead; null: the server does not tell its time */
async function examine(t: TestContext, seconds: number | null, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const server = createServer((_request, response) => {
    response.sendDate = false;
    response.writeHead(401, { ...(seconds === null ? {} : { date: new Date(SERVER_TIME).toUTCString() }), ...headers }).end();
  });
  const now = () => new Date(SERVER_TIME + (seconds ?? 0) * 1000);
  const context = examinedMachine(t).context({ target: `127.0.0.1:${await listen(t, server)}`, machine: { now } });
  t.after(() => context.requests.close());
  return outcomeOf(clock, context);
}

describe('the clock', () => {
  const cases = [[0, 'ok'], [59, 'ok'], [-59, 'ok'], [120, 'drifting'], [-299, 'drifting'], [600, 'ahead'], [-600, 'behind'], [null, 'unknown no-server-time']] as const;
  for (const [seconds, expected] of cases) test(`${seconds ?? 'not told'} seconds ahead is ${expected}`, async (t) => assert.equal(await examine(t, seconds), expected));

  test('is compared with the time when a cache kept the answer, unless the cache talks nonsense', async (t) => {
    assert.equal(await examine(t, 600, { age: '600' }), 'ok');
    assert.equal(await examine(t, 0, { age: '1e300' }), 'ok');
    assert.equal(await examine(t, 0, { age: '-900' }), 'ok');
    assert.equal(await examine(t, 0, { date: 'yesterday' }), 'unknown no-server-time');
  });

  test('is compared although the certificate is refused', async (t) => {
    const { certificate: cert, key } = await certificate({ names: ['127.0.0.1'] });
    const port = await listen(t, createSafeServer({ cert, key }, (_request, response) => response.end()));
    const context = examinedMachine(t).context({ target: `127.0.0.1:${port}`, settings: { client: 'podman' }, machine: { now: () => new Date(Date.now() + 3_600_000) } });
    t.after(() => context.requests.close());
    assert.equal(await outcomeOf(clock, context), 'ahead');
  });
});
