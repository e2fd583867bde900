import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { run } from '../../src/cli/program.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';
import { authorityOf, AZURE_CLI, cookieOf, hiddenFields, MANAGEMENT, people, type Answered, type Fields } from './authority.ts';

// A server whose people sign in elsewhere, as a browser and the command line see it.

export const PASSWORD = 'correct horse battery';
export const BACK = 'http://localhost:8400';
const AUTHORIZE = '/common/oauth2/v2.0/authorize';

/** @param given settings of the server */
export async function openOutsideScene(given: Parameters<typeof startDockgate>[0] = {}) {
  const dockgate: TestDockgate = await startDockgate({ tls: true, ...given });
  const authority = authorityOf(dockgate);
  const directory = await people(dockgate);
  const verifier = randomBytes(32).toString('base64url');
  const question: Fields = {
    client_id: AZURE_CLI, response_type: 'code', redirect_uri: BACK, scope: `${MANAGEMENT} openid profile offline_access`, state: 'here', nonce: 'ours',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
  };

  async function type(line: string) {
    const terminal = recordingTerminal({});
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
    return { code: await run([...words, '--data', dockgate.data], terminal), ...terminal.take() };
  }
  async function typed(line: string): Promise<string> {
    const { code, out, err } = await type(line);
    assert.equal(code, 0, `${line}: ${err}`);
    return out.trimEnd();
  }
  const send = (url: URL, headers: Fields) => authority.send(`${url.pathname}${url.search}`, { headers });

  /** A browser of its own that has pressed the provider's button on the page of an application. */
  async function leave(provider: string, fields: Fields = {}, headers: Fields = {}) {
    const first = await authority.send(`${AUTHORIZE}?${new URLSearchParams({ ...question, ...fields })}`, { headers });
    const cookie = cookieOf(first);
    const page = await authority.post(AUTHORIZE, { ...hiddenFields(first.text), answer: `provider:${provider}` }, { cookie, ...headers });
    return { first, page, cookie, url: destinationOf(page), back: (url: URL, more: Fields = {}) => send(url, { cookie, ...headers, ...more }) };
  }

  return {
    dockgate, authority, directory, question, verifier, type, typed, send, leave,
    callback: (name: string) => `${dockgate.url}/dockgate/oauth2/callback/${name}`,
    /** In one line, however wide the terminal is. */
    why: async (answer: Answered) => (await typed(`why ${String(answer.headers['x-ms-correlation-request-id'])}`)).replaceAll(/\s+/g, ' '),
    whyOf: async (answer: Answered) => JSON.parse(await typed(`why ${String(answer.headers['x-ms-correlation-request-id'])} --json`)) as { cause: string | null },
    redeem(answer: Answered, fields: Fields = {}) {
      const code = new URL(String(answer.headers['location'])).searchParams.get('code')!;
      return authority.token({ grant_type: 'authorization_code', client_id: AZURE_CLI, scope: MANAGEMENT, code, redirect_uri: BACK, code_verifier: verifier, ...fields });
    },
    close: () => directory.close(),
  };
}

export type OutsideScene = Awaited<ReturnType<typeof openOutsideScene>>;

/** Where a page leads by itself. */
export const destinationOf = ({ text }: Pick<Answered, 'text'>): string => (/<meta http-equiv="refresh" content="0;url=([^"]*)">/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
