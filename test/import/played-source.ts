import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { listen } from '../servers/listening.ts';
import { digestOf, makeImage, type Image } from '../security/images.ts';

// A registry that misbehaves as a test wants it to.

export interface Played {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly image: Image & { readonly blobs: readonly [string, string] };
  /** `GET /v2/…`, in order, with the header Authorization. */
  readonly asked: { readonly target: string; readonly range: string | undefined; readonly authorization: string | undefined }[];
}

export type Answer = (request: IncomingMessage, response: ServerResponse, digest: string, content: string) => boolean;

/** Serves one image as `app`, with whatever manifest `further` makes of it; `instead` answers first, and says whether it has. */
export async function playSource(t: TestContext, instead: Answer = () => false, further: object = {}): Promise<Played> {
  const image = makeImage(`played ${instead}`, further);
  const contents = new Map([...image.blobs, image.content].map((content) => [digestOf(content), content]));
  const asked: Played['asked'] = [];
  const port = await listen(t, createServer((request, response) => {
    const { range, authorization } = request.headers;
    asked.push({ target: `${request.method} ${request.url}`, range, authorization });
    const [, reference = ''] = /\/(?:manifests|blobs)\/(.*)$/.exec(request.url ?? '') ?? [];
    const digest = reference === '1.0' ? image.digest : reference;
    const content = contents.get(digest);
    if (instead(request, response, digest, content ?? '')) return;
    if (content === undefined) return void response.writeHead(404).end();
    const type = request.url!.includes('/manifests/') ? 'application/vnd.oci.image.manifest.v1+json' : 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(content) }).end(content);
  }));
  return { host: `127.0.0.1:${port}`, image, asked };
}
