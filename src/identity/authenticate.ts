import type { CredentialKindName, Identification } from '../access/subject.ts';
import { isGuid } from '../names/guid.ts';
import { credentialStep, rejected, type Bearer, type CredentialKind, type Presented } from './credential-kind.ts';

/** The first kind that recognises the name decides; nobody gets a second opinion. */
export async function authenticate(presented: Presented, kinds: readonly CredentialKind[]): Promise<Identification> {
  const { userName, registry, secret } = presented;
  const kind = kinds.find((kind) => kind.recognises(userName, registry));
  const who = { kind: kind?.kind ?? ('repository-token' as CredentialKindName), name: userName };
  const steps = [credentialStep('fail', who.kind, userName)];
  // Only the null GUID goes with a refresh token, whatever else the name is: it says nothing about who exists.
  if (kind?.kind !== 'refresh-token' && looksLikeToken(secret.reveal())) {
    return rejected(who, 'username-not-null-guid-with-token', { steps });
  }
  if (!kind) return rejected(who, 'application-not-registered', { steps });
  return kind.verify(presented);
}

/** Looks the subject of a token up again: rights and revocations count from the next request on. */
export function resume(bearer: Bearer, kinds: readonly CredentialKind[]): Identification {
  const { subject } = bearer;
  const kind = kinds.find(({ kind }) => kind === subject.kind);
  return kind?.resume?.(bearer) ?? rejected(subject, 'subject-removed');
}

/** Service principals have GUIDs as names; so a token cannot. */
export const isTokenName = (userName: string): boolean => !isGuid(userName) && !userName.includes('@');

/** Three base64url parts of which the first is a JSON object's beginning. */
const looksLikeToken = (secret: string) => /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/.test(secret);
