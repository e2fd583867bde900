import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import type { Context } from '../context.ts';
import { readConfigFile, type ConfigFile } from '../keychains/config-file.ts';
import { AUTH_VARIABLE, helperFor, readAuthVariable } from '../keychains/docker-keychain.ts';
import { dockerKey, toHostName } from '../keychains/keys.ts';
import { userText } from '../keychains/tell.ts';
import { readsAuthVariable } from '../probes/engine/acting-client.ts';
import { configFiles } from '../probes/credential/stored-credential.ts';

type Id = 'overrides' | 'ignored' | 'moved';

/** Does a variable of the environment change which login is used? */
export const loginVariables = defineCheck({
  id: 'login-variables',
  row: 'CL-08',
  cost: 'offline',
  needs: [],
  findings: { overrides: 'warning', ignored: 'warning', moved: 'warning' },

  async run(context) {
    const { target } = context;
    if (!target) return inapplicable('no-target');
    const findings = [...((await context.ask(readsAuthVariable)) ? await judgeAuthVariable(context, target.registry) : []), ...(await judgeMovedFile(context, target.registry))];
    return findings.length === 0 ? ok() : foundAll(findings);
  },
});

async function judgeAuthVariable(context: Context, registry: string): Promise<Finding<Id>[]> {
  if (!context.machine.env[AUTH_VARIABLE]) return [];
  const variable = { variable: AUTH_VARIABLE, registry };
  const entries = readAuthVariable(context);
  if (!entries) return [{ finding: 'ignored', facts: variable }];
  const key = dockerKey(registry);
  const entry = entries.find((other) => other.key === key);
  const [file] = await context.ask(configFiles);
  if (!entry?.secret || file?.kind !== 'read') return [];
  const stored = file.auths.find((other) => other.key === key || toHostName(other.key) === key);
  const isSame = stored?.user === entry.user && stored.secret?.reveal() === entry.secret.reveal();
  const isStored = stored !== undefined || (helperFor(file, key) ?? '') !== '';
  return isStored && !isSame ? [{ finding: 'overrides', facts: { ...variable, file: file.path, user: userText(entry.user) } }] : [];
}

/** Variables that lead to a file. */
const leading = ['DOCKER_CONFIG', 'REGISTRY_AUTH_FILE', 'HELM_REGISTRY_CONFIG', 'HELM_CONFIG_HOME'];

/** A variable leads to a file without this registry, and the one in its usual place has it. */
async function judgeMovedFile({ machine, ask }: Context, registry: string): Promise<Finding<Id>[]> {
  const [named] = await ask(configFiles);
  if (!named || !leading.includes(named.because)) return [];
  const usual = await readConfigFile({ path: `${machine.home}/.docker/config.json`, because: 'home' });
  if (usual.path === named.path || holds(named, registry) || !holds(usual, registry)) return [];
  return [{ finding: 'moved', facts: { variable: named.because, file: usual.path, other: named.path, registry } }];
}

function holds(file: ConfigFile, registry: string): boolean {
  if (file.kind !== 'read') return false;
  const host = toHostName(dockerKey(registry));
  return file.credsStore !== null || file.credHelpers.has(registry) || file.auths.some(({ key }) => toHostName(key) === host);
}
