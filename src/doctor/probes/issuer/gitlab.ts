import type { Secret } from '../../../secret.ts';
import { parseJsonText, textAt, textsAt, valueAt } from '../../json-value.ts';
import type { Answer } from '../registry/requests.ts';
import { unclear, type IssuerQuestion, type Judgement } from './judgement.ts';

/**
 * https://docs.gitlab.com/api/personal_access_tokens/#get-details-on-a-personal-access-token, which a token may ask about itself
 * whatever its scopes.
 * @param origin of the GitLab that judges the registry's logins
 */
export const askGitlab = (secret: Secret, user: string, origin: string): IssuerQuestion => ({
  issuer: 'GitLab',
  method: 'GET',
  url: new URL('/api/v4/personal_access_tokens/self', origin),
  credential: { scheme: 'bearer', secret },
  read: (answer) => readGitlab(answer, user),
});

function readGitlab(answer: Answer, user: string): Judgement {
  const json = parseJsonText(answer.body);
  const code = String(answer.status);
  if (answer.status === 200 && textAt(json, 'name') !== null) {
    if (valueAt(json, 'revoked') === true) return { kind: 'refused', why: 'token-revoked', code };
    return { kind: 'accepted', who: user === '' ? null : user, scopes: textsAt(json, 'scopes') };
  }
  const said = textAt(json, 'error_description') ?? textAt(json, 'message') ?? '';
  if (answer.status === 403 && /blocked|deactivated/i.test(said)) return { kind: 'refused', why: 'disabled', code };
  if (answer.status !== 401) return unclear(answer);
  if (/expired/i.test(said)) return { kind: 'refused', why: 'token-expired', code };
  return { kind: 'refused', why: /revoked/i.test(said) ? 'token-revoked' : 'token-unknown', code };
}
