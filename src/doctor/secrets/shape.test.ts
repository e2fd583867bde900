import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { Secret } from '../../secret.ts';
import { shapeOf } from './shape.ts';

// Made for these tests from one letter: none was ever valid.
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const jwt = (claims: object) => `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2lnbmF0dXJl`;
const a = (count: number) => 'a'.repeat(count);
const googleKey = { type: 'service_account', private_key: 'canary' };

const rows: [kind: string, text: string, prefix?: string][] = [
  ['empty', ''],
  ['unknown', 'hunter2'],
  ['guid', '11111111-1111-4111-8111-111111111111'],
  ['acr-password', `${a(42)}+ACRA${a(5)}`],
  ['entra-client-secret', `aaa8Q~${a(34)}`],
  ['docker-hub-token', `dckr_pat_${a(27)}`, 'dckr_pat_'],
  ['docker-hub-organization-token', `dckr_oat_${a(32)}`, 'dckr_oat_'],
  ['github-classic-token', `ghp_${a(36)}`, 'ghp_'],
  ['github-actions-token', `ghs_${a(36)}`, 'ghs_'],
  ['github-fine-grained-token', `github_pat_${a(82)}`, 'github_pat_'],
  ['gitlab-token', `glpat-${a(20)}`, 'glpat-'],
  ['gitlab-deploy-token', `gldt-${a(20)}`, 'gldt-'],
  ['gitlab-job-token', `glcbt-${a(20)}`, 'glcbt-'],
  ['google-access-token', `ya29.${a(100)}`, 'ya29.'],
  ['google-key-file', JSON.stringify(googleKey, null, 2)],
  ['google-key-file-base64', base64({ ...googleKey, pad: '' })],
  ['artifactory-api-key', `AKCp${a(69)}`, 'AKCp'],
  ['artifactory-reference-token', `cmVmdGtu${a(56)}`, 'cmVmdGtu'],
  ['digitalocean-token', `dop_v1_${'0'.repeat(64)}`, 'dop_v1_'],
  ['aws-access-key-id', `AKIA${'A'.repeat(16)}`],
  ['ecr-password', base64({ payload: 'x', datakey: 'y', version: '2', type: 'DATA_KEY', expiration: 1_900_000_000 })],
  ['registry-refresh-token', jwt({ iss: 'Azure Container Registry', grant_type: 'refresh_token' })],
  ['registry-access-token', jwt({ iss: 'Azure Container Registry', grant_type: 'access_token' })],
  ['registry-access-token', jwt({ iss: 'auth.docker.io', access: [] })],
  ['entra-token', jwt({ iss: 'https://sts.windows.net/11111111-1111-4111-8111-111111111111/' })],
  ['jwt', jwt({ iss: 'https://gitlab.example' })],
];

describe('the shape of a secret', () => {
  for (const [kind, text, prefix = null] of rows) {
    test(`tells ${kind}`, () => {
      const shape = shapeOf(new Secret(text));
      assert.deepEqual([shape.kind, shape.prefix], [kind, prefix]);
    });
  }

  test('has the end, the beginning and the audience that a token names', () => {
    const { claims, expiresAt } = shapeOf(new Secret(jwt({ exp: 1_900_000_000, nbf: 1_899_000_000, iat: 1_899_000_000, aud: ['r.example', 'x'], tenant: 't' })));
    assert.deepEqual([expiresAt, claims?.notBefore, claims?.audience, claims?.tenant], [new Date(1_900_000_000_000), new Date(1_899_000_000_000), 'r.example', 't']);
  });

  test('has the end that a password from AWS names', () => {
    assert.deepEqual(shapeOf(new Secret(base64({ payload: 'x', datakey: 'y', version: '2', type: 'DATA_KEY', expiration: 1_900_000_000 }))).expiresAt, new Date(1_900_000_000_000));
  });

  test('takes nothing for a time that is none', () => {
    for (const exp of ['1900000000', -1, 1e300, null, {}]) assert.equal(shapeOf(new Secret(jwt({ exp }))).expiresAt, null);
  });

  test('has no part of the secret but a public prefix', () => {
    for (const [, text, prefix = ''] of rows) {
      const shown = JSON.stringify(shapeOf(new Secret(text))) + inspect(shapeOf(new Secret(text)), { depth: 9 });
      const rest = text.slice(prefix.length);
      for (let at = 0; at + 12 <= rest.length; at += 6) assert.ok(!shown.includes(rest.slice(at, at + 12)), `${text} at ${at}`);
      assert.doesNotMatch(shown, /c2lnbmF0dXJl|canary/);
    }
  });
});
