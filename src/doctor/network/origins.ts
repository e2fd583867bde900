import { Agent } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { handshake } from './dial.ts';
import { isFailure, type Failure } from './failure.ts';
import { hostOf, type WayOut } from './way-out.ts';

/** Milliseconds that it took to connect. */
export interface ConnectTimes {
  readonly dns: number;
  readonly tcp: number;
  readonly tls: number;
}

/** Connections that are kept for later requests to the same place. */
export interface Origins {
  agentFor(url: URL, isVerified: boolean): Agent;
  /** Of the first connection to there; null while there is none. */
  timesOf(url: URL): ConnectTimes | null;
  close(): void;
}

const MOST_CONNECTIONS = 4;

/** @param busyHost where several requests will be made at once: the second finds a connection that was opened beside the first */
export function keepOrigins(wayOut: WayOut, busyHost: string | null): Origins {
  const agents = new Map<string, Agent>();
  const times = new Map<string, ConnectTimes>();
  const spares = keepSpares();
  const handOver = async (url: URL, isVerified: boolean, done: Done) => {
    const isFirst = !times.has(url.origin);
    const connecting = spares.take(`${url.origin} ${isVerified}`) ?? connect(wayOut, url, isVerified);
    if (isFirst && url.protocol === 'https:' && hostOf(url) === busyHost) spares.put(`${url.origin} ${isVerified}`, connect(wayOut, url, isVerified));
    const result = await orAnother(connecting, () => connect(wayOut, url, isVerified));
    // The first argument alone counts when there is one.
    if (isFailure(result)) return done(Object.assign(new Error(result.message), { code: result.code, stage: result.stage }), null!);
    times.set(url.origin, times.get(url.origin) ?? result.times);
    return done(null, result.socket);
  };
  const make = (url: URL, isVerified: boolean): Agent => {
    const agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS, maxFreeSockets: MOST_CONNECTIONS });
    agent.createConnection = (_options, done) => {
      void handOver(url, isVerified, done!);
      return undefined;
    };
    return agent;
  };
  return {
    agentFor(url, isVerified) {
      const key = `${url.origin} ${isVerified}`;
      const agent = agents.get(key) ?? make(new URL(url.origin), isVerified);
      agents.set(key, agent);
      return agent;
    },
    timesOf: (url) => times.get(url.origin) ?? null,
    close() {
      for (const agent of agents.values()) agent.destroy();
      spares.close();
    },
  };
}

type Connecting = Promise<Connected | Failure>;

/** Connections that nobody has asked for yet, one for each key. */
function keepSpares() {
  const kept = new Map<string, Connecting>();
  return {
    put: (key: string, connecting: Connecting) => void kept.set(key, connecting),
    take(key: string): Connecting | undefined {
      const connecting = kept.get(key);
      kept.delete(key);
      return connecting;
    },
    close() {
      for (const connecting of kept.values()) void connecting.then((result) => (isFailure(result) ? undefined : result.socket.destroy()));
    },
  };
}

/** A spare may have been closed while it waited. */
async function orAnother(connecting: Connecting, connectAgain: () => Connecting): Connecting {
  const result = await connecting;
  return !isFailure(result) && (result.socket.destroyed || result.socket.readableEnded) ? connectAgain() : result;
}

type Done = NonNullable<Parameters<Agent['createConnection']>[1]>;

interface Connected {
  readonly socket: Socket;
  readonly times: ConnectTimes;
}

async function connect(wayOut: WayOut, url: URL, isVerified: boolean): Promise<Connected | Failure> {
  const [opened, options] = await Promise.all([wayOut.open(url), url.protocol === 'https:' ? safety(wayOut, isVerified) : null]);
  if (isFailure(opened)) return opened;
  const { socket, dns, tcp } = opened;
  if (!options) return { socket, times: { dns, tcp, tls: 0 } };
  const begun = performance.now();
  const safe = await handshake(socket, hostOf(url), options);
  return isFailure(safe) ? safe : { socket: safe, times: { dns, tcp, tls: Math.round(performance.now() - begun) } };
}

/** Only certificates that the client would accept. */
async function safety(wayOut: WayOut, isVerified: boolean): Promise<ConnectionOptions> {
  const { client, pairs } = await wayOut.trust();
  const shown = { cert: pairs.map(({ cert }) => cert), key: pairs.map(({ key }) => key) };
  return {
    ...(pairs.length > 0 ? shown : {}),
    ca: [...client.certificates],
    // Go is content with an authority below the root, or with the very certificate; Node 20 is not.
    allowPartialTrustChain: true,
    rejectUnauthorized: isVerified,
  };
}
