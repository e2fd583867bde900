import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../causes/refusal.ts';
import type { Exchange } from '../../http/exchange.ts';
import { equalInConstantTime, Secret } from '../../secret.ts';

// No other site may send one of our forms with a visitor's browser, nor sign the visitor in as somebody else: a form holds
// a keyed hash of a cookie that only this host can set and read.

/** `__Host-`: of this host alone, by HTTPS, for every path (RFC 6265bis, section 4.1.3.2). */
const COOKIE = '__Host-dockgate-form';
const VALUE = /^[A-Za-z0-9_-]{43}$/;

export interface FormProtection {
  /** What the page's form has to hold, in its field `csrf`. Sets the cookie when there is none. */
  tokenFor(exchange: Exchange, reply: FastifyReply): string;
  /** What tells one browser from another one, once it holds the cookie; null before. */
  browserOf(exchange: Exchange): string | null;
  /** Throws `request-invalid` for a form that no page of ours in this browser has sent. */
  check(form: URLSearchParams, exchange: Exchange): void;
}

/** @param hash the server's keyed hash */
export function formProtection(hash: (secret: Secret) => string): FormProtection {
  const tokenOf = (cookie: string) => hash(new Secret(`sign-in form ${cookie}`));
  return {
    tokenFor(exchange, reply) {
      const cookie = findCookie(exchange) ?? randomBytes(32).toString('base64url');
      reply.header('set-cookie', `${COOKIE}=${cookie}; Path=/; Secure; HttpOnly; SameSite=Lax`);
      return tokenOf(cookie);
    },
    browserOf(exchange) {
      const cookie = findCookie(exchange);
      return cookie === null ? null : hash(new Secret(`sign-in browser ${cookie}`));
    },
    check(form, exchange) {
      const { origin } = exchange.request.headers;
      const cookie = findCookie(exchange);
      const isOurs = origin === undefined || origin === `${exchange.scheme}://${exchange.host}`;
      if (!isOurs || cookie === null || !equalInConstantTime(tokenOf(cookie), form.get('csrf') ?? '')) {
        throw new Refusal('request-invalid', { field: 'csrf', problem: 'page-too-old', defect: 'the form is not from a page of this browser' });
      }
    },
  };
}

function findCookie({ request }: Exchange): string | null {
  const values = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const [, value] = values.find(([name]) => name === COOKIE) ?? [];
  return value !== undefined && VALUE.test(value) ? value : null;
}
