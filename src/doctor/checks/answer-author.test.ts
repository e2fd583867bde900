import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { listen } from '../../../test/servers/listening.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { answerAuthor } from './answer-author.ts';

async function examine(t: TestContext, status: number, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const port = await listen(t, createServer((_request, response) => response.writeHead(status, headers).end('x')));
  const context = examinedMachine(t).context({ target: `127.0.0.1:${port}` });
  t.after(() => context.requests.close());
  return outcomeOf(answerAuthor, context);
}

const challenge = { 'www-authenticate': 'Bearer realm="https://registry.example/token"' };

describe('an answer', () => {
  const cases: readonly (readonly [what: string, status: number, headers: Readonly<Record<string, string>>, outcome: string])[] = [
    ['of the registry', 401, challenge, 'ok'],
    ['of the registry that a proxy let through', 401, { ...challenge, via: '1.1 gate (squid/5.7)' }, 'ok'],
    ['of the registry that a proxy let through, without a login', 200, { via: '1.1 gate (squid/5.7)', 'docker-distribution-api-version': 'registry/2.0' }, 'ok'],
    ['of a reverse proxy', 403, { server: 'nginx' }, 'ok'],
    ['of a filter', 403, { server: 'Zscaler/6.2' }, 'filter'],
    ['of a proxy that signs in a header of its own', 403, { 'x-squid-error': 'ERR_ACCESS_DENIED 0' }, 'filter'],
    ['of a proxy that wants a login', 407, { 'proxy-authenticate': 'Basic' }, 'filter'],
    ['of a network that wants a login', 511, {}, 'portal'],
  ];
  for (const [what, status, headers, outcome] of cases) test(`${what} (${status}) is ${outcome}`, async (t) => assert.equal(await examine(t, status, headers), outcome));
});
