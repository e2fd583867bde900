import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createServer as createRaw } from 'node:net';

// A registry for a network of one's own: `node test/servers/answering-server.ts '<how, as JSON>'`. It says `ready` once it listens, and
// every request that comes.

export interface Route {
  /** Of `GET /path?query`. */
  readonly pattern: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface How {
  readonly address: string;
  /** Paths of PEM files. */
  readonly certificate: string;
  readonly key: string;
  /** The first that fits answers; 404 otherwise. */
  readonly routes: readonly Route[];
  /** `address port` where nobody may ever connect; it says so when somebody does. */
  readonly forbidden?: readonly string[];
}

const [howText] = process.argv.slice(2);
if (howText !== undefined) {
  const { address, certificate, key, routes, forbidden = [] } = JSON.parse(howText) as How;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
    const asked = `${request.method} ${request.url}`;
    say(`${request.headers.host} ${asked} ${request.headers.authorization ?? '-'}`);
    const { status, headers = {}, body = '{}' } = routes.find(({ pattern }) => new RegExp(pattern).test(asked)) ?? { status: 404 };
    response.writeHead(status, headers).end(body);
  });
  for (const place of forbidden) {
    const [host, port] = place.split(' ');
    createRaw((socket) => {
      say(`FORBIDDEN ${place}`);
      socket.destroy();
    }).listen(Number(port), host);
  }
  server.listen(443, address, () => say('ready'));
}
