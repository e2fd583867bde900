import { request } from 'node:http';
import { openDatabase } from '../../src/db/database.ts';
import { hashPassword } from '../../src/identity/passwords/password-hash.ts';
import { userStore } from '../../src/identity/principals/user-store.ts';
import { registriesPath } from '../../src/contract/address.ts';
import { withApiVersion } from '../../src/contract/api-version.ts';
import { Secret } from '../../src/secret.ts';
import type { TestDockgate } from './harness.ts';

/** The management API of a test's Dockgate, over its Unix socket, as its owner. */
export type Management = ReturnType<typeof manage>;

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

export function manage(dockgate: Pick<TestDockgate, 'socket' | 'data' | 'owner'>, registry = 'dockgate') {
  const send = async (method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await overSocket(dockgate.socket, method, `${registriesPath}/${registry}${path}`, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const generate = async (token: string, name: string, expiry?: Date): Promise<string> => {
    const tokenId = `${registriesPath}/${registry}/tokens/${token}`;
    const { body } = await send('POST', '/generateCredentials', { tokenId, name, ...(expiry ? { expiry: expiry.toISOString() } : {}) });
    const passwords = body['passwords'] as { name: string; value?: string }[];
    return passwords.find((password) => password.name === name)!.value!;
  };
  return {
    send,
    generate,
    /** Changes properties of the registry. */
    patch: (properties: object) => send('PATCH', '', { properties }),
    /** A token with a scope map of its own, `<name>-scope-map`; resolves with its password1. */
    async makeToken(name: string, actions: readonly string[], expiry?: Date): Promise<string> {
      await send('PUT', `/scopeMaps/${name}-scope-map`, { properties: { actions } });
      const scopeMapId = `${registriesPath}/${registry}/scopeMaps/${name}-scope-map`;
      await send('PUT', `/tokens/${name}`, { properties: { scopeMapId, status: 'enabled' } });
      return generate(name, 'password1', expiry);
    },
    /** The admin account's password of that name, made anew. */
    async adminPassword(name: 'password' | 'password2' = 'password'): Promise<string> {
      const { body } = await send('POST', '/regenerateCredential', { name });
      return (body['passwords'] as { name: string; value?: string }[]).find((password) => password.name === name)!.value!;
    },
    /** Of the owner. */
    refreshToken: async (): Promise<string> => String((await send('POST', '/generateRefreshToken')).body['refreshToken']),
    async setOwnerPassword(password: string): Promise<void> {
      const database = await openDatabase(`sqlite:${dockgate.data}`, 'policy');
      await userStore(database).setPassword(dockgate.owner.userName, await hashPassword(new Secret(password)), new Date());
      await database.close();
    },
  };
}

function overSocket(socketPath: string, method: string, path: string, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host: 'localhost', ...(body ? { 'content-type': 'application/json' } : {}) };
    const sent = request({ socketPath, method, path: withApiVersion(path), headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text ? (JSON.parse(text) as Answer['body']) : {} }));
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}
