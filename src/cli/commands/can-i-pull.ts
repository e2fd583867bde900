import { readNodeConfig, PullFailure } from '../azure/node-config.ts';
import { exchangeToken, nodeToken, resolveHost } from '../azure/pull-steps.ts';
import { defineCommand, flag, text, textOr } from '../command.ts';
import { findPlace } from '../sign-in/place.ts';
import { openWeb } from '../sign-in/web.ts';
import { safeJson } from '../terminal/json-text.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';

interface Step {
  readonly step: string;
  readonly succeeded: boolean;
  readonly detail: string;
}

/** What `az aks check-acr` runs on a node, with its exit codes, for any registry that exchanges tokens as ACR does. */
export const canIPull = defineCommand({
  name: 'can-i-pull',
  summary: 'On a node of Kubernetes: would its own identity be let in? As az aks check-acr asks it',
  details:
    'Resolves the name, gets a token as the node would (by the identity in azure.json) and hands it to the registry. That the registry takes it says nothing ' +
    'of a single repository: "dockgate doctor IMAGE --client kubernetes" asks about that.',
  positionals: [{ name: 'registry', about: 'its login server, such as myregistry.azurecr.io' }],
  options: {
    config: textOr('/etc/kubernetes/azure.json', 'FILE', 'what the node knows of its identity'),
    authority: text('URL', "where the identity signs in, instead of the cloud's directory"),
    json: flag('print JSON'),
  },
  exitCodes: {
    0: 'the node would be let in',
    1: 'there is no azure.json',
    2: 'azure.json cannot be read, or wrong usage',
    3: 'azure.json is not understood',
    4: 'azure.json names an unknown cloud, or Dockgate itself failed',
    10: 'no token for the identity: unknown, or its secret is wrong or ended',
    52: 'the name of the registry leads nowhere',
    60: 'the registry does not take the token: AcrPull is missing',
  },
  examples: ['dockgate can-i-pull myregistry.azurecr.io'],
  async run({ options, positionals: [registry = ''] }, terminal) {
    const parts = { web: openWeb(terminal.env), env: terminal.env, now: () => terminal.now() };
    const steps: Step[] = [];
    const tell = (step: string, succeeded: boolean, detail: string) => {
      steps.push({ step, succeeded, detail });
      if (!options.json) terminal.print(`${step}: ${succeeded ? 'SUCCEEDED' : 'FAILED'}${detail === '' ? '' : `\n  ${safeForTerminal(detail)}`}`);
    };
    const ask = async <T>(step: string, run: () => Promise<T>, detail: (value: T) => string = () => ''): Promise<T> => {
      try {
        const value = await run();
        tell(step, true, detail(value));
        return value;
      } catch (error) {
        tell(step, false, error instanceof Error ? error.message : String(error));
        throw error;
      }
    };
    try {
      await ask(`Checking host name resolution (${registry})`, () => resolveHost(registry), (addresses) => addresses.join(', '));
      const config = await ask('Reading the node’s azure.json', () => readNodeConfig(options.config));
      const place = await findPlace(registry, parts.web);
      const kind = config.identity.kind === 'managed' ? 'managed identity' : 'service principal credential';
      const token = await ask(`Validating ${kind}`, () => nodeToken(config, place, options.authority, parts));
      await ask('Validating image pull permission', () => exchangeToken(token, place, parts));
      if (!options.json) terminal.print(`\nThis node can pull images from ${registry}.`);
      return 0;
    } catch (error) {
      if (error instanceof PullFailure) return error.code;
      throw error;
    } finally {
      if (options.json) terminal.print(safeJson({ registry, steps }, 2));
    }
  },
});
