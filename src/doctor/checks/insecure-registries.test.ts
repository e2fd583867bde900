import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { fakeEngine } from '../../../test/servers/fake-engine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { insecureRegistries } from './insecure-registries.ts';

const known = (...entries: readonly string[]) => ({
  RegistryConfig: { IndexConfigs: Object.fromEntries(entries.map((entry) => [entry, { Name: entry, Secure: false }])) },
});
const target = 'registry.example:5000/team/app';

describe('registries without TLS', () => {
  const cases: readonly [string, { file?: string; info?: object; target?: string }, string][] = [
    ['are none', {}, 'ok'],
    ['are listed and known', { file: '{"insecure-registries":["registry.example:5000"]}', info: known('registry.example:5000'), target }, 'ok'],
    ['are listed, and the engine was not restarted', { file: '{"insecure-registries":["registry.example:5000"]}', info: known(), target }, 'not-applied'],
    ['are listed and not known, whichever is asked for', { file: '{"insecure-registries":["one.example"]}', info: known() }, 'not-applied'],
    ['are listed with a scheme', { file: '{"insecure-registries":["http://registry.example:5000/"]}', info: known('registry.example:5000'), target }, 'with-scheme'],
    ['are listed without their port', { file: '{"insecure-registries":["registry.example"]}', info: known('registry.example'), target }, 'without-port'],
    ['are listed with another port', { file: '{"insecure-registries":["registry.example:5001"]}', info: known('registry.example:5001'), target }, 'other-port'],
    ['are others than the one asked for', { file: '{"insecure-registries":["other.example"]}', info: known(), target }, 'ok'],
    ['are networks', { file: '{"insecure-registries":["10.0.0.0/8"]}', info: known(), target }, 'ok'],
    ['are in a file that is no JSON', { file: '{"insecure-registries":["a.example",]}', info: known(), target }, 'file-broken'],
    ['are in a file of an odd shape', { file: '{"insecure-registries":"x"}', info: known(), target }, 'ok'],
  ];
  for (const [name, { file, info = known(), target: text }, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      if (file !== undefined) machine.file('root/etc/docker/daemon.json', file);
      await fakeEngine(t, join(machine.root, 'var/run/docker.sock'), { info });
      assert.equal(await outcomeOf(insecureRegistries, machine.context(text === undefined ? {} : { target: text })), expected);
    });
  }

  test('are judged by the file alone while the engine is down', async (t) => {
    const machine = examinedMachine(t);
    machine.file('root/etc/docker/daemon.json', '{"insecure-registries":["registry.example"]}');
    assert.equal(await outcomeOf(insecureRegistries, machine.context({ target })), 'without-port');
  });

  test('are in the home folder for an engine without root', async (t) => {
    const machine = examinedMachine(t);
    machine.file('root/etc/docker/daemon.json', 'not this one');
    machine.file('home/.config/docker/daemon.json', '{"insecure-registries":["registry.example:5000"]}');
    await fakeEngine(t, join(machine.root, 'var/run/docker.sock'), { info: { ...known(), SecurityOptions: ['name=rootless'] } });
    assert.equal(await outcomeOf(insecureRegistries, machine.context({ target })), 'not-applied');
  });
});
