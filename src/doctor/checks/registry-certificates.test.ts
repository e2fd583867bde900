import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { registryCertificates } from './registry-certificates.ts';

const target = 'registry.example:5000/team/app';

describe('the certificates of a registry', () => {
  const cases: readonly [string, readonly string[], string][] = [
    ['are as they should be', ['registry.example:5000/ca.crt', 'registry.example:5000/client.cert', 'registry.example:5000/client.key'], 'ok'],
    ['are none', [], 'inapplicable no-certificate-folder'],
    ['are those of other registries', ['other.example/ca.pem'], 'inapplicable no-certificate-folder'],
    ['lack a key', ['registry.example:5000/client.cert'], 'key-missing'],
    ['lack the certificate of a key', ['registry.example:5000/client.key'], 'certificate-missing'],
    ['are the authority’s, with the ending of a client’s', ['registry.example:5000/ca.cert'], 'key-missing'],
    ['have an ending that nobody reads', ['registry.example:5000/ca.pem', 'registry.example:5000/ca.cer'], 'wrong-extension wrong-extension'],
    ['lie in a folder without the port', ['registry.example/ca.crt'], 'other-name'],
    ['lie in a folder with a scheme', ['https___registry.example:5000/ca.crt', 'https:/registry.example/ca.crt'], 'other-name'],
    ['lie in a folder with capitals', ['Registry.Example:5000/ca.crt'], 'other-name'],
  ];
  for (const [name, files, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      for (const file of files) machine.file(`root/etc/docker/certs.d/${file}`, 'x');
      const outcome = await outcomeOf(registryCertificates, machine.context({ target }));
      assert.equal(outcome.split(' ').toSorted().join(' '), expected.split(' ').toSorted().join(' '));
    });
  }

  test('cannot be read', async (t) => {
    const machine = examinedMachine(t);
    machine.file('root/etc/docker/certs.d/registry.example:5000/x', '');
    symlinkSync('/no/such/ca.crt', join(machine.root, 'etc/docker/certs.d/registry.example:5000/ca.crt'));
    assert.equal(await outcomeOf(registryCertificates, machine.context({ target })), 'unreadable');
  });

  test('are looked for where podman looks', async (t) => {
    const machine = examinedMachine(t);
    machine.file('home/.config/containers/certs.d/registry.example:5000/ca.pem', 'x');
    assert.equal(await outcomeOf(registryCertificates, machine.context({ target, settings: { client: 'podman' } })), 'wrong-extension');
    assert.equal(await outcomeOf(registryCertificates, machine.context({ target })), 'inapplicable no-certificate-folder');
  });

  test('of all registries are judged where none is named', async (t) => {
    const machine = examinedMachine(t);
    machine.file('root/etc/docker/certs.d/one.example/ca.crt', 'x');
    machine.file('root/etc/docker/certs.d/two.example/client.cert', 'x');
    assert.equal(await outcomeOf(registryCertificates, machine.context()), 'key-missing');
  });
});
