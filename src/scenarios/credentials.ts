import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CauseId } from '../causes/catalogue.ts';
import { imageAt, pulls } from './access.ts';
import type { Play, Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';
import { REPOSITORY, type StageRegistry } from './stage-registry.ts';

// At a Dockgate: who somebody says they are, and whether that is so, and still so.

const READ = ['content/read', 'metadata/read'] as const;
const USER = 'ci-puller';
const NULL_GUID = '00000000-0000-0000-0000-000000000000';
const THREE_HOURS_MS = 3 * 3_600_000;

interface Given {
  readonly stage: Stage;
  readonly registry: StageRegistry;
  /** Of `ci-puller`, who may pull `team/app`. */
  readonly password: string;
}

const refused = (name: string, cause: CauseId, set: (given: Given, isSick: boolean) => Promise<Play>): Scenario => ({
  name,
  cause,
  needs: ['docker'],
  async set(stage, isSick) {
    const registry = await stage.registry();
    return set({ stage, registry, password: await registry.makeToken(USER, REPOSITORY, ...READ) }, isSick);
  },
});

/** What `docker login` stores, without its asking the registry first. */
const storeLogin = ({ stage, registry }: Given, userName: string, password: string, key = registry.host) =>
  stage.write('.docker/config.json', JSON.stringify({ auths: { [key]: { auth: Buffer.from(`${userName}:${password}`).toString('base64') } } }, null, 2));

const loggedIn = ({ registry, password }: Given) => registry.dockerLogin(USER, password);

/** What a credential helper that keeps the login does, in sh. */
const wellBehaved = ({ host }: StageRegistry, password: string): string => {
  const entry = JSON.stringify({ ServerURL: host, Username: USER, Secret: password });
  return `case $1 in list) echo '{"${host}":"${USER}"}';; *) echo '${entry}';; esac`;
};

/** @param script in sh; null: the helper is not installed */
async function installHelper(stage: Stage, script: string | null): Promise<Readonly<Record<string, string>>> {
  const program = await stage.write(script === null ? 'bin/another-program' : 'bin/docker-credential-stage', `#!/bin/sh\n${script ?? ''}\n`, 0o755);
  return { PATH: `${dirname(program)}:${stage.env['PATH']}` };
}

/** A credential helper keeps the login. @param sick what it does instead, in sh; null: it is not installed */
const helped = (name: string, cause: CauseId, sick: string | null): Scenario =>
  refused(name, cause, async ({ stage, registry, password }, isSick) => {
    await stage.write('.docker/config.json', JSON.stringify({ credsStore: 'stage' }));
    return { ...pulls(imageAt(registry)), env: await installHelper(stage, isSick ? sick : wellBehaved(registry, password)) };
  });

export const credentialScenarios: readonly Scenario[] = [
  refused('not-logged-in', 'not-logged-in', async (given, isSick) => {
    if (!isSick) await loggedIn(given);
    return pulls(imageAt(given.registry));
  }),

  refused('wrong-password', 'credentials-wrong-password', async (given, isSick) => {
    await storeLogin(given, USER, isSick ? `${given.password.slice(0, -2)}zz` : given.password);
    return pulls(imageAt(given.registry));
  }),

  refused('expired-token-password', 'token-password-expired', async (given, isSick) => {
    const ends = await given.registry.newPassword(USER, '--password2', '--expiration-in-days', '1');
    await given.registry.dockerLogin(USER, ends);
    if (isSick) given.registry.clock.ahead = 25 * 3_600_000;
    return pulls(imageAt(given.registry));
  }),

  refused('disabled-token', 'token-disabled', async (given, isSick) => {
    await loggedIn(given);
    if (isSick) await given.registry.dockgate('token', 'update', USER, '--status', 'disabled');
    return pulls(imageAt(given.registry));
  }),

  refused('regenerated-password', 'credentials-wrong-password', async (given, isSick) => {
    await loggedIn(given);
    if (isSick) await given.registry.newPassword(USER, '--password1');
    return pulls(imageAt(given.registry));
  }),

  refused('admin-account-off', 'admin-user-disabled', async (given, isSick) => {
    const made = JSON.parse(await given.registry.dockgate('admin', 'enable', '--json')) as { passwords: { value: string }[] };
    await given.registry.dockerLogin('dockgate', made.passwords[0]!.value);
    if (isSick) await given.registry.dockgate('admin', 'disable');
    return pulls(imageAt(given.registry));
  }),

  refused('refresh-token-after-three-hours', 'acr-refresh-token-expired-3h', async (given, isSick) => {
    await given.registry.dockerLogin(NULL_GUID, await given.registry.refreshToken());
    if (isSick) given.registry.clock.ahead = THREE_HOURS_MS + 60_000;
    return pulls(imageAt(given.registry));
  }),

  refused('refresh-token-under-another-name', 'username-not-null-guid-with-token', async (given, isSick) => {
    await storeLogin(given, isSick ? USER : NULL_GUID, await given.registry.refreshToken());
    return pulls(imageAt(given.registry));
  }),

  refused('unknown-user-name', 'application-not-registered', async (given, isSick) => {
    await storeLogin(given, isSick ? 'ci-pullr' : USER, given.password);
    return pulls(imageAt(given.registry));
  }),

  refused('e-mail-as-user-name', 'email-used-as-username', async (given, isSick) => {
    await storeLogin(given, isSick ? 'ci@example.com' : USER, given.password);
    return pulls(imageAt(given.registry));
  }),

  refused('stale-login-before-anonymous-pull', 'stale-stored-credentials-block-anonymous-pull', async (given, isSick) => {
    await given.registry.dockgate('registry', 'update', '--anonymous-pull', 'on');
    if (isSick) await storeLogin(given, USER, `${given.password.slice(0, -2)}zz`);
    return pulls(imageAt(given.registry));
  }),

  refused('login-without-the-port', 'wrong-registry-host-logged-in', async (given, isSick) => {
    await storeLogin(given, USER, given.password, isSick ? 'localhost' : given.registry.host);
    return pulls(imageAt(given.registry));
  }),

  // Docker takes such a key in `auths`, not where helpers are named.
  refused('helper-for-an-address-with-its-scheme', 'auth-config-wrong-server-key', async ({ stage, registry, password }, isSick) => {
    await stage.write('.docker/config.json', JSON.stringify({ credHelpers: { [`${isSick ? 'http://' : ''}${registry.host}`]: 'stage' } }));
    return { ...pulls(imageAt(registry)), env: await installHelper(stage, wellBehaved(registry, password)) };
  }),

  refused('password-with-a-line-end', 'password-mangled-by-shell', async (given, isSick) => {
    await storeLogin(given, USER, `${given.password}${isSick ? '\n' : ''}`);
    return pulls(imageAt(given.registry));
  }),

  refused('password-with-quotes', 'password-mangled-by-shell', async (given, isSick) => {
    const quote = isSick ? '"' : '';
    await storeLogin(given, USER, `${quote}${given.password}${quote}`);
    return pulls(imageAt(given.registry));
  }),

  refused('unexpanded-variable', 'password-mangled-by-shell', async (given, isSick) => {
    await storeLogin(given, USER, isSick ? '${REGISTRY_PASSWORD}' : given.password);
    return pulls(imageAt(given.registry));
  }),

  refused('login-in-another-home', 'auth-config-not-found', async (given, isSick) => {
    await loggedIn(given);
    return { ...pulls(imageAt(given.registry)), ...(isSick ? { env: { DOCKER_CONFIG: `${given.stage.folder}/elsewhere` } } : {}) };
  }),

  refused('config-that-is-no-json', 'docker-config-broken', async (given, isSick) => {
    await storeLogin(given, USER, given.password);
    const file = join(given.stage.home, '.docker/config.json');
    if (isSick) await writeFile(file, (await readFile(file, 'utf8')).replace('}', '},'));
    return pulls(imageAt(given.registry));
  }),

  refused('entry-that-cannot-be-decoded', 'docker-config-broken', async (given, isSick) => {
    const auth = isSick ? 'not base64!' : Buffer.from(`${USER}:${given.password}`).toString('base64');
    await given.stage.write('.docker/config.json', JSON.stringify({ auths: { [given.registry.host]: { auth } } }));
    return pulls(imageAt(given.registry));
  }),

  helped('credential-helper-that-is-missing', 'credential-helper-missing', null),
  helped('credential-helper-that-fails', 'credential-helper-failing', 'echo "the vault is damaged"; exit 1'),
  helped('keychain-that-is-locked', 'keychain-locked', 'echo "User interaction is not allowed. (-25308)"; exit 1'),
];
