import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recordingTerminal } from '../../../test/program/recording-terminal.ts';
import { Refusal } from '../../causes/refusal.ts';
import { ConfigError } from '../../config/load.ts';
import { Secret } from '../../secret.ts';
import { run } from '../program.ts';
import { serveCommand, type Serve, type Started } from './serve.ts';

const owner = { userName: 'owner@dockgate', password: { file: 'data/owner-password' } };

/** Types `dockgate serve` and more; the server is what the test says. */
async function type(line: string, serve: Serve, env: Readonly<Record<string, string>> = {}, isTTY = false) {
  const terminal = recordingTerminal({ env, isTTY });
  const code = await run(['serve', ...line.split(' ').filter(Boolean)], terminal, [serveCommand(serve)]);
  return { code, ...terminal.take() };
}

/** A server that starts, and tells what is given besides its settings. */
const starting = (started: Partial<Started>): Serve => async (config, { announce }) =>
  announce({ config, port: config.port, authorityFile: null, newOwner: null, ...started });

describe('a server that started', () => {
  test('says where it is', async () => {
    const { code, out, err } = await type('', starting({}));
    assert.deepEqual([code, out, err], [0, 'Dockgate serves http://localhost:5000 with its data in ./data', '']);
  });

  test('tells where the owner’s password is, and a login that shows it to nobody', async () => {
    assert.equal((await type('', starting({ newOwner: owner }))).out, `
Dockgate serves http://localhost:5000 with its data in ./data

The owner is owner@dockgate; the password is in data/owner-password. Log in:

  docker login localhost:5000 --username owner@dockgate --password-stdin < data/owner-password`.slice(1));
  });

  test('shows the password where it is to be shown', async () => {
    const { out } = await type('', starting({ newOwner: { ...owner, password: new Secret('only-once') } }));
    assert.match(out, /shown this once:\n\n {2}only-once\n\nLog in \(paste[^]*--password-stdin$/);
  });

  test('says how clients come to trust it before it says how they log in', async () => {
    const { out } = await type('--tls --hosts registry.example', starting({ authorityFile: 'data/tls/ca.crt', newOwner: owner }));
    const places = ['https://registry.example:5000', '/etc/docker/certs.d/registry.example:5000/ca.crt', '/etc/containers/certs.d/', 'update-ca-certificates', 'docker login'];
    assert.deepEqual(places.map((place) => out.indexOf(place)).toSorted((a, b) => a - b), places.map((place) => out.indexOf(place)));
    assert.ok(places.every((place) => out.includes(place)), out);
    const text = out.split('\n').filter((line) => !line.startsWith('  '));
    assert.deepEqual(text.filter((line) => line.length > 80), []);
  });

  for (const [line, warns] of [
    ['', false],
    ['--listen ::1', false],
    ['--listen 0.0.0.0 --hosts registry.example', true],
    ['--listen 0.0.0.0 --hosts registry.example --tls', false],
  ] as const) {
    test(`with "${line}" it ${warns ? 'warns' : 'does not warn'} of passwords in the clear`, async () => {
      assert.equal((await type(line, starting({}))).out.includes('in the clear: add --tls'), warns);
    });
  }
});

describe('a server that did not start', () => {
  const failing = (error: Error): Serve => async () => {
    throw error;
  };

  test('says which settings are wrong', async () => {
    const { code, err } = await type('', failing(new ConfigError(['port (DOCKGATE_PORT): taken'])));
    assert.deepEqual([code, err], [2, 'The settings cannot be used:\n  - port (DOCKGATE_PORT): taken']);
  });

  for (const [database, part, words] of [
    ['postgres://db.example/x', 'database', /^The database does not answer: .*\n.*DOCKGATE_DATABASE/],
    ['postgres://db.example/x', 'data folder', /^The data folder \.\/data cannot be used: .*\n.*DOCKGATE_DATA\b/],
    ['files', 'database', /^The data folder \.\/data cannot be used: .*\n.*DOCKGATE_DATA\b/],
  ] as const) {
    test(`says that its ${part} cannot be used, with ${database}: what the system said, safe, and the setting`, async () => {
      const cause = new Error('connect ECONNREFUSED \u001b[31m127.0.0.1:5432');
      const outage = new Refusal('registry-service-outage', { part }, { cause });
      const { code, err } = await type('', failing(outage), { DOCKGATE_DATABASE: database });
      assert.equal(code, 1);
      assert.match(err, words);
      assert.ok(err.includes('connect ECONNREFUSED \\u{1b}[31m127.0.0.1:5432\n'), err);
      assert.equal(err.includes('db.example'), false);
    });
  }

  test('with any other error says so', async () => {
    assert.equal((await type('', failing(new Error('out of cheese')))).code, 4);
  });
});

test('a slow stop is explained', async () => {
  const { err } = await type('', async (_config, { stopsSlowly }) => stopsSlowly());
  assert.equal(err, 'Stopping: Requests in progress have 10 seconds to end.');
  const drained = await type('', async (_config, { stopsSlowly }) => stopsSlowly(), { DOCKGATE_DRAIN_SECONDS: '15', DOCKGATE_STOP_SECONDS: '60' });
  assert.equal(drained.err, 'Stopping: It answers for 15 seconds more, while /readyz sends clients elsewhere. Requests in progress have 60 seconds to end.');
});

test('with lines of JSON everything that it says is one, and no password is in any', async () => {
  const env = { DOCKGATE_LOG_FORMAT: 'json' };
  const { out, err } = await type('', async (config, { announce, stopsSlowly, isWatched }) => {
    assert.equal(isWatched, false);
    announce({ config, port: 5000, authorityFile: null, newOwner: owner });
    stopsSlowly();
  }, env, true);
  assert.deepEqual(JSON.parse(out), {
    message: 'serving', address: 'http://localhost:5000', loginServer: 'localhost:5000', data: './data', authorityFile: null,
    owner: { userName: 'owner@dockgate', passwordFile: 'data/owner-password' },
  });
  assert.deepEqual(JSON.parse(err), { message: 'stopping', drainSeconds: 0, stopSeconds: 10 });
});
