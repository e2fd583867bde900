import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../causes/refusal.ts';
import { reportFault, tellable, type Audience } from './error-response.ts';
import type { Exchange } from './exchange.ts';
import { frameworkRefusal, LARGEST_BODY } from './framework-refusal.ts';

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

/** How an API refuses. */
export interface RefusalStyle<Registry> {
  /** Of the Basic challenge that goes with a 401. */
  readonly realm: string;
  /** What its clients read. */
  body(told: Refusal, exchange: Exchange): object;
  /** The exchange that Fastify was handed, and the registry of its host; null on the socket, which has no host. */
  at(request: FastifyRequest): { exchange: Exchange; registry: Registry | null };
  tells(exchange: Exchange, registry: Registry): Audience;
}

/** From here on `scope` answers whatever is thrown in that style. */
export function answerRefusals<Registry>(scope: FastifyInstance, style: RefusalStyle<Registry>): void {
  scope.setErrorHandler((error, request, reply) => sendRefusal(request, reply, frameworkRefusal(error), style));
}

/** So does a path that is none of its routes. */
export function refuseOtherPaths<Registry>(scope: FastifyInstance, style: RefusalStyle<Registry>): void {
  scope.setNotFoundHandler((request, reply) => sendRefusal(request, reply, new Refusal('wrong-endpoint-path'), style));
}

function sendRefusal<Registry>(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, style: RefusalStyle<Registry>) {
  const { exchange, registry } = style.at(request);
  reportFault(exchange, refusal);
  const told = tellable(refusal, registry ? style.tells(exchange, registry) : 'helpful');
  if (told.status === 401) reply.header('www-authenticate', `Basic realm="${style.realm}", charset="UTF-8"`);
  return reply.code(told.status).header('x-dockgate-cause', told.causeId).headers(told.headers).send(style.body(told, exchange));
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
