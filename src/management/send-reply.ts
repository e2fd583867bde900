import type { FastifyReply } from 'fastify';
import type { Reply } from './route.ts';

/** What a handler returned, as Fastify's. */
export function sendReply(reply: FastifyReply, { status, headers = {}, body, json }: Reply): object | string {
  reply.code(status).headers(headers);
  if (json === undefined) return body ?? reply.send();
  reply.type('application/json; charset=utf-8');
  return json;
}
