import type { IncomingMessage } from 'node:http';
import type { RegistryPolicy } from '../../src/access/policy.ts';
import type { Exchange } from '../../src/http/exchange.ts';
import { uuidv7 } from '../../src/names/uuid.ts';

/** What the framework hands on. */
interface Asked {
  readonly url: string;
  readonly raw: IncomingMessage;
}

/** One exchange for each request, as the front makes it, and the registry of its host. */
export function exchanges(registry: () => RegistryPolicy | null, now: () => Date = () => new Date()) {
  const known = new WeakMap<IncomingMessage, Exchange>();
  return (request: Asked): { exchange: Exchange; registry: RegistryPolicy | null } => {
    const [path = '', query = ''] = request.url.split('?', 2);
    const receivedAt = now();
    const exchange = known.get(request.raw) ?? {
      request: request.raw,
      response: undefined as never,
      correlationId: uuidv7(receivedAt),
      receivedAt,
      address: '192.0.2.7',
      host: 'localhost:5000',
      scheme: 'http' as const,
      path,
      query: new URLSearchParams(query),
      forwarded: false,
      correlationIdInMessage: true,
      faultLog: () => {},
      observed: { route: null, trace: null },
    };
    known.set(request.raw, exchange);
    return { exchange, registry: registry() };
  };
}
