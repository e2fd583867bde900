import type { RequestListener } from 'node:http';
import { exposition } from './exposition.ts';
import type { Family } from './measures.ts';

/**
 * `GET /metrics` for Prometheus, on a listener of its own. Pages of other sites get nothing.
 * @param collect what each process of the server measured
 */
export const metricsListener =
  (collect: () => Promise<readonly (readonly Family[])[]>): RequestListener =>
  (request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    if (request.headers['sec-fetch-site'] !== undefined && request.headers['sec-fetch-site'] !== 'none') return void response.writeHead(403).end();
    collect().then(
      (snapshots) => response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' }).end(exposition(snapshots)),
      () => response.writeHead(503).end(),
    );
  };
