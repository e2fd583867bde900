import type { FastifyInstance, FastifyReply } from 'fastify';
import { Refusal } from '../causes/refusal.ts';
import { LARGEST_BODY } from './framework-refusal.ts';

// What the APIs have in common that speak JSON: the management's and the directory's.

/** JSON is the only body that `scope` takes, up to `LARGEST_BODY` bytes; anything else is `request-invalid`. */
export function acceptJsonOnly(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: LARGEST_BODY }, (_request, body, done) =>
    parseJson(String(body), done),
  );
}

/** Keeps the answer out of caches, and from being taken for a page. */
export function setAnswerHeaders(reply: FastifyReply): void {
  reply.header('cache-control', 'no-store');
  reply.header('x-content-type-options', 'nosniff');
}

/** An empty body is no body: Azure's clients send its type with it. */
function parseJson(text: string, done: (error: Error | null, body?: unknown) => void): void {
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    return done(new Refusal('request-invalid', { field: 'body', defect: 'it is not JSON' }));
  }
  done(null, body);
}
