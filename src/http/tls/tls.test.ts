import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import type { Secret } from '../../secret.ts';
import { close, createServer, listen } from '../server.ts';
import { givenCertificate, ownCertificate, type TlsFiles } from './tls.ts';

const at = new Date();
const later = (days: number) => new Date(at.getTime() + days * 86_400_000);

function memory(): TlsFiles & { readonly files: Map<string, Secret> } {
  const files = new Map<string, Secret>();
  return { files, find: (name) => files.get(name) ?? null, replace: (name, content) => void files.set(name, content) };
}

test('a client that trusts the authority accepts the certificate, by name and by address', async () => {
  const files = memory();
  const pair = await ownCertificate(files, ['localhost', '127.0.0.1', 'registry.example.com'], at);
  const server = createServer((_request, response) => response.end('ok'), pair);
  await listen(server, { host: '127.0.0.1', port: 0 });
  const { port } = server.address() as AddressInfo;
  const handshake = (servername: string) =>
    new Promise<string>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port, servername, ca: files.files.get('ca.crt')!.reveal() }, () => {
        resolve('trusted');
        socket.destroy();
      });
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
  assert.equal(await handshake('localhost'), 'trusted');
  assert.equal(await handshake('registry.example.com'), 'trusted');
  assert.equal(await handshake('other.example.com'), 'ERR_TLS_CERT_ALTNAME_INVALID');
  await close(server);
});

test('the same certificate is used again while it is good', async () => {
  const files = memory();
  const first = await ownCertificate(files, ['localhost'], at);
  assert.equal((await ownCertificate(files, ['localhost'], later(300))).certificate, first.certificate);
});

test('it is issued again, by the same authority, for a new name and thirty days before its end', async () => {
  const files = memory();
  const first = await ownCertificate(files, ['localhost'], at);
  const authority = files.files.get('ca.crt')!.reveal();
  const named = await ownCertificate(files, ['localhost', 'new.example.com'], at);
  assert.notEqual(named.certificate, first.certificate);
  const renewed = await ownCertificate(files, ['localhost', 'new.example.com'], later(380));
  assert.notEqual(renewed.certificate, named.certificate);
  assert.equal(files.files.get('ca.crt')!.reveal(), authority);
  for (const { certificate } of [named, renewed]) {
    assert.ok(new X509Certificate(certificate).verify(new X509Certificate(authority).publicKey));
  }
});

test('a renewal that was interrupted between the two files is done again', async () => {
  const files = memory();
  await ownCertificate(files, ['localhost'], at);
  const interrupted: TlsFiles = {
    find: files.find,
    replace: (name, content) => {
      if (name === 'server.crt') throw new Error('power loss');
      files.replace(name, content);
    },
  };
  await assert.rejects(ownCertificate(interrupted, ['localhost'], later(380)), /power loss/);
  const { certificate, key } = await ownCertificate(files, ['localhost'], at);
  assert.ok(givenCertificate(certificate, key));
});

test('the authority is one, and the certificate is none', async () => {
  const files = memory();
  const { certificate } = await ownCertificate(files, ['localhost'], at);
  assert.equal(new X509Certificate(files.files.get('ca.crt')!.reveal()).ca, true);
  assert.equal(new X509Certificate(certificate).ca, false);
});

test('a key that does not belong to its certificate is refused at start', async () => {
  const [one, other] = [memory(), memory()];
  const { certificate } = await ownCertificate(one, ['localhost'], at);
  const { key } = await ownCertificate(other, ['localhost'], at);
  assert.throws(() => givenCertificate(certificate, key), /key values mismatch/);
  assert.throws(() => givenCertificate('no PEM', key));
});
