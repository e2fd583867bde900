import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RegistryPolicy } from '../access/policy.ts';
import type { Subject } from '../access/subject.ts';
import { generateEllipticKey } from '../identity/jwt/signing-keys.ts';
import { Secret } from '../secret.ts';
import type { TokenFacts } from './claims.ts';
import { mintRefreshToken, refreshTokenVerifier } from './refresh-token.ts';
import { openTokenKeys } from './token-keys.ts';
import { verifiedTokens } from './verified-tokens.ts';

const at = new Date('2030-01-01T00:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const registry = { id: 'r1', name: 'myregistry' } as RegistryPolicy;
const host = 'myregistry.example';
const subject: Subject = { kind: 'repository-token', id: 't1', name: 'ci', credentialId: 'p1' };
const keys = openTokenKeys({ access: generateEllipticKey(), refresh: generateEllipticKey() });
const facts: TokenFacts = { jwtId: 'j', subject, registryId: 'r1', validFrom: at, expiresAt: later(10_800) };

describe('what is remembered of verified tokens', () => {
  test('is found for the same token and audience alone, while the token lasts and a minute of a slow clock', () => {
    const verified = verifiedTokens();
    verified.add('a.b.c', host, facts);
    const found = (token: string, audience: string, moment: Date) => verified.find(token, audience, moment) !== undefined;
    assert.equal(verified.find('a.b.c', host, at), facts);
    assert.deepEqual([found('a.b.d', host, at), found('a.b.c', 'other.example', at)], [false, false]);
    assert.deepEqual([-61, -59, 10_859, 10_861].map((seconds) => found('a.b.c', host, later(seconds))), [false, true, true, false]);
  });

  test('is so many at most: the one verified longest ago goes first', () => {
    const verified = verifiedTokens(3);
    for (const token of ['1', '2', '3', '4', '5']) verified.add(token, host, facts);
    assert.equal(verified.size, 3);
    assert.deepEqual(['1', '2', '3', '4', '5'].filter((token) => verified.find(token, host, at)), ['3', '4', '5']);
  });

  test('is nothing of a token that is longer than clients have', () => {
    const verified = verifiedTokens();
    verified.add('a'.repeat(2_049), host, facts);
    assert.equal(verified.size, 0);
  });
});

describe('a refresh token, verified for the first time or remembered', () => {
  const seen = async (moments: readonly Partial<{ registry: RegistryPolicy; host: string; at: Date }>[]) => {
    const verify = refreshTokenVerifier(keys);
    const { token } = await mintRefreshToken(keys, { subject, registry, host, at });
    const answers: string[] = [];
    for (const moment of moments) {
      const verdict = await verify(token, { registry, host, at, ...moment });
      answers.push(verdict.ok ? verdict.subject.name : verdict.cause);
    }
    return answers;
  };

  test('ends after three hours', async () => {
    assert.deepEqual(await seen([{ at: later(10_861) }, {}, { at: later(10_859) }, { at: later(10_861) }]), [
      'acr-refresh-token-expired-3h', 'ci', 'ci', 'acr-refresh-token-expired-3h',
    ]);
  });

  test('is for one login server and one registry', async () => {
    const elsewhere = [{ host: 'other.example' }, { registry: { ...registry, id: 'r2' } }];
    const refused = ['token-for-another-registry', 'token-for-another-registry'];
    assert.deepEqual(await seen([...elsewhere, {}, ...elsewhere, {}]), [...refused, 'ci', ...refused, 'ci']);
  });

  test('from the future names the clock', async () => {
    assert.deepEqual(await seen([{ at: later(-61) }, {}, { at: later(-61) }]), ['clock-skew', 'ci', 'clock-skew']);
  });

  test('with one other character is another token', async () => {
    const verify = refreshTokenVerifier(keys);
    const { token } = await mintRefreshToken(keys, { subject, registry, host, at });
    assert.ok((await verify(token, { registry, host, at })).ok);
    const [head, body, signature = ''] = token.reveal().split('.');
    const changed = new Secret(`${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`);
    const verdict = await verify(changed, { registry, host, at });
    assert.equal(!verdict.ok && verdict.cause, 'token-signature-invalid');
  });
});
