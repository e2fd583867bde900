import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { examinedMachine, type ExaminedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { runBySudo } from './run-by-sudo.ts';

const login = (...registries: readonly string[]) => JSON.stringify({ auths: Object.fromEntries(registries.map((name) => [name, { auth: 'YTpi' }])) });
const callersFile = 'root/home/ann/.docker/config.json';

function bySudo(machine: ExaminedMachine, target?: string, env: Record<string, string> = { SUDO_USER: 'ann' }) {
  machine.file('root/etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nann:x:1000:1000:Ann:/home/ann:/bin/sh\n');
  return outcomeOf(runBySudo, machine.context({ env, machine: { userId: 0 }, ...(target === undefined ? {} : { target }) }));
}

describe('with sudo', () => {
  test('the login of the caller is missed, for this registry or for any', async (t) => {
    const machine = examinedMachine(t);
    machine.file(callersFile, login('https://registry.example'));
    assert.equal(await bySudo(machine, 'registry.example/team/app'), 'login-of-caller');
    assert.equal(await bySudo(machine), 'login-of-caller');
    assert.equal(await bySudo(machine, 'other.example/team/app'), 'ok');
  });

  test('a login at Docker Hub has another name', async (t) => {
    const machine = examinedMachine(t);
    machine.file(callersFile, login('https://index.docker.io/v1/'));
    assert.equal(await bySudo(machine, 'ann/app'), 'login-of-caller');
  });

  test('a credential store or helper of the caller is missed', async (t) => {
    for (const config of ['{"credsStore":"pass","auths":{}}', '{"credHelpers":{"registry.example":"pass"}}']) {
      const machine = examinedMachine(t);
      machine.file(callersFile, config);
      assert.equal(await bySudo(machine, 'registry.example/team/app'), 'login-of-caller', config);
    }
  });

  test('nothing is missed when root is logged in too, or nobody is', async (t) => {
    const machine = examinedMachine(t);
    assert.equal(await bySudo(machine, 'registry.example/team/app'), 'ok');
    machine.file(callersFile, login('registry.example'));
    machine.file('home/.docker/config.json', login('registry.example'));
    assert.equal(await bySudo(machine, 'registry.example/team/app'), 'ok');
  });

  test('nothing is missed when the configuration is the caller’s own', async (t) => {
    const machine = examinedMachine(t);
    machine.file(callersFile, login('registry.example'));
    assert.equal(await bySudo(machine, 'registry.example/team/app', { SUDO_USER: 'ann', DOCKER_CONFIG: join(machine.root, 'home/ann/.docker') }), 'ok');
  });

  test('is not how a normal user, or root itself, runs', async (t) => {
    assert.equal(await bySudo(examinedMachine(t), undefined, {}), 'inapplicable no-sudo');
    assert.equal(await bySudo(examinedMachine(t), undefined, { SUDO_USER: 'root' }), 'inapplicable no-sudo');
  });
});
