import type { CheckpointKey } from './chain/checkpoint-key.ts';

/** Whose a stream is: the data folder, by its key, and the process. */
export const ownerOf = (key: CheckpointKey, processId: number): string => `${key.id}/${processId}`;
