import assert from 'node:assert/strict';
import { createServer as createPlain } from 'node:http';
import { createServer } from 'node:https';
import { describe, test, type TestContext } from 'node:test';
import { authority, certificate } from '../../../test/samples/certificates.ts';
import { connectProxy } from '../../../test/servers/connect-proxy.ts';
import { socksProxy } from '../../../test/servers/socks-proxy.ts';
import { examinedMachine, type Changes, type ExaminedMachine } from '../../../test/doctor/examined-machine.ts';
import { freePort } from '../../../test/servers/free-port.ts';
import { listen, listenRaw } from '../../../test/servers/listening.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { askV2 } from '../probes/registry/ask-v2.ts';
import { proxySettings } from './proxy-settings.ts';
import { proxy } from './proxy.ts';

// A name that resolves nowhere: only a proxy leads there.
const HOST = 'registry.dockgate.invalid';

const examine = async (machine: ExaminedMachine, env: Record<string, string>, changes: Changes = {}) => {
  const context = machine.context({ target: HOST, env, ...changes, settings: { client: 'podman', ...changes.settings } });
  return [await outcomeOf(proxy, context), await outcomeOf(proxySettings, context)];
};
const through = (port: number) => ({ HTTPS_PROXY: `http://127.0.0.1:${port}` });

async function registry(t: TestContext, machine: ExaminedMachine): Promise<number> {
  const root = await authority();
  machine.file('root/etc/ssl/certs/ca-certificates.crt', root.certificate);
  const { certificate: cert, key } = await certificate({ names: [HOST] }, root);
  return listen(t, createServer({ cert, key }, (_request, response) => response.writeHead(401).end()));
}

describe('a proxy', () => {
  test('that leads to the registry is fine, and its requests are safe beyond it', async (t) => {
    const machine = examinedMachine(t);
    const { port, asked, others } = await connectProxy(t, { lead: await registry(t, machine) });
    const env = { HTTPS_PROXY: `http://me:s%40cret@127.0.0.1:${port}` };
    assert.deepEqual(await examine(machine, env), ['ok', 'through-proxy']);
    const { ask, requests } = machine.context({ target: HOST, env, settings: { client: 'podman' } });
    t.after(() => requests.close());
    const answer = await ask(askV2);
    assert.equal(answer.kind === 'answer' && answer.status, 401);
    assert.deepEqual([new Set(asked), others], [new Set([`${HOST}:443 Basic ${Buffer.from('me:s@cret').toString('base64')}`]), []]);
  });

  const manners = [
    ['wants a login', { status: 407, headers: 'Proxy-Authenticate: Basic realm="x"\r\n' }, 'wants-login'],
    ['refuses the host', { status: 403 }, 'refuses'],
    ['finds no way', { status: 502 }, 'refuses'],
    ['closes the connection', 'close', 'closes-connection'],
    ['breaks the connection off', 'reset', 'closes-connection'],
    ['never answers', 'hang', 'silent'],
  ] as const;
  for (const [name, manner, expected] of manners) {
    test(`that ${name} is found`, async (t) => {
      const { port } = await connectProxy(t, manner);
      assert.deepEqual(await examine(examinedMachine(t), through(port)), [expected, 'through-proxy']);
    });
  }

  test('may be spoken to by TLS, with a certificate that this shell trusts', async (t) => {
    const machine = examinedMachine(t);
    const root = await authority();
    const shown = await certificate({ names: ['127.0.0.1'] }, root);
    const { port } = await connectProxy(t, { lead: await registry(t, machine) }, shown);
    const env = { HTTPS_PROXY: `https://127.0.0.1:${port}` };
    assert.deepEqual(await examine(machine, env), ['closes-connection', 'through-proxy']);
    const file = machine.file('work/company.pem', root.certificate);
    assert.deepEqual(await examine(machine, { ...env, SSL_CERT_FILE: file }), ['ok', 'through-proxy']);
  });

  test('is handed what needs no encryption, as a whole address and without a tunnel', async (t) => {
    const machine = examinedMachine(t);
    const asked: string[] = [];
    const port = await listen(t, createPlain((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers['proxy-authorization']}`);
      response.writeHead(401).end();
    }));
    const { requests } = machine.context({ target: HOST, env: { HTTP_PROXY: `http://me:pw@127.0.0.1:${port}` } });
    t.after(() => requests.close());
    const answer = await requests.send({ method: 'GET', url: new URL(`http://${HOST}/v2/?a=b`) });
    assert.deepEqual([answer.kind, asked], ['answer', [`GET http://${HOST}/v2/?a=b Basic ${Buffer.from('me:pw').toString('base64')}`]]);
  });

  test('that is no proxy but something else is found', async (t) => {
    const port = await listenRaw(t, (socket) => void socket.once('data', () => socket.end('SSH-2.0-x\r\n')));
    assert.deepEqual(await examine(examinedMachine(t), through(port)), ['closes-connection', 'through-proxy']);
  });

  test('that is not there is found', async (t) => {
    assert.deepEqual(await examine(examinedMachine(t), through(await freePort())), ['unreachable', 'through-proxy']);
    assert.deepEqual(await examine(examinedMachine(t), { HTTPS_PROXY: 'http://proxy.dockgate.invalid:1' }), ['unreachable', 'through-proxy']);
  });

  test('may speak SOCKS, with a login and without', async (t) => {
    const machine = examinedMachine(t);
    const onward = await registry(t, machine);
    const [open, closed] = [await socksProxy(t, { onward }), await socksProxy(t, { onward, login: 'me:s@cret' })];
    const outcomes = async (env: string) => (await examine(machine, { HTTPS_PROXY: env }))[0];
    assert.equal(await outcomes(`socks5://127.0.0.1:${open.port}`), 'ok');
    assert.equal(await outcomes(`socks5://me:s%40cret@127.0.0.1:${closed.port}`), 'ok');
    assert.equal(await outcomes(`socks5://me:wrong@127.0.0.1:${closed.port}`), 'wants-login');
    assert.equal(await outcomes(`socks5://127.0.0.1:${closed.port}`), 'wants-login');
    const { ask, requests } = machine.context({ target: HOST, env: { HTTPS_PROXY: `socks5://127.0.0.1:${open.port}` }, settings: { client: 'podman' } });
    t.after(() => requests.close());
    assert.equal((await ask(askV2)).kind, 'answer');
    assert.deepEqual(new Set([...open.asked, ...closed.asked]), new Set([`${HOST}:443`]));
  });

  test('that speaks SOCKS may refuse, be silent or be something else', async (t) => {
    const outcome = async (port: number) => (await examine(examinedMachine(t), { HTTPS_PROXY: `socks5://127.0.0.1:${port}` }))[0];
    assert.equal(await outcome((await socksProxy(t, { reply: 2 })).port), 'refuses');
    assert.equal(await outcome(await listenRaw(t, () => {})), 'silent');
    assert.equal(await outcome(await listenRaw(t, (socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))), 'closes-connection');
    assert.equal(await outcome(await listenRaw(t, (socket) => socket.destroy())), 'closes-connection');
  });

  test('is asked for nobody that NO_PROXY names, and never for loopback', async (t) => {
    const { port, asked } = await connectProxy(t, { status: 403 });
    assert.equal((await examine(examinedMachine(t), { ...through(port), NO_PROXY: '.invalid' }))[0], 'inapplicable no-proxy');
    assert.equal((await examine(examinedMachine(t), through(port), { target: `localhost:${await freePort()}` }))[0], 'inapplicable no-proxy');
    assert.deepEqual(asked, []);
  });

  test('whose address is no address is ignored, and that is said', async (t) => {
    assert.deepEqual(await examine(examinedMachine(t), { HTTPS_PROXY: 'http://proxy:abc' }), ['inapplicable no-proxy', 'malformed']);
  });
});

describe('the engine’s proxy', () => {
  const unit = 'root/etc/systemd/system/docker.service.d/proxy.conf';
  const docker: Changes = { settings: { client: 'docker' } };

  test('counts for Docker, and where it has none that of this shell leads on', async (t) => {
    const machine = examinedMachine(t);
    machine.file('root/lib/systemd/system/docker.service', '[Service]\nExecStart=/usr/bin/dockerd\n');
    const { port } = await connectProxy(t, { lead: await registry(t, machine) });
    assert.deepEqual(await examine(machine, through(port), docker), ['inapplicable no-proxy', 'engine-direct only-proxy-works']);
    const { ask, requests } = machine.context({ target: HOST, env: through(port) });
    t.after(() => requests.close());
    assert.equal((await ask(askV2)).kind, 'answer');
  });

  test('is read from its unit', async (t) => {
    const machine = examinedMachine(t);
    const { port } = await connectProxy(t, { lead: await registry(t, machine) });
    machine.file(unit, `[Service]\nEnvironment="HTTP_PROXY=http://127.0.0.1:1" "HTTPS_PROXY=http://127.0.0.1:${port}"\nEnvironment=NO_PROXY=localhost\n`);
    assert.deepEqual(await examine(machine, {}, docker), ['ok', 'engine-through-proxy']);
  });

  test('is read from daemon.json, which wins', async (t) => {
    const machine = examinedMachine(t);
    const { port } = await connectProxy(t, { lead: await registry(t, machine) });
    machine.file(unit, '[Service]\nEnvironment=HTTPS_PROXY=http://127.0.0.1:1\n');
    machine.file('root/etc/docker/daemon.json', JSON.stringify({ proxies: { 'https-proxy': `http://127.0.0.1:${port}` } }));
    assert.deepEqual(await examine(machine, {}, docker), ['ok', 'engine-through-proxy']);
  });

  test('is unknown where the engine is elsewhere', async (t) => {
    const machine = examinedMachine(t);
    const { port } = await connectProxy(t, { lead: await registry(t, machine) });
    machine.file('root/etc/docker/daemon.json', JSON.stringify({ proxies: { 'https-proxy': 'http://127.0.0.1:1' } }));
    assert.deepEqual(await examine(machine, { ...through(port), DOCKER_HOST: 'tcp://10.0.0.1:2376' }, docker), ['ok', 'through-proxy']);
  });
});
