import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOrSkip } from './clients.ts';
import { freePort } from '../servers/free-port.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { owner } from './command-line.ts';

// A real nginx that was pointed at the managed identity endpoint, as somebody who wants into a server's own network hopes
// to find one. Whoever asks it does everything right, and 127.0.0.1 is listed: nothing but the proxy itself keeps them out.

let dockgate: TestDockgate;
let port: number;
let secret: string;
before(async () => {
  port = await freePort();
  dockgate = await startDockgate({ managedIdentityPort: port });
  await owner(dockgate, 'managed-identity', 'create', 'builder');
  secret = await owner(dockgate, 'managed-identity', 'credential', 'reset', 'builder', '--allow-address', '127.0.0.1');
});
after(() => dockgate.stop());

/** nginx that passes everything on to the endpoint; resolves with its port. */
async function nginx(t: TestContext, directives: string): Promise<number | undefined> {
  const program = clientOrSkip(t, 'nginx');
  if (!program) return undefined;
  const own = await freePort();
  const at = (name: string) => join(program.home, name);
  mkdirSync(at('temporary'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${at(`temporary/${kind}`)};`).join('\n');
  const server = `server { listen 127.0.0.1:${own}; location / { proxy_pass http://127.0.0.1:${port}; ${directives} } }`;
  const text = `daemon off; master_process off; pid ${at('pid')}; error_log stderr;
events {}
http { access_log off; ${temporary} ${server} }`;
  writeFileSync(at('nginx.conf'), text);
  const child = spawn('nginx', ['-p', program.home, '-c', at('nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' });
  t.after(async () => {
    if (child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill();
    await gone;
  });
  await untilListening(own);
  return own;
}

/** Until something answers there; a program that does not begin to fails the test by its time limit. */
async function untilListening(at: number): Promise<void> {
  for (;;) {
    const socket = connect(at, '127.0.0.1');
    const isThere = await new Promise<boolean>((resolve) => socket.once('connect', () => resolve(true)).once('error', () => resolve(false)));
    socket.destroy();
    if (isThere) return;
    await sleep(20);
  }
}

const QUERY = `?api-version=2018-02-01&resource=${encodeURIComponent('https://containerregistry.azure.net')}`;

function ask(at: number, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: at, path: `/metadata/identity/oauth2/token${QUERY}`, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject).end();
  });
}

describe('nginx in front of the managed identity endpoint', () => {
  const told = `proxy_set_header X-Real-IP $remote_addr; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;`;
  const setUps: [what: string, directives: string, says: RegExp][] = [
    ['that says for whom it asks', `proxy_http_version 1.1; ${told}`, /The header x-forwarded-for is not allowed here/],
    ['that passes on the name it was asked for', 'proxy_http_version 1.1; proxy_set_header Host $host;', /The host is not this machine/],
    ['as it is installed', '', /HTTP\/1\.0 is not answered here/],
  ];
  for (const [what, directives, says] of setUps) {
    test(`gets nothing: ${what}`, async (t) => {
      const proxy = await nginx(t, directives);
      if (proxy === undefined) return;
      const host = { host: 'build.example' };
      for (const headers of [{ ...host, metadata: 'true' }, { ...host, 'x-identity-header': secret }, { ...host, secret }]) {
        const { status, text } = await ask(proxy, headers);
        assert.equal(status, 400, text);
        assert.match(text, says);
      }
      assert.equal((await ask(port, { metadata: 'true' })).status, 200, 'a program of this machine is served meanwhile');
    });
  }

  test('that hides what it is has to have the secret, unless its own address is listed', async (t) => {
    const proxy = await nginx(t, 'proxy_http_version 1.1;');
    if (proxy === undefined) return;
    await owner(dockgate, 'managed-identity', 'credential', 'reset', 'builder', '--allow-address', '127.0.0.9');
    const { status, text } = await ask(proxy, { metadata: 'true' });
    assert.equal(status, 400, text);
    assert.match(text, /Identity not found/);
  });
});
