import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { clientOrSkip, type Client } from '../clients.ts';
import { authorityOf } from '../directory/authority.ts';
import type { TestDockgate } from '../harness.ts';

/** The real Azure CLI in a home of its own, for which a test's Dockgate is the whole cloud. */
export function azureCli(t: TestContext, dockgate: TestDockgate): (Client & { readonly env: NodeJS.ProcessEnv }) | undefined {
  const client = clientOrSkip(t, 'az');
  if (!client) return undefined;
  const settings = join(client.home, 'azure');
  mkdirSync(settings, { recursive: true });
  // Any name under which `az` does not know a cloud of its own.
  const origin = `${dockgate.url}/`;
  const cloud = [
    ['endpoint_resource_manager', origin],
    ['endpoint_active_directory', `${dockgate.url}/adfs`],
    ['endpoint_active_directory_resource_id', origin],
    ['endpoint_active_directory_graph_resource_id', origin],
    ['endpoint_microsoft_graph_resource_id', origin],
    ['suffix_acr_login_server_endpoint', `.${dockgate.host}`],
    ['suffix_storage_endpoint', 'core.localhost'],
  ];
  writeFileSync(join(settings, 'clouds.config'), `[Lab]\n${cloud.map(([name, value]) => `${name} = ${value}\n`).join('')}`);
  writeFileSync(join(settings, 'config'), '[cloud]\nname = Lab\n[core]\ncollect_telemetry = false\nlogin_experience_v2 = off\n');
  const env = { AZURE_CONFIG_DIR: settings, REQUESTS_CA_BUNDLE: authorityOf(dockgate).caFile, AZURE_CORE_COLLECT_TELEMETRY: '0' };
  return { ...client, env, run: (arguments_, options = {}) => client.run(arguments_, { ...options, env: { ...env, ...options.env } }) };
}
