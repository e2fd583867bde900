import { CLOUD_NAME, type CloudMetadata } from '../../contract/cloud.ts';

// The files in which the Azure CLI looks for a cloud that it was not born with: AZURE_CONFIG_DIR/clouds.config and …/config.
// Written whole, they make `az cloud register` and `az cloud set` needless, which differ from release to release.

/** What `az` must be told where; `several` when people sign in on a host of its own. */
export type Mode = 'one origin' | 'several origins';

export const modeOf = ({ resourceManager, authentication }: CloudMetadata): Mode =>
  new URL(resourceManager).origin === new URL(authentication.loginEndpoint).origin ? 'one origin' : 'several origins';

/** What stands in clouds.config. */
export function cloudsConfig({ resourceManager, authentication, graphAudience, microsoftGraphResourceId, logAnalyticsResourceId, suffixes }: CloudMetadata): string {
  const values = [
    ['endpoint_resource_manager', resourceManager],
    ['endpoint_management', resourceManager],
    ['endpoint_active_directory', authentication.loginEndpoint],
    ['endpoint_active_directory_resource_id', authentication.audiences[0]],
    ['endpoint_active_directory_graph_resource_id', graphAudience],
    ['endpoint_microsoft_graph_resource_id', microsoftGraphResourceId],
    ['endpoint_log_analytics_resource_id', logAnalyticsResourceId],
    ['suffix_acr_login_server_endpoint', `.${suffixes.acrLoginServer}`],
    ['suffix_storage_endpoint', suffixes.storage],
  ];
  return `[${CLOUD_NAME}]\n${values.map(([name, value]) => `${name} = ${value}\n`).join('')}`;
}

/** What stands in config: no questions, which a script cannot answer, and nothing sent to anybody else. */
export const azConfig = `[cloud]
name = ${CLOUD_NAME}
[core]
collect_telemetry = false
login_experience_v2 = off
survey_message = false
[auto-upgrade]
enable = no
`;
