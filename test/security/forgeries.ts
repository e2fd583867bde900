import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, exportJWK, SignJWT } from 'jose';

// What somebody who has one genuine token makes of it.

export const strangers = {
  RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  EC: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
};
const strangerFor = (alg: string) => (alg.startsWith('ES') ? strangers.EC : strangers.RSA);
/** A key of the kind that the token is signed with. */
export const stranger = (token: string) => strangerFor(headerOf(token).alg);

const base64url = (value: object | Buffer) => (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');
export const headerOf = (token: string) => decodeProtectedHeader(token) as { alg: string; typ: string; kid: string };
export const signedBy = (key: KeyObject, token: string, header: object, claims: object = {}) =>
  new SignJWT({ ...decodeJwt(token), ...claims }).setProtectedHeader({ ...headerOf(token), ...header } as { alg: string }).sign(key);
const byMac = (token: string, alg: 'HS256' | 'HS384' | 'HS512', secret: string) => {
  const head = `${base64url({ ...headerOf(token), alg })}.${base64url(decodeJwt(token))}`;
  return `${head}.${createHmac(`sha${alg.slice(2)}`, secret).update(head).digest('base64url')}`;
};

/**
 * @param publicPem the public half of the key that signs such tokens
 * @param keyUrl where the token says that its key is; nobody must look
 */
export const forgeries = (publicPem: string, keyUrl: string): Readonly<Record<string, (token: string) => Promise<string> | string>> => ({
  'signed by a stranger under our key id': (token) => signedBy(stranger(token).privateKey, token, {}),
  'with the stranger’s key in its header (jwk)': async (token) => signedBy(stranger(token).privateKey, token, { jwk: await exportJWK(stranger(token).publicKey) }),
  'with the address of the stranger’s key (jku)': (token) => signedBy(stranger(token).privateKey, token, { jku: keyUrl }),
  'with the address of a certificate (x5u)': (token) => signedBy(stranger(token).privateKey, token, { x5u: keyUrl }),
  'with a certificate in its header (x5c)': (token) => signedBy(stranger(token).privateKey, token, { x5c: [stranger(token).publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] }),
  'with a key id that is a path': (token) => signedBy(stranger(token).privateKey, token, { kid: '../../../dev/null' }),
  'with another algorithm of RSA': (token) => signedBy(strangers.RSA.privateKey, token, { alg: 'PS256' }),
  'with the algorithm of the other kind of key': (token) => {
    const alg = headerOf(token).alg === 'ES256' ? 'RS256' : 'ES256';
    return signedBy(strangerFor(alg).privateKey, token, { alg });
  },
  'unsigned (alg none)': (token) => `${base64url({ ...headerOf(token), alg: 'none' })}.${base64url(decodeJwt(token))}.`,
  'unsigned (alg NoNe)': (token) => `${base64url({ ...headerOf(token), alg: 'NoNe' })}.${base64url(decodeJwt(token))}.`,
  'without its signature': (token) => token.slice(0, token.lastIndexOf('.') + 1),
  'with the public key as HMAC secret (HS256)': (token) => byMac(token, 'HS256', publicPem),
  'with the public key as HMAC secret (HS512)': (token) => byMac(token, 'HS512', publicPem),
  'with an empty HMAC secret': (token) => byMac(token, 'HS256', ''),
  'with other claims under the same signature': (token) => {
    const [head, , signature] = token.split('.');
    return `${head}.${base64url({ ...decodeJwt(token), exp: 9_999_999_999 })}.${signature}`;
  },
  'with the other kind’s type': (token) => {
    const [, claims, signature] = token.split('.');
    const { typ, ...header } = headerOf(token);
    return `${base64url({ ...header, typ: typ === 'at+jwt' ? 'rt+jwt' : 'at+jwt' })}.${claims}.${signature}`;
  },
  'with a critical extension': (token) => signedBy(stranger(token).privateKey, token, { crit: ['b64'], b64: true }),
  'as JSON serialisation': (token) => {
    const [head, claims, signature] = token.split('.');
    return JSON.stringify({ payload: claims, protected: head, signature });
  },
});
