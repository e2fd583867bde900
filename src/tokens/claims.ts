import type { JWTPayload } from 'jose';
import { z } from 'zod';
import type { Subject } from '../access/subject.ts';
import type { Scope } from '../names/scope.ts';

/** What both kinds of token say about whom they were made for. Ours beside ACR's claims, in one object. */
const subjectClaims = z.object({
  jti: z.string(),
  sub: z.string(),
  nbf: z.number(),
  exp: z.number(),
  dockgate: z.object({
    registry: z.string(),
    kind: z.enum(['user', 'service-principal', 'managed-identity', 'federated-subject', 'admin-account', 'repository-token', 'anonymous']),
    id: z.string(),
    credential: z.string().nullable(),
  }),
});

const accessClaims = z.array(
  z.object({ type: z.enum(['repository', 'registry']), name: z.string(), actions: z.array(z.string()) }),
);

export interface TokenFacts {
  readonly jwtId: string;
  readonly subject: Subject;
  readonly registryId: string;
  readonly validFrom: Date;
  readonly expiresAt: Date;
}

/** The claims that name a subject; `null` when a token that we signed does not have them. */
export function readSubject(claims: JWTPayload): TokenFacts | null {
  const { data } = subjectClaims.safeParse(claims);
  if (!data) return null;
  const { registry, kind, id, credential } = data.dockgate;
  return {
    jwtId: data.jti,
    subject: { kind, id, name: data.sub, credentialId: credential },
    registryId: registry,
    validFrom: new Date(data.nbf * 1000),
    expiresAt: new Date(data.exp * 1000),
  };
}

/** The `access` claim as scopes, https://distribution.github.io/distribution/spec/auth/jwt/. */
export function readAccess(claims: JWTPayload): Scope[] {
  const entries = accessClaims.parse(claims['access'] ?? []);
  return entries.map(({ type, name, actions }) => ({ type, name, verbs: actions }) as Scope);
}

export const writeSubject = (subject: Subject, registryId: string) => ({
  sub: subject.name,
  dockgate: { registry: registryId, kind: subject.kind, id: subject.id, credential: subject.credentialId },
});

export const writeAccess = (scopes: readonly Scope[]) =>
  scopes.map(({ type, name, verbs }) => ({ type, name, actions: verbs }));
