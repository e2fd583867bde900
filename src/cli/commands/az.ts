import { join, resolve } from 'node:path';
import { cloudMetadata, cloudPath, ONE_CLOUD, type CloudMetadata } from '../../contract/cloud.ts';
import { modeOf, type Mode } from '../azure/cloud-settings.ts';
import { writeSettings } from '../azure/settings-folder.ts';
import { shellLines, shells, takeOver } from '../azure/shell-lines.ts';
import { readAuthority, usualAuthorities, whyNotTrusted } from '../azure/trusted.ts';
import { apiCommand } from '../api/api-command.ts';
import { choice, CommandFailed, text, type Group } from '../command.ts';
import { safeJson } from '../terminal/json-text.ts';

const env = apiCommand({
  name: 'env',
  summary: 'Point the Azure CLI at this server: prints the variables that a shell takes over',
  details:
    'It writes a folder of settings for az, with a cloud named Dockgate and the certificate authorities to trust, and prints where it is. ' +
    'az itself stays as it is, and so do its logins at Azure. az speaks HTTPS only: the server must run with --tls.',
  options: {
    shell: choice(shells, 'in whose words; github is for the file that GITHUB_ENV names (bash)'),
    folder: text('DIR', 'where the settings and logins of az are kept (az in the data folder)'),
    ca: text('FILE', "PEM file of the server's certificate authority (tls/ca.crt in the data folder)"),
  },
  examples: Object.values(takeOver).map((line) => line('dockgate az env')),
  async run({ api, data, options, terminal, isJson }) {
    const cloud = await api.ask({ method: 'GET', path: `${cloudPath}?api-version=${ONE_CLOUD}` }, cloudMetadata);
    refusePlainHttp(cloud);
    const own = readAuthority(options.ca ?? join(data, 'tls/ca.crt'));
    if (own === null && options.ca !== undefined) throw new CommandFailed(`There is no file ${options.ca}.`);
    const authorities = [...(own === null ? [] : [own]), ...usualAuthorities()];
    await refuseUntrusted(cloud, authorities);
    const folder = resolve(options.folder ?? join(data, 'az'));
    const bundle = writeSettings(folder, cloud, authorities);
    const variables = {
      AZURE_CONFIG_DIR: folder,
      // What az itself reads, and what docker, podman and other programs written in Go read.
      REQUESTS_CA_BUNDLE: bundle,
      SSL_CERT_FILE: bundle,
      AZURE_CORE_COLLECT_TELEMETRY: 'false',
    };
    const mode = modeOf(cloud);
    terminal.print(isJson ? safeJson({ mode, cloud, variables }, 2) : shellLines(options.shell ?? 'bash', variables));
    if (!isJson) terminal.error(explain(cloud, mode, takeOver[options.shell ?? 'bash']('dockgate az env'), terminal.isTTY));
    return 0;
  },
});

export const az: Group = { name: 'az', summary: 'Use the Azure CLI with this server', commands: [env] };

function refusePlainHttp({ resourceManager }: CloudMetadata): void {
  if (resourceManager.startsWith('https:')) return;
  const how = 'Start it with "dockgate serve --tls", or name an address of a proxy with TLS by DOCKGATE_PUBLIC_URL.';
  throw new CommandFailed(`This server is at ${resourceManager}, and az speaks HTTPS only. ${how}`);
}

/** Better now than in each command of az, which only says that a certificate is not trusted. */
async function refuseUntrusted({ resourceManager, authentication }: CloudMetadata, authorities: readonly string[]): Promise<void> {
  const origins = new Set([resourceManager, authentication.loginEndpoint].map((url) => new URL(url).origin));
  for (const origin of origins) {
    const defect = await whyNotTrusted(origin, authorities);
    const how = 'If its certificate is of an authority of your own, name the file of that authority with --ca.';
    if (defect !== null) throw new CommandFailed(`az could not reach ${origin}: ${defect}. ${how}`);
  }
}

const reasons: Readonly<Record<Mode, string>> = {
  'one origin': 'all services on one origin, told apart by their paths: no other host name has to lead here, and nothing needs root.',
  'several origins': 'the services on one origin and the sign-in on another, as DOCKGATE_AUTHORITY_URL says.',
};

/** @param isWatched nobody took the lines over: they stand on the screen */
function explain({ name, resourceManager, authentication }: CloudMetadata, mode: Mode, line: string, isWatched: boolean): string {
  return [
    `az is pointed at the cloud ${name}, at ${resourceManager}: ${reasons[mode]}`,
    ...(isWatched ? [`These lines change nothing by being read. Let the shell take them over:\n  ${line}`] : []),
    'Then:',
    `  az login --service-principal --username <client id> --password <secret> --tenant ${authentication.tenant}`,
    '  az acr login --name dockgate',
    '"dockgate service-principal create <name> --role AcrPush" makes one; to be found by its name a registry must be readable for it,',
    'which a role such as Reader adds. Back to Azure: a new shell, or unset these variables.',
  ].join('\n');
}
