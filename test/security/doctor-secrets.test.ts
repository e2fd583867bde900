import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { checks } from '../../src/doctor/checks/index.ts';
import { clientNames } from '../../src/doctor/context.ts';
import { runDoctor } from '../../src/doctor/run.ts';
import { parseTarget } from '../../src/doctor/target.ts';
import { helperScript, jwt, login } from '../doctor/check-rows.ts';
import { examinedMachine } from '../doctor/examined-machine.ts';

// Secrets lie in every place where a client looks, in every form that a mistake gives them. None may come out.

const CANARY = 'xq7canary';
const token = `ghp_${CANARY}${'a'.repeat(27)}`;
const holder = jwt({ grant_type: 'refresh_token', aud: 'o.azurecr.io', exp: 1, sub: 'x' }).replace(/[^.]+$/, CANARY);
const secrets: readonly [user: string, secret: string][] = [
  ['ci', CANARY], ['ci', `"${CANARY}"\n`], ['ci', `ci:${CANARY}`], [token, 'ann'], ['ci', Buffer.from(`ci:${CANARY}${CANARY}`).toString('base64')],
  ['ci', holder], ['ann@corp.example', `Bearer ${CANARY}`], ['AWS', `eyJwYXlsb2FkIjoi${CANARY}`], ['$USER', `\${${CANARY}}`],
];
const forms = [CANARY, Buffer.from(`ci:${CANARY}`).toString('base64').slice(0, 12), Buffer.from(CANARY).toString('base64').slice(0, 11), token.slice(4)];

function assertClean(text: string, where: string): void {
  for (const form of forms) assert.ok(!text.includes(form), `${where}: …${text.slice(Math.max(0, text.indexOf(form) - 200), text.indexOf(form) + 40)}`);
}

describe('a secret', () => {
  for (const [index, [user, secret]] of secrets.entries()) {
    test(`comes out nowhere, whatever is wrong with it (${index + 1})`, async (t) => {
      const machine = examinedMachine(t);
      const entry = { ...login(user, secret), identitytoken: index % 2 === 0 ? '' : secret };
      const config = JSON.stringify({ auths: { 'r.azurecr.io': entry, [`https://me:${CANARY}@r.azurecr.io:444`]: entry, 'R.azurecr.io': entry }, credStore: CANARY.slice(3) });
      for (const path of ['home/.docker/config.json', 'home/.config/containers/auth.json', 'home/.config/helm/registry/config.json', 'root/kaniko/.docker/config.json'])
        machine.file(path, config, 0o644);
      await examineAll(machine, {
        DOCKER_AUTH_CONFIG: index % 3 === 0 ? `{"auths":{"r.azurecr.io":{"auth":"${CANARY}"}}}` : config,
        REGISTRY_PASSWORD: secret, CI: '1', GITHUB_ACTIONS: 'true',
        HTTPS_PROXY: `http://me:${CANARY}@127.0.0.1:9`,
      });
    });
  }

  const scripts: readonly [string, string][] = [
    ['gives it', helperScript('ci', CANARY)],
    ['gives it for a user that is one', helperScript(token, CANARY)],
    ['prints it and fails', `echo '{"Username":"ci","Secret":"${CANARY}"}'; exit 1`],
    ['prints it as an address', `echo 'cannot open https://ci:${CANARY}@vault.example'; exit 1`],
    ['prints no JSON', `echo '${CANARY}'`],
    ['lists it', `case "$1" in list) echo '{"https://ci:${CANARY}@r.azurecr.io:9":"${token}"}';; *) echo 'credentials not found in native keychain'; exit 1;; esac`],
  ];
  for (const [sentence, script] of scripts) {
    test(`comes out nowhere when a helper ${sentence}`, async (t) => {
      const machine = examinedMachine(t);
      machine.program('docker-credential-test', script);
      machine.file('home/.docker/config.json', JSON.stringify({ credsStore: 'test', credHelpers: { 'r.azurecr.io': 'test' } }));
      await examineAll(machine, {});
    });
  }

  test('comes out nowhere when the files are broken around it', async (t) => {
    for (const content of [`{"auths": {"r.azurecr.io": {"auth": "${CANARY}`, `{"auths": {"r.azurecr.io": "${CANARY}"}}`, `{"auths": {"r.azurecr.io": {"auth": "${CANARY}!"}}}`, `"${CANARY}"`]) {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', content);
      await examineAll(machine, {});
    }
  });
});

describe('a secret that a registry refuses', () => {
  for (const [index, [user, secret]] of secrets.entries()) {
    test(`comes out nowhere (${index + 1})`, async (t) => {
      const server = createServer((request, response) => {
        // It repeats what it got, as some do.
        const got = Buffer.from((request.headers.authorization ?? '').replace(/^\w+ /, ''), 'base64').toString();
        const headers = { 'www-authenticate': 'Basic realm="test"', 'content-type': 'application/json', 'x-got': encodeURIComponent(got) };
        response.writeHead(401, headers).end(JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: `who is ${got}` }] }));
      }).listen(0, '127.0.0.1');
      t.after(() => server.close());
      await once(server, 'listening');
      const host = `localhost:${(server.address() as AddressInfo).port}`;
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { [host]: login(user, secret) } }), 0o600);
      const { machine: examined, settings } = machine.context({ target: `${host}/team/app` });
      const examination = await runDoctor({ target: parseTarget(`${host}/team/app`), settings, machine: examined, checks });
      assertClean(inspect(examination, { depth: 12, maxStringLength: null, maxArrayLength: null }), 'online');
    });
  }
});

/** With every client: whatever a report, a bundle or an annotation is made of. What redacts those is not relied upon. */
async function examineAll(examined: ReturnType<typeof examinedMachine>, env: Record<string, string>): Promise<void> {
  const typed = `me:${CANARY}@r.azurecr.io/team/app`;
  for (const client of clientNames) {
    const { machine, settings } = examined.context({ target: typed, settings: { client, isOffline: true }, env });
    const examination = await runDoctor({ target: parseTarget(typed), settings, machine, checks });
    const { results, suspicions, observations, target } = examination;
    assert.deepEqual(results.filter(({ verdict }) => verdict.state === 'crashed').map(({ check, verdict }) => [check.id, verdict]), []);
    assertClean(JSON.stringify({ results, suspicions, target, observations: [...observations] }), `${client} as JSON`);
    assertClean(inspect(examination, { depth: 12, maxStringLength: null, maxArrayLength: null }), `${client} as an object`);
  }
}
