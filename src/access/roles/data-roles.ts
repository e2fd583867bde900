import type { RoleFacts } from './built-in-roles.ts';

// Azure's roles for images: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/containers.
// The first six count for a whole registry, those for repositories by repository.

const registry = (...actions: readonly string[]) => actions.map((action) => `Microsoft.ContainerRegistry/registries/${action}`);
const repositories = (...actions: readonly string[]) => registry(...actions.map((action) => `repositories/${action}`));

export const dataRoles = {
  AcrPull: {
    id: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
    description: 'Pull artifacts from a container registry.',
    actions: registry('pull/read'),
  },
  AcrPush: {
    id: '8311e382-0749-4cb8-b61a-304f252e45ec',
    description: 'Push artifacts to and pull them from a container registry.',
    actions: registry('pull/read', 'push/write'),
  },
  AcrDelete: {
    id: 'c2f4ef07-c644-48eb-af81-4b1b4947fb11',
    description: 'Delete repositories, tags and manifests of a container registry.',
    actions: registry('artifacts/delete'),
  },
  AcrImageSigner: {
    id: '6cef56e8-d556-48e5-a04f-b8e64114680f',
    description: 'Sign images of a registry that is enabled for content trust.',
    actions: registry('sign/write'),
    dataActions: registry('trustedCollections/write'),
  },
  AcrQuarantineReader: {
    id: 'cdda3590-29a3-44f6-95f2-9f980659eb04',
    description: 'Pull quarantined images of a container registry.',
    actions: registry('quarantine/read'),
    dataActions: registry('quarantinedArtifacts/read'),
  },
  AcrQuarantineWriter: {
    id: 'c8d4ff99-41c3-41a8-9f60-21dfdad59608',
    description: 'Pull quarantined images of a container registry and change their state.',
    actions: registry('quarantine/read', 'quarantine/write'),
    dataActions: registry('quarantinedArtifacts/read', 'quarantinedArtifacts/write'),
  },
  'Container Registry Repository Reader': {
    id: 'b93aa761-3e63-49ed-ac28-beffa264f7ac',
    description: 'Read images and metadata of repositories, of all or of those that a condition names.',
    dataActions: repositories('metadata/read', 'content/read'),
  },
  'Container Registry Repository Writer': {
    id: '2a1e307c-b015-4ebd-883e-5b7698a07328',
    description: 'Read and write images and metadata of repositories, of all or of those that a condition names.',
    dataActions: repositories('metadata/read', 'metadata/write', 'content/read', 'content/write'),
  },
  'Container Registry Repository Contributor': {
    id: '2efddaa5-3f1f-4df3-97df-af3f13818f4c',
    description: 'Read, write and delete images and metadata of repositories, of all or of those that a condition names.',
    dataActions: repositories('metadata/read', 'metadata/write', 'metadata/delete', 'content/read', 'content/write', 'content/delete'),
  },
  'Container Registry Repository Catalog Lister': {
    id: 'bfdb9389-c9a5-478a-bb2f-ba9ca092c3c7',
    description: 'List all repositories of a registry. A condition cannot narrow it.',
    dataActions: registry('catalog/read'),
  },
  'Container Registry Data Importer and Data Reader': {
    id: '577a9874-89fd-4f24-9dbd-b5034d0ad23a',
    description: 'Import images into a registry, and read its repositories and their list.',
    actions: registry('importImage/action', 'read', 'pull/read'),
    dataActions: [...repositories('content/read', 'metadata/read'), ...registry('catalog/read')],
  },
} as const satisfies Record<string, RoleFacts>;
