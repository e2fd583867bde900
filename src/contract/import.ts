import { z } from 'zod';
import { withVersion } from './page.ts';

const name = z.string().min(1).max(500);
const MOST_TARGETS = 50;

/** https://learn.microsoft.com/rest/api/containerregistry/registries/import-image: ImportImageParameters. */
export const importImageParameters = z.strictObject({
  source: z.strictObject({
    /** Of a registry of this server. */
    resourceId: name.optional(),
    /** Host of another one. */
    registryUri: name.optional(),
    sourceImage: name,
    credentials: z.strictObject({ username: z.string().max(500).nullish(), password: z.string().min(1).max(10_000) }).optional(),
  }),
  targetTags: z.array(name).max(MOST_TARGETS).optional(),
  untaggedTargetRepositories: z.array(name).max(MOST_TARGETS).optional(),
  mode: z.enum(['NoForce', 'Force']).optional(),
});
export type ImportImageParameters = z.infer<typeof importImageParameters>;

/** Azure's clients repeat what the address told them. */
export const operationQuery = withVersion({ t: z.string().max(100).optional() });

/** https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations: what Azure-AsyncOperation answers. */
export const operationStatus = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['InProgress', 'Succeeded', 'Failed']),
  startTime: z.string(),
  endTime: z.string().optional(),
  percentComplete: z.number(),
  /** Ours: sizes in bytes. */
  properties: z.object({ manifests: z.number(), blobs: z.number(), blobsDone: z.number(), bytes: z.number(), bytesDone: z.number() }),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type OperationStatus = z.infer<typeof operationStatus>;
