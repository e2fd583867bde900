import { createHash, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type JWTHeaderParameters } from 'jose';
import type { ClientCertificate } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import type { Facts } from '../../causes/refusal.ts';
import { credentialStep, rejected } from '../../identity/credential-kind.ts';
import { standingPrincipal } from '../../identity/credentials/service-principal.ts';
import { sourceOf } from '../../names/ip-address.ts';
import type { Secret } from '../../secret.ts';
import type { DirectoryParts, TokenRequest } from '../parts.ts';

// An application that proves itself with a certificate:
// https://learn.microsoft.com/entra/identity-platform/certificate-credentials and RFC 7523, section 3.

const LONGEST_ASSERTION = 16_384;
/** Clients make them for ten minutes; what lasts longer would have to be remembered for longer. */
const LONGEST_SECONDS = 3_600;
const TOLERATED_SECONDS = 60;

/** What is wrong with an assertion; each has Entra's code in entra-error.ts and its words for the owner here. */
export const assertionDefects = {
  malformed: 'it is no signed token',
  'no-thumbprint': 'its header names no certificate (x5t or x5t#S256)',
  'other-application': 'it was made for another application than client_id says',
  'unknown-certificate': 'the certificate that it names is not registered for the application',
  'carried-certificate': 'the certificate that it carries is not registered for the application',
  'certificate-expired': 'the certificate has expired',
  signature: 'it was not signed with the key of the certificate that it names',
  audience: 'it was made for another recipient',
  time: 'it has expired, is not valid yet, or lasts longer than an hour',
  replayed: 'it was used before',
} as const;
export type AssertionDefect = keyof typeof assertionDefects;

/** Who made an assertion, if it was made for here and with a registered key. Never throws for a bad one. */
export async function identifyByAssertion(assertion: Secret, request: TokenRequest, audience: string, parts: DirectoryParts): Promise<Identification> {
  const { form, exchange, tenant } = request;
  const at = exchange.receivedAt;
  const read = readAssertion(assertion.reveal());
  const clientId = (form.get('client_id') ?? read?.claims.sub ?? '').toLowerCase().slice(0, 255);
  if (!read) return refuse(clientId, 'malformed');
  const { header, claims } = read;
  if (claims.iss?.toLowerCase() !== clientId || claims.sub?.toLowerCase() !== clientId) return refuse(clientId, 'other-application');
  const principal = tenant.servicePrincipals.get(clientId);
  const certificate = principal?.certificates.find((certificate) => isNamedBy(certificate, header));
  // Somebody who is not there costs as much as somebody who is.
  const verdict = await verify(assertion.reveal(), certificate, recipients(request, parts), at);
  if (!principal) {
    return rejected({ kind: 'service-principal', name: clientId }, 'application-not-registered', { steps: [credentialStep('fail', 'service-principal', clientId)] });
  }
  if (!certificate) return refuse(clientId, isUnnamed(header) ? 'no-thumbprint' : 'x5c' in header ? 'carried-certificate' : 'unknown-certificate');
  const facts = { certificate: certificate.name, expiresAt: certificate.expiresAt.toISOString() };
  if (verdict !== null) return refuse(clientId, verdict, facts);
  if (at >= certificate.expiresAt) return refuse(clientId, 'certificate-expired', facts);
  const use = { issuer: clientId, jwtId: claims.jti!, audience, source: sourceOf(exchange.address), expiresAt: endOf(claims) };
  if (!(await parts.usedAssertions.use(use))) return refuse(clientId, 'replayed', facts);
  parts.used(certificate.id, at);
  const found = standingPrincipal(principal, certificate.id);
  return { ...found, steps: [{ rule: 'assertion', outcome: 'pass', facts: { subject: clientId, certificate: certificate.name } }, ...found.steps] };
}

function readAssertion(text: string): { header: JWTHeaderParameters; claims: JWTPayload } | null {
  if (text.length > LONGEST_ASSERTION) return null;
  try {
    return { header: decodeProtectedHeader(text) as JWTHeaderParameters, claims: decodeJwt(text) };
  } catch {
    return null;
  }
}

function refuse(clientId: string, defect: AssertionDefect, facts: Facts = {}) {
  const told = { subject: clientId, problem: defect, defect: assertionDefects[defect], ...facts };
  const steps = [{ rule: 'assertion', outcome: 'fail', facts: told } as const];
  const enough = [{ kind: 'new-client-certificate', facts: { subject: clientId } } as const];
  return rejected({ kind: 'service-principal', name: clientId }, 'entra-certificate-not-accepted', { facts: told, steps, enough });
}

/**
 * RFC 7515, sections 4.1.7 and 4.1.8, but with or without padding: Microsoft's library for Python writes it. Certificates
 * that a token carries itself are never looked at.
 */
function isNamedBy({ pem }: ClientCertificate, { x5t, 'x5t#S256': x5t256 }: JWTHeaderParameters): boolean {
  const thumbprint = (algorithm: string) => createHash(algorithm).update(new X509Certificate(pem).raw).digest('base64url');
  if (typeof x5t256 === 'string') return unpadded(x5t256) === thumbprint('sha256');
  return typeof x5t === 'string' && unpadded(x5t) === thumbprint('sha1');
}

const unpadded = (text: string) => text.replace(/=+$/, '');

const isUnnamed = (header: JWTHeaderParameters) => header.x5t === undefined && header['x5t#S256'] === undefined;

/** What the assertion may be made for: this directory's endpoint in any of its forms, or its issuer's name. */
function recipients({ exchange, tenant }: TokenRequest, { signer }: DirectoryParts): string[] {
  const { scheme, host, path } = exchange;
  const bases = [path.split('/')[1] ?? '', tenant.id, tenant.name, 'common', 'organizations', 'adfs'].map((name) => `${scheme}://${host}/${name}`);
  const forms = bases.flatMap((base) => [base, `${base}/v2.0`, `${base}/oauth2/token`, `${base}/oauth2/v2.0/token`]);
  return [...forms, signer.issuer(tenant.id)];
}

let decoy: KeyObject | undefined;
const decoyKey = () => (decoy ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey);

/** What is wrong, null for nothing. The algorithm is the key's, and none of the token's choice. */
async function verify(text: string, certificate: ClientCertificate | undefined, audience: string[], at: Date): Promise<AssertionDefect | null> {
  const key = certificate ? new X509Certificate(certificate.pem).publicKey : decoyKey();
  const algorithms = key.asymmetricKeyType === 'ec' ? ['ES256'] : ['RS256', 'PS256'];
  try {
    const { payload } = await jwtVerify(text, key, {
      algorithms,
      audience,
      clockTolerance: TOLERATED_SECONDS,
      currentDate: at,
      requiredClaims: ['exp', 'jti', 'iss', 'sub'],
    });
    const lasts = (endOf(payload).getTime() - at.getTime()) / 1000;
    return lasts > LONGEST_SECONDS + TOLERATED_SECONDS || payload.jti!.length > 255 ? 'time' : null;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'time';
    if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'aud' ? 'audience' : error.claim === 'nbf' || error.claim === 'iat' ? 'time' : 'malformed';
    return error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JOSEAlgNotAllowed ? 'signature' : 'malformed';
  }
}

/** One that was just inside the tolerance can be sent again until it is outside. */
const endOf = ({ exp = 0 }: JWTPayload): Date => new Date((exp + TOLERATED_SECONDS) * 1000);
