import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { causes } from './catalogue.ts';
import type { Cause, Group, Wire } from './cause.ts';
import { clientBug } from './client-bug.ts';
import { credentialsExpired } from './credentials-expired.ts';
import { credentialsInvalid } from './credentials-invalid.ts';
import { credentialsUnauthorized } from './credentials-unauthorized.ts';
import { dockerNotConfigured } from './docker-not-configured.ts';
import { network } from './network.ts';
import { rateLimit } from './rate-limit.ts';
import { registryName } from './registry-name.ts';
import { serverMisconfigured } from './server-misconfigured.ts';
import { tls } from './tls.ts';

const all: Readonly<Record<string, Cause>> = causes;
const entries = Object.entries(all);

const files: Readonly<Record<Group, Readonly<Record<string, Cause>>>> = {
  'docker-not-configured': dockerNotConfigured,
  'registry-name': registryName,
  'credentials-invalid': credentialsInvalid,
  'credentials-unauthorized': credentialsUnauthorized,
  'credentials-expired': credentialsExpired,
  network,
  tls,
  'rate-limit': rateLimit,
  'client-bug': clientBug,
  'server-misconfigured': serverMisconfigured,
};

describe('the catalogue of causes', () => {
  test('holds each cause of each group once', () => {
    const ids = Object.values(files).flatMap((file) => Object.keys(file));
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [], 'ids that two groups define');
    assert.deepEqual(entries.map(([id]) => id).sort(), ids.sort());
  });

  test('writes ids in kebab-case', () => {
    assert.deepEqual(entries.map(([id]) => id).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)), []);
  });

  test('gives each cause the group of its file', () => {
    for (const [group, file] of Object.entries(files))
      for (const [id, cause] of Object.entries(file)) assert.equal(cause.group, group, id);
  });

  test('has every public cause of the corpus, in its group', () => {
    for (const [group, ids] of Object.entries(corpus)) for (const id of ids) assert.equal(all[id]?.group, group, id);
    assert.equal(Object.values(corpus).flat().length, 88);
  });

  test('covers each row of the research catalogue exactly once', () => {
    const rows = entries.flatMap(([, cause]) => cause.rows);
    assert.deepEqual(rows.sort(), researchRows());
    assert.equal(rows.length, 98);
  });

  test('serves causes with a 4xx or 5xx status, and a message', () => {
    for (const [id, cause] of entries) {
      if (!cause.wire) continue;
      const answers: Wire[] = Object.values(cause.wire);
      assert.ok(answers.length > 0, id);
      for (const [status, message] of answers) {
        assert.ok(status >= 400 && status <= 599, `${id}: ${status}`);
        assert.ok(message.length > 0, id);
      }
    }
  });

  test('never blames a credential for a fault of the server', () => {
    const { 'acr-arm-audience-disabled': aSetting, ...faults } = serverMisconfigured;
    assert.equal(aSetting.wire.UNAUTHORIZED[0], 401, 'as ACR answers');
    for (const cause of Object.values<Cause>(faults))
      for (const [status] of Object.values(cause.wire ?? {})) assert.ok(status >= 500);
  });

  test('hides from strangers only what would tell them who exists', () => {
    const hidden = entries.filter(([, cause]) => cause.tell === 'owner').map(([id]) => id);
    assert.deepEqual(hidden, ['application-not-registered', 'email-used-as-username', 'entra-certificate-not-accepted', 'secret-id-used-instead-of-secret-value']);
  });
});

function researchRows(): string[] {
  const ranges = [[101, 114], [201, 212], [301, 312], [401, 415], [501, 507], [601, 612], [701, 709], [801, 804], [901, 908], [951, 955]] as const;
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => `C${first + index}`));
}

/** The ids under which public reports of login failures are labelled. */
const corpus: Partial<Record<Group, string[]>> = {
  'docker-not-configured': [
    'auth-config-not-found',
    'auth-config-wrong-server-key',
    'clock-skew',
    'credential-helper-failing',
    'credential-helper-missing',
    'credential-too-long-for-store',
    'disk-full',
    'docker-cli-emulated-by-podman',
    'docker-daemon-not-running',
    'docker-socket-permission-denied',
    'gcloud-helper-not-configured',
    'keychain-locked',
    'sudo-different-config',
    'wsl-desktop-credsstore',
  ],
  'registry-name': [
    'image-or-tag-not-found',
    'login-server-suffix-missing',
    'registry-does-not-exist',
    'registry-host-duplicated-in-reference',
    'registry-name-uppercase',
    'repository-name-invalid',
    'repository-namespace-missing-or-wrong',
    'repository-not-created',
    'wrong-architecture',
    'wrong-endpoint-path',
    'wrong-registry-host-logged-in',
  ],
  'credentials-invalid': [
    'admin-user-disabled',
    'aks-wrong-identity',
    'application-not-registered',
    'azure-cli-wrong-subscription',
    'credentials-wrong-password',
    'ecr-wrong-region-or-profile',
    'email-used-as-username',
    'empty-credentials-in-ci',
    'entra-user-password-not-supported',
    'mfa-sso-pat-needed',
    'not-logged-in',
    'password-mangled-by-shell',
    'pull-secret-malformed',
    'pull-secret-missing',
    'pull-secret-wrong-namespace',
    'pull-secret-wrong-server-key',
    'secret-id-used-instead-of-secret-value',
    'service-principal-in-other-tenant',
    'stale-stored-credentials-block-anonymous-pull',
    'token-disabled',
    'token-type-not-accepted',
    'username-not-null-guid-with-token',
  ],
  'credentials-unauthorized': [
    'acr-abac-roles-not-honored',
    'ecr-iam-missing-get-authorization-token',
    'ghcr-package-not-linked-to-repository',
    'package-private-visibility',
    'pat-missing-scope',
    'role-assignment-propagation',
    'role-missing-acrpull',
    'role-missing-acrpush',
    'role-missing-arm-reader',
    'role-missing-pull',
    'role-missing-push',
    'role-missing-to-assign-roles',
    'scope-map-missing-permission',
    'workflow-packages-write-missing',
  ],
  'credentials-expired': [
    'acr-refresh-token-expired-3h',
    'client-secret-expired',
    'ecr-token-expired-12h',
    'entra-session-expired',
    'pat-expired',
    'token-password-expired',
  ],
  'network': [
    'blob-storage-host-blocked',
    'dns-resolution-failure',
    'firewall-ip-denied',
    'mtu-mismatch',
    'network-timeout',
    'private-endpoint-dns',
    'proxy-blocks-token-endpoint',
    'proxy-misconfigured',
  ],
  'tls': [
    'http-registry-needs-insecure',
    'server-certificate-invalid',
    'tls-hostname-mismatch',
    'unknown-ca',
  ],
  'rate-limit': [
    'rate-limit',
  ],
  'client-bug': [
    'client-bug',
    'client-version-too-old',
  ],
  'server-misconfigured': [
    'acr-arm-audience-disabled',
    'anonymous-access-misconfigured',
    'htpasswd-hash-unsupported',
    'registry-service-outage',
    'reverse-proxy-misconfigured',
    'token-realm-misconfigured',
  ],
};
