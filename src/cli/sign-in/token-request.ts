import { z } from 'zod';
import { CommandFailed } from '../command.ts';
import { parseJson } from './authority.ts';
import type { Web } from './web.ts';

/** The Azure CLI's application: every directory knows it without anybody registering it, Entra's tenants as well as Dockgate's. */
export const PUBLIC_CLIENT = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

/** What a token is for; the registry's own and the management's. */
export const resources = { registry: 'https://containerregistry.azure.net', management: 'https://management.azure.com' } as const;
export type ResourceName = keyof typeof resources;

export interface DirectoryToken {
  readonly value: string;
  readonly expiresAt: Date;
}

export type TokenAnswer =
  | { readonly ok: true; readonly token: DirectoryToken; readonly refreshToken: string | null }
  | { readonly ok: false; readonly error: string; readonly message: string };

const given = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number(), refresh_token: z.string().optional() });
const refused = z.object({ error: z.string(), error_description: z.string().optional() });

/** RFC 6749, sections 4 and 5. Throws Unreachable, and CommandFailed for an answer that is neither a token nor a refusal. */
export async function requestToken(web: Web, endpoint: URL, fields: Readonly<Record<string, string>>, now: Date): Promise<TokenAnswer> {
  const { status, text } = await postForm(web, endpoint, fields);
  const body = parseJson(text);
  const token = given.safeParse(body);
  if (status === 200 && token.success) {
    const { access_token: value, expires_in: seconds, refresh_token: refreshToken = null } = token.data;
    return { ok: true, token: { value, expiresAt: new Date(now.getTime() + seconds * 1000) }, refreshToken };
  }
  const { data } = refused.safeParse(body);
  if (!data) throw new CommandFailed(`${endpoint.origin} answered ${status} where a token was asked for.`);
  return { ok: false, error: data.error, message: firstLine(data.error_description ?? data.error) };
}

export const postForm = (web: Web, url: URL, fields: Readonly<Record<string, string>>) =>
  web(url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() });

/** Entra's refusals have their trace ids below. */
const firstLine = (text: string): string => text.split(/\r?\n/)[0]!;

/** The token, or the directory's own words as a failure. */
export function insist(answer: TokenAnswer): TokenAnswer & { ok: true } {
  if (!answer.ok) throw new CommandFailed(`The sign-in was refused: ${answer.message}`);
  return answer;
}
