import type { BlockBlobClient } from '@azure/storage-blob';
import { randomUUID } from 'node:crypto';
import { patiently } from '../objects/patiently.ts';
import { TooShort } from '../objects/store-failure.ts';
import { codeOf, openBlob } from './container.ts';

// A blob is a list of blocks. Blocks are staged, and count once a list that names them is committed, all at once. Each request commits
// what it brought, so that it is durable and can be read; blocks that no list names are gone with the next one, or after a week.

export interface Block {
  readonly name: string;
  readonly size: number;
}

export interface BlockList {
  readonly blocks: readonly Block[];
  /** Of the blob as it was; null: there was none. */
  readonly etag: string | null;
}

export async function blockListOf(blob: BlockBlobClient): Promise<BlockList> {
  try {
    const { committedBlocks = [], etag = null } = await blob.getBlockList('committed');
    return { blocks: committedBlocks, etag };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return { blocks: [], etag: null };
  }
}

export const bytesIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { size }) => sum + size, 0);

/** Of one length in a blob, as the service wants them. */
export async function stage(blob: BlockBlobClient, bytes: Buffer): Promise<Block> {
  const name = Buffer.from(randomUUID()).toString('base64');
  await blob.stageBlock(name, bytes, bytes.length);
  return { name, size: bytes.length };
}

/** Blocks of exactly the first `size` bytes: a block that reaches beyond is read, and staged again as far as it counts. */
export async function firstBytes(blob: BlockBlobClient, blocks: readonly Block[], size: number): Promise<Block[]> {
  if (bytesIn(blocks) < size) throw new TooShort(bytesIn(blocks), size);
  const kept: Block[] = [];
  for (let at = 0, index = 0; at < size; index += 1) {
    const block = blocks[index]!;
    if (at + block.size <= size) kept.push(block);
    else {
      const { body } = await openBlob(blob, at, size - at);
      kept.push(await stage(blob, Buffer.concat(await Array.fromAsync(patiently(body)))));
    }
    at += block.size;
  }
  return kept;
}

/**
 * Makes the blob of these blocks, if it still is what it was: a request that hung for long changes nothing that another one wrote
 * meanwhile. A repeated request that finds its own first attempt succeeds.
 */
export async function commit(blob: BlockBlobClient, blocks: readonly Block[], { etag }: BlockList): Promise<void> {
  const names = blocks.map(({ name }) => name);
  const conditions = etag === null ? { ifNoneMatch: '*' } : { ifMatch: etag };
  try {
    await blob.commitBlockList(names, { conditions, blobHTTPHeaders: { blobContentType: 'application/octet-stream' } });
  } catch (error) {
    if (!['ConditionNotMet', 'BlobAlreadyExists'].includes(codeOf(error))) throw error;
    const found = await blockListOf(blob);
    if (names.length === 0 || found.blocks.map(({ name }) => name).join() !== names.join()) throw error;
  }
}
