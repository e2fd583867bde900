import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { Secret } from '../../src/secret.ts';
import type { AzurePlace } from '../../src/registry/blobs/stores/azure/container.ts';

// Azurite, Microsoft's own emulator of Azure storage, in this process and in memory.

/** What Azurite is documented with; no secret. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface TestAzure {
  /** A container of its own. */
  readonly place: AzurePlace;
  blobs(): Promise<string[]>;
  close(): Promise<void>;
}

interface Server {
  readonly httpServer: HttpServer;
  start(): Promise<void>;
  close(): Promise<void>;
  clean(): Promise<void>;
}

export async function openAzure(): Promise<TestAzure> {
  const load = createRequire(import.meta.url);
  const { default: Configuration } = load('azurite/dist/src/blob/BlobConfiguration.js');
  const { default: BlobServer } = load('azurite/dist/src/blob/BlobServer.js');
  const [undefinedFile, memory] = ['', true];
  const off = [false, undefined, false, undefined, false, true] as const;
  const server: Server = new BlobServer(new Configuration('127.0.0.1', 0, 5, undefinedFile, undefinedFile, [], ...off, '', '', '', undefined, false, memory));
  await server.start();
  const { port } = server.httpServer.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}/${ACCOUNT}`;
  const { ContainerClient, StorageSharedKeyCredential } = await import('@azure/storage-blob');
  const bucket = `blobs-${randomUUID()}`;
  const client = new ContainerClient(`${endpoint}/${bucket}`, new StorageSharedKeyCredential(ACCOUNT, KEY));
  await client.create();
  return {
    place: { kind: 'azure', bucket, prefix: 'a/b/', endpoint, credentials: { account: ACCOUNT, secret: new Secret(KEY) }, handsOut: null },
    blobs: async () => (await Array.fromAsync(client.listBlobsFlat())).map(({ name }) => name),
    close: () => server.close(),
  };
}
