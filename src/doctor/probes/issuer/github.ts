import type { Secret } from '../../../secret.ts';
import { parseJsonText, textAt } from '../../json-value.ts';
import { GITHUB_API } from '../../network/issuers.ts';
import type { Answer } from '../registry/requests.ts';
import { unclear, type IssuerQuestion, type Judgement } from './judgement.ts';

/** https://docs.github.com/rest/users/users#get-the-authenticated-user, which any token may ask. */
export const askGithub = (secret: Secret): IssuerQuestion => ({
  issuer: 'GitHub',
  method: 'GET',
  url: new URL(`https://${GITHUB_API}/user`),
  headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
  credential: { scheme: 'bearer', secret },
  read: readGithub,
});

/** Classic tokens have scopes, in a header; the others have rights of another kind, which it does not tell. */
function readGithub(answer: Answer): Judgement {
  const { status, headers } = answer;
  const json = parseJsonText(answer.body);
  const message = textAt(json, 'message') ?? '';
  const scopes = headers['x-oauth-scopes'] === undefined ? null : String(headers['x-oauth-scopes']).slice(0, 1_000).split(',').map((scope) => scope.trim()).filter(Boolean);
  if (status === 200) return { kind: 'accepted', who: textAt(json, 'login')?.slice(0, 128) ?? null, scopes };
  if (status === 401) return { kind: 'refused', why: 'token-unknown', code: '401' };
  if (status !== 403) return unclear(answer);
  if (/suspended/i.test(message)) return { kind: 'refused', why: 'disabled', code: '403' };
  // The token of a workflow is nobody, and good.
  return /not accessible by integration/i.test(message) ? { kind: 'accepted', who: null, scopes: null } : unclear(answer);
}
