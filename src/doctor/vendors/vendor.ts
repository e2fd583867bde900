/** Registries that the doctor knows, by what runs there. `docker-hub` also for a reference without a host. */
export const vendorIds = [
  'acr', 'docker-hub', 'ghcr', 'ecr', 'ecr-public', 'gar', 'gitlab', 'harbor', 'quay', 'artifactory', 'nexus', 'gitea',
  'zot', 'distribution', 'digitalocean', 'dockgate',
] as const;
export type VendorId = (typeof vendorIds)[number];
