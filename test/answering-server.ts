import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

// A registry for a network of one's own: `node test/answering-server.ts '<how, as JSON>'`. It says `ready` once it listens.

export interface How {
  readonly address: string;
  /** Paths of PEM files. */
  readonly certificate: string;
  readonly key: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const [howText] = process.argv.slice(2);
if (howText !== undefined) {
  const { address, certificate, key, status, headers = {}, body = '{}' } = JSON.parse(howText) as How;
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (_request, response) => response.writeHead(status, headers).end(body));
  server.listen(443, address, () => process.stdout.write('ready\n'));
}
