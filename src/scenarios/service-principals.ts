import type { CauseId } from '../causes/catalogue.ts';
import { imageAt, pulls } from './access.ts';
import type { Play, Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';
import { REPOSITORY, type StageRegistry } from './stage-registry.ts';

// At a Dockgate: a pipeline logs in with a client id and a secret, as at Azure.

const DAY_MS = 24 * 3_600_000;

interface ServicePrincipal {
  readonly clientId: string;
  readonly secretId: string;
  readonly secret: string;
}

interface Given extends ServicePrincipal {
  readonly stage: Stage;
  readonly registry: StageRegistry;
}

/** What `dockgate service-principal create --json` prints, as far as it is needed. */
interface Made {
  readonly appId: string;
  readonly keyId: string;
  readonly password: string;
}

/** @param flags such as `--role` with its value */
async function makePrincipal(registry: StageRegistry, ...flags: readonly string[]): Promise<ServicePrincipal> {
  const made = JSON.parse(await registry.dockgate('service-principal', 'create', 'pipeline', ...flags, '--json')) as Made;
  return { clientId: made.appId, secretId: made.keyId, secret: made.password };
}

/** What `docker login` stores, without its asking the registry first. */
const storeLogin = ({ stage, registry: { host } }: Pick<Given, 'stage' | 'registry'>, clientId: string, secret: string) =>
  stage.write('.docker/config.json', JSON.stringify({ auths: { [host]: { auth: Buffer.from(`${clientId}:${secret}`).toString('base64') } } }, null, 2));

const refused = (name: string, cause: CauseId, set: (given: Given, isSick: boolean) => Promise<Play>): Scenario => ({
  name,
  cause,
  needs: ['docker'],
  async set(stage, isSick) {
    const registry = await stage.registry();
    return set({ stage, registry, ...(await makePrincipal(registry, '--role', 'AcrPull')) }, isSick);
  },
});

export const servicePrincipalScenarios: readonly Scenario[] = [
  refused('wrong-client-id', 'application-not-registered', async (given, isSick) => {
    const other = `${given.clientId.slice(0, -1)}${given.clientId.endsWith('0') ? '1' : '0'}`;
    await storeLogin(given, isSick ? other : given.clientId, given.secret);
    return pulls(imageAt(given.registry));
  }),

  refused('wrong-client-secret', 'credentials-wrong-password', async (given, isSick) => {
    await storeLogin(given, given.clientId, isSick ? `${given.secret.slice(0, -2)}zz` : given.secret);
    return pulls(imageAt(given.registry));
  }),

  refused('secret-id-instead-of-its-value', 'secret-id-used-instead-of-secret-value', async (given, isSick) => {
    await storeLogin(given, given.clientId, isSick ? given.secretId : given.secret);
    return pulls(imageAt(given.registry));
  }),

  refused('expired-client-secret', 'client-secret-expired', async (given, isSick) => {
    await given.registry.dockerLogin(given.clientId, given.secret);
    if (isSick) given.registry.clock.ahead = 366 * DAY_MS;
    return pulls(imageAt(given.registry));
  }),

  refused('disabled-service-principal', 'account-disabled', async (given, isSick) => {
    await given.registry.dockerLogin(given.clientId, given.secret);
    if (isSick) await given.registry.dockgate('service-principal', 'update', given.clientId, '--status', 'disabled');
    return pulls(imageAt(given.registry));
  }),

  refused('client-id-of-another-tenant', 'application-not-registered', async (given, isSick) => {
    await given.registry.dockgate('tenant', 'create', 'elsewhere');
    const there = await makePrincipal(given.registry, '--tenant', 'elsewhere');
    const { clientId, secret } = isSick ? there : given;
    await storeLogin(given, clientId, secret);
    return pulls(imageAt(given.registry));
  }),

  refused('service-principal-without-a-role', 'role-missing-pull', async (given, isSick) => {
    const { clientId, secret } = isSick ? await makePrincipal(given.registry) : given;
    await storeLogin(given, clientId, secret);
    return pulls(imageAt(given.registry));
  }),

  refused('right-to-pull-and-none-to-push', 'role-missing-push', async (given, isSick) => {
    const image = imageAt(given.registry);
    await given.registry.keepLocally(image);
    const { clientId, secret } = isSick ? given : await makePrincipal(given.registry, '--role', 'AcrPush');
    await given.registry.dockerLogin(clientId, secret);
    return { command: ['docker', 'push', image], question: [image, '--push'] };
  }),

  refused('role-that-the-mode-ignores', 'acr-abac-roles-not-honored', async (given, isSick) => {
    await given.registry.dockgate('registry', 'update', '--role-assignment-mode', 'rbac-abac');
    const { clientId, secret } = isSick ? given : await makePrincipal(given.registry, '--role', 'Container Registry Repository Reader');
    await storeLogin(given, clientId, secret);
    return pulls(imageAt(given.registry, REPOSITORY));
  }),
];
