import { z } from 'zod';
import { NULL_GUID } from '../../names/guid.ts';
import { CommandFailed } from '../command.ts';
import { parseJson } from './authority.ts';
import { keptSignIns, type SignIn } from './kept-sign-ins.ts';
import { openSession } from './session.ts';
import { openWeb } from './web.ts';

// What docker and podman ask a credential helper: https://github.com/docker/docker-credential-helpers, "Development".

export const helperActions = ['get', 'store', 'erase', 'list'] as const;
export type HelperAction = (typeof helperActions)[number];

/** Clients know this sentence: they go on without a login. */
export const NOT_FOUND = 'credentials not found in native keychain';

const pair = z.object({ ServerURL: z.string().min(1), Username: z.string().min(1), Secret: z.string() });

export interface HelperParts {
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
}

/**
 * Answers one question. Throws CommandFailed, whose words the client shows.
 * @param input what the client wrote to stdin
 * @returns what is printed; nothing for `store` and `erase`
 */
export async function answerHelper(action: HelperAction, input: string, { env, now }: HelperParts): Promise<string> {
  const kept = keptSignIns(env);
  switch (action) {
    case 'list':
      return JSON.stringify(Object.fromEntries(Object.entries(await kept.all()).map(([host, { way }]) => [host, way.kind === 'given' ? way.userName : NULL_GUID])));
    case 'erase':
      await kept.forget(hostOf(input));
      return '';
    case 'store': {
      const { data } = pair.safeParse(parseJson(input));
      if (!data) throw new CommandFailed('stdin must hold JSON with ServerURL, Username and Secret');
      const host = hostOf(data.ServerURL);
      if (isBetter(await kept.find(host), data.Username)) return '';
      await kept.keep(host, { origin: `https://${host}`, authority: null, tenant: null, way: { kind: 'given', userName: data.Username, secret: data.Secret }, tokens: {}, client: null });
      return '';
    }
    case 'get': {
      const host = hostOf(input);
      const signIn = await kept.find(host);
      if (!signIn) throw new CommandFailed(NOT_FOUND);
      const session = openSession({ loginServer: host, origin: signIn.origin }, signIn, kept, { web: openWeb(env), env, now });
      const { userName, password } = await session.registryLogin();
      return JSON.stringify({ ServerURL: input.trim(), Username: userName, Secret: password });
    }
  }
}

/** What docker calls a refresh token that a registry gave it in exchange for a login. */
const TOKEN_USER = '<token>';

/** A token that was made of a sign-in ends in three hours; the sign-in makes new ones. */
const isBetter = (kept: SignIn | undefined, userName: string): boolean =>
  kept !== undefined && kept.way.kind !== 'given' && (userName === NULL_GUID || userName === TOKEN_USER);

/** Clients name a registry by its host, older ones by an address. Throws CommandFailed. */
function hostOf(input: string): string {
  const host = input.trim().replace(/^https?:\/\//i, '').split('/')[0]!.toLowerCase();
  if (host === '') throw new CommandFailed('no credentials server URL');
  return host;
}
