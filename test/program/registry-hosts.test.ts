import assert from 'node:assert/strict';
import { request } from 'node:https';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { clientOrSkip } from '../clients/clients.ts';
import { owner } from '../clients/command-line.ts';
import { basic, startDockgate, type TestDockgate } from '../harness/harness.ts';

// Hosts of registries that are made while the server runs: their certificates, and the logins of each.

let dockgate: TestDockgate;
let authority: string;
before(async () => {
  dockgate = await startDockgate({ tls: true });
  authority = readFileSync(join(dockgate.data, 'tls/ca.crt'), 'utf8');
  await owner(dockgate, 'registry', 'create', 'team01');
  await owner(dockgate, 'registry', 'create', 'named', '--login-server', `images.example:${dockgate.port}`);
});

/** As a client that looks the name up on this machine; the error of its TLS when it does not trust what it is shown. */
const ask = (host: string, authorization?: string) =>
  new Promise<number | string>((resolve) => {
    const headers = { host: `${host}:${dockgate.port}`, ...(authorization === undefined ? {} : { authorization }) };
    const sent = request({ host: '127.0.0.1', port: dockgate.port, path: '/v2/', ...(isIP(host) ? {} : { servername: host }), ca: authority, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.end();
  });

describe('the certificate', () => {
  test('holds for NAME.localhost and for a login server, of registries that were made after the start', async () => {
    for (const host of ['team01.localhost', 'named.localhost', 'images.example', 'TEAM01.localhost', 'localhost']) assert.equal(await ask(host), 401, host);
  });

  test('holds for no name that no registry has, and for none that is no longer one', async () => {
    for (const host of ['nobody.localhost', 'x.team01.localhost', 'other.example', 'example']) assert.equal(await ask(host), 'ERR_TLS_CERT_ALTNAME_INVALID', host);
    await owner(dockgate, 'registry', 'update', 'named', '--login-server', `moved.example:${dockgate.port}`);
    assert.deepEqual([await ask('moved.example'), await ask('images.example')], [401, 'ERR_TLS_CERT_ALTNAME_INVALID']);
  });

  test('is one that curl takes, with the authority of this server and no other', async (t) => {
    const curl = clientOrSkip(t, 'curl');
    if (!curl) return;
    const url = `https://team01.localhost:${dockgate.port}/v2/`;
    const typed = ['--silent', '--show-error', '--output', join(curl.home, 'answer'), '--write-out', '%{http_code}', '--resolve', `team01.localhost:${dockgate.port}:127.0.0.1`];
    const trusting = await curl.run([...typed, '--cacert', join(dockgate.data, 'tls/ca.crt'), url]);
    assert.deepEqual([trusting.code, trusting.stdout], [0, '401'], trusting.stderr);
    assert.equal((await curl.run([...typed, url])).code, 60);
  });
});

describe('dockgate login at this machine, for a registry with several hosts', () => {
  const login = async (registry: string) => JSON.parse(await owner(dockgate, 'login', registry, '--expose-token')) as { accessToken: string; loginServer: string; username: string };

  test('the token is for the host that was typed, and counts there', async () => {
    for (const host of ['localhost', '127.0.0.1', 'team01.localhost']) {
      const { accessToken, loginServer, username } = await login(`${host}:${dockgate.port}`);
      assert.equal(loginServer, `${host}:${dockgate.port}`);
      assert.equal(await ask(host, basic(username, accessToken)), 200, host);
    }
  });

  test('by its name it is for its login server', async () => {
    assert.equal((await login('named')).loginServer, `moved.example:${dockgate.port}`);
    assert.equal((await login('named.localhost')).loginServer, `moved.example:${dockgate.port}`);
  });

  test('for a host that is not its own there is none', async () => {
    await assert.rejects(login(`team01.localhost:${dockgate.port + 1}`), /loginServer: it is no host, with its port, of the registry team01/);
  });
});
