import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CommandFailed, UsageError } from '../../command.ts';
import { parseJson } from '../authority.ts';
import type { SignInParts } from '../way.ts';

const GITHUB = 'github';
const VARIABLE = /^env:([A-Za-z_][A-Za-z0-9_]*)$/;

/**
 * A token that a service outside signed for us: in a file, which Kubernetes keeps fresh; in a variable (`env:NAME`), as GitLab
 * hands it out; or from GitHub Actions (`github`), which is asked for one.
 * @param audience that it is to be made for, where that can be chosen
 */
export async function outsideToken(source: string, audience: string, parts: SignInParts): Promise<string> {
  if (source === GITHUB) return fromGitHub(audience, parts);
  const [, variable] = VARIABLE.exec(source) ?? [];
  const token = (variable === undefined ? await fromFile(source) : (parts.env[variable] ?? '')).trim();
  if (token === '') throw new CommandFailed(`${variable === undefined ? source : `The variable ${variable}`} holds no token.`);
  return token;
}

const fromFile = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailed(`The file ${file} for the token cannot be read (${error.code ?? error.message}).`, { cause: error });
  });

const answer = z.object({ value: z.string().min(1) });

/** https://docs.github.com/actions/reference/security/oidc, "Methods for requesting the OIDC token". */
async function fromGitHub(audience: string, { env, web }: SignInParts): Promise<string> {
  const [address, token] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
  if (!address || !token) throw new UsageError('GitHub gives this job no token: it needs "permissions: id-token: write", and runs in GitHub Actions only.');
  const url = new URL(address);
  url.searchParams.set('audience', audience);
  const { status, text } = await web(url, { headers: { authorization: `bearer ${token}` } });
  const { data } = answer.safeParse(status === 200 ? parseJson(text) : null);
  if (!data) throw new CommandFailed(`GitHub gave no token for this job (${url.host} answered ${status}).`);
  return data.value;
}
