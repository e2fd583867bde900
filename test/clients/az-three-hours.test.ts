import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Report } from '../../src/doctor/report.ts';
import { authorityOf, people, type People } from '../directory/authority.ts';
import { runDockgate } from '../doctor/doctor-process.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { azureCli } from './azure-cli.ts';
import { owner } from './command-line.ts';
import { succeeded, useClient } from './container-clients.ts';

// `az acr login` lasts three hours: before, after, and again.

let dockgate: TestDockgate;
let directory: People;
before(async () => {
  dockgate = await startDockgate({ tls: true });
  directory = await people(dockgate);
});
after(() => directory.close());

const HOUR = 3_600_000;
const IMAGE = 'team/app:1';

test('after az acr login an Engine pushes and pulls; three hours later the doctor says why not, and az acr login cures it', async (t) => {
  const az = await azureCli(t, dockgate);
  const use = az && useClient(t, 'docker');
  if (!use) return;
  const docker = use({ host: dockgate.host, isPlain: false });
  const { appId, secret } = await directory.application('ci');
  for (const role of ['AcrPush', 'Reader']) await owner(dockgate, 'role', 'assignment', 'create', '--assignee', appId, '--role', role);
  const home = { HOME: docker.home, DOCKER_CONFIG: join(docker.home, 'docker') };
  const logIn = async () => {
    succeeded(await az.run(['login', '--service-principal', '--username', appId, '--password', secret, '--tenant', 'dockgate']));
    const ran = await az.run(['acr', 'login', '--name', 'dockgate'], { env: home });
    assert.match(ran.stdout, /Login Succeeded/, ran.stderr);
  };
  const diagnose = async () => {
    const { out, err } = await runDockgate(['doctor', `${dockgate.host}/${IMAGE}`, '--json'], { ...home, SSL_CERT_FILE: authorityOf(dockgate).caFile });
    assert.notEqual(out, '', err);
    return (JSON.parse(out) as Report).verdict;
  };

  await logIn();
  succeeded(await docker.push(IMAGE));
  succeeded(await docker.pull(IMAGE));

  // The server's clock, for that of a Go program cannot be moved.
  dockgate.clock.ahead = 3 * HOUR + 60_000;
  const refused = await docker.pull(IMAGE);
  assert.notEqual(refused.code, 0);
  assert.match(refused.stderr, /unauthorized/i);
  const verdict = await diagnose();
  assert.deepEqual([verdict.status, verdict.cause], ['problem', 'acr-refresh-token-expired-3h'], JSON.stringify(verdict));

  await logIn();
  succeeded(await docker.pull(IMAGE));
  succeeded(await docker.push('team/app:2'));
});
