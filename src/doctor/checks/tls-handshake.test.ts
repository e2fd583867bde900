import assert from 'node:assert/strict';
import { createServer as createPlain } from 'node:http';
import { createServer } from 'node:https';
import { describe, test, type TestContext } from 'node:test';
import type { TlsOptions } from 'node:tls';
import { authority, certificate } from '../../../test/samples/certificates.ts';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { listen, listenRaw } from '../../../test/servers/listening.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import type { ClientName } from '../context.ts';
import { tlsHandshake } from './tls-handshake.ts';

async function examine(t: TestContext, port: number, client: ClientName = 'crane', files: Readonly<Record<string, string>> = {}): Promise<string> {
  const machine = examinedMachine(t);
  for (const [path, content] of Object.entries(files)) machine.file(path.replace('PORT', String(port)), content);
  const context = machine.context({ target: `127.0.0.1:${port}`, settings: { client } });
  t.after(() => context.requests.close());
  return outcomeOf(tlsHandshake, context);
}

async function server(t: TestContext, options: TlsOptions = {}): Promise<number> {
  const { certificate: cert, key } = await certificate({ names: ['127.0.0.1'] });
  return listen(t, createServer({ cert, key, ...options }, (_request, response) => response.end()));
}

describe('the handshake', () => {
  test('succeeds with TLS 1.2 and 1.3', async (t) => {
    assert.equal(await examine(t, await server(t, { maxVersion: 'TLSv1.2' })), 'ok');
    assert.equal(await examine(t, await server(t, { minVersion: 'TLSv1.3' })), 'ok');
  });

  test('finds a server whose newest version is too old', async (t) => {
    assert.equal(await examine(t, await server(t, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' })), 'old-version');
  });

  test('finds a server with which no cipher is shared', async (t) => {
    assert.equal(await examine(t, await server(t, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES128-GCM-SHA256' })), 'no-common-version');
  });

  test('finds a server that wants a certificate, though TLS 1.3 says so late', async (t) => {
    const root = await authority();
    const demanding = { requestCert: true, rejectUnauthorized: true, ca: root.certificate };
    assert.equal(await examine(t, await server(t, demanding)), 'client-certificate-wanted');
    // Before TLS 1.3 that is any failure.
    assert.equal(await examine(t, await server(t, { ...demanding, maxVersion: 'TLSv1.2' })), 'no-common-version');
  });

  test('shows the certificate that the client would show', async (t) => {
    const root = await authority();
    const own = await certificate({ commonName: 'ci' }, root);
    const folder = 'root/etc/containers/certs.d/127.0.0.1:PORT';
    const port = await server(t, { requestCert: true, rejectUnauthorized: true, ca: root.certificate });
    assert.equal(await examine(t, port, 'podman', { [`${folder}/client.cert`]: own.certificate, [`${folder}/client.key`]: own.key }), 'ok');
    assert.equal(await examine(t, port, 'podman', { [`${folder}/client.cert`]: own.certificate }), 'client-certificate-wanted');
  });

  test('finds HTTP without encryption, which some clients allow on loopback and others where they are told', async (t) => {
    const port = await listen(t, createPlain((_request, response) => response.writeHead(401).end()));
    assert.equal(await examine(t, port, 'docker'), 'speaks-http-as-allowed');
    assert.equal(await examine(t, port, 'podman'), 'speaks-http');
    const listed = { 'root/etc/containers/registries.conf': `[[registry]]\nlocation = "127.0.0.1:${port}"\ninsecure = true\n` };
    assert.equal(await examine(t, port, 'podman', listed), 'speaks-http-as-allowed');
  });

  test('finds a port that speaks neither', async (t) => {
    assert.equal(await examine(t, await listenRaw(t, (socket) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n'))), 'not-tls');
  });

  test('finds a connection that is broken off, in either way', async (t) => {
    assert.equal(await examine(t, await listenRaw(t, (socket) => socket.destroy())), 'broken-off');
    assert.equal(await examine(t, await listenRaw(t, (socket) => socket.resetAndDestroy())), 'broken-off');
    assert.equal(await examine(t, await listenRaw(t, (socket) => socket.once('data', () => socket.resetAndDestroy()))), 'broken-off');
  });

  test('finds a server that never answers', async (t) => {
    assert.equal(await examine(t, await listenRaw(t, () => {})), 'silent');
  });
});
