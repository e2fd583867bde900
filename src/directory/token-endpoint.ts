import type { Identification } from '../access/subject.ts';
import { Refusal } from '../causes/refusal.ts';
import { tokenAnswer } from './answer/token-answer.ts';
import type { Grant, Waiting } from './grant.ts';
import { authorizationCode } from './grants/authorization-code.ts';
import { clientCredentials } from './grants/client-credentials.ts';
import { deviceCode } from './grants/device-code.ts';
import { password } from './grants/password.ts';
import { refreshToken } from './grants/refresh-token.ts';
import { invalid, required } from './form.ts';
import type { DirectoryParts, TokenRequest } from './parts.ts';
import { recordSignIn } from './record-sign-in.ts';

const grants: readonly Grant[] = [clientCredentials, authorizationCode, deviceCode, refreshToken, password];

/**
 * One request for a token: the grant says who asks, the event is durable, then the token is handed out. Throws the
 * refusal. @returns the body of the answer, RFC 6749 section 5.1, or that nobody has signed in yet
 */
export async function giveToken(request: TokenRequest, parts: DirectoryParts): Promise<{ body: object } | Waiting> {
  const type = required(request.form, 'grant_type');
  const grant = grants.find((grant) => grant.type === type || grant.otherType === type);
  if (!grant) throw invalid('grant_type', 'grant_type', 'it is not known', { presented: type.slice(0, 100) });

  const found = await grant.signIn(request, parts);
  if ('waiting' in found) return found;
  const { identification } = found;
  if (!identification.ok) throw await refuse(identification, request, parts);
  const { body, jwtId } = await tokenAnswer(identification.subject, found, request, parts);
  await recordSignIn({ ...identification, jwtId }, request, parts, null);
  return { body };
}

async function refuse(identification: Identification & { ok: false }, request: TokenRequest, parts: DirectoryParts): Promise<Refusal> {
  const refusal = new Refusal(identification.cause, { tenant: request.tenant.name, ...identification.facts });
  await recordSignIn(identification, request, parts, refusal);
  return refusal;
}
