import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checks } from '../checks/index.ts';
import { diagnose } from '../diagnose.ts';
import { networkRules } from './network.ts';
import { tlsRules } from './tls.ts';

const rules = [...networkRules, ...tlsRules];
const conclude = (...observations: readonly string[]) => diagnose(rules, new Map(observations.map((id) => [id, {}]))).map(({ cause }) => cause);

test('every observation of a rule is one that a check can make', () => {
  const known = new Set(checks.flatMap(({ id, findings }) => [id, ...Object.keys(findings).map((finding) => `${id}:${finding}`)]));
  const named = rules.flatMap(({ requires, supports = [], excludes = [] }) => [...requires, ...supports, ...excludes]);
  assert.deepEqual(named.filter((id) => !known.has(id) && !id.startsWith('at:')), []);
});

test('every problem that these checks find has a rule, together with what always stands beside it', () => {
  const areas = checks.filter(({ row }) => /^(?:NW-0[1-6]|TL-0[1-5])$/.test(row) && row !== 'NW-07');
  const required = new Set(rules.flatMap(({ requires }) => requires));
  const problems = areas.flatMap(({ id, findings }) => Object.entries(findings).filter(([, severity]) => severity === 'problem').map(([finding]) => `${id}:${finding}`));
  assert.deepEqual(problems.filter((id) => !required.has(id) && !id.startsWith('docker-engine')), []);
});

describe('the first layer that fails decides', () => {
  const cases: readonly (readonly [observations: string, first: string, ...others: string[]])[] = [
    ['dns:unknown-name', 'registry-does-not-exist'],
    ['dns:unknown-as-all-names', 'registry-does-not-exist', 'dns-resolution-failure'],
    ['dns:no-names', 'dns-resolution-failure'],
    ['dns:no-address at:acr', 'private-endpoint-dns', 'registry-does-not-exist'],
    ['dns private-link:private-address tcp:silent', 'private-endpoint-dns'],
    ['dns private-link:public-address network-rule:public-access-off', 'private-endpoint-dns'],
    ['dns tcp:refused', 'connection-refused'],
    ['dns tcp:silent', 'network-timeout', 'proxy-misconfigured'],
    ['dns tcp:refused proxy-settings:only-proxy-works', 'proxy-misconfigured'],
    ['dns tcp:silent proxy-settings:malformed', 'proxy-misconfigured', 'network-timeout'],
    ['dns proxy:refuses', 'proxy-blocks-token-endpoint'],
    ['dns proxy:wants-login', 'proxy-blocks-token-endpoint', 'proxy-misconfigured'],
    ['dns proxy:refuses proxy-settings:only-direct-works', 'proxy-misconfigured', 'proxy-blocks-token-endpoint'],
    ['tls-handshake:speaks-http', 'http-registry-needs-insecure'],
    ['tls-handshake:silent', 'network-timeout', 'mtu-mismatch'],
    ['tls-handshake:silent tcp:one-family-dead', 'mtu-mismatch', 'network-timeout'],
    ['tls-handshake:broken-off', 'network-timeout', 'proxy-blocks-token-endpoint'],
    ['certificate-dates:expired clock', 'server-certificate-invalid'],
    ['certificate-dates:expired clock:ahead', 'clock-skew'],
    ['certificate-dates:not-yet-valid clock:behind', 'clock-skew'],
    ['certificate-chain:unknown-authority tls-interception:inspected', 'unknown-ca'],
    ['certificate-chain:incomplete', 'server-certificate-invalid', 'unknown-ca'],
    ['certificate-name:other-names', 'tls-hostname-mismatch'],
    ['layer-host:blocked', 'blob-storage-host-blocked'],
    ['token-host:blocked', 'proxy-blocks-token-endpoint'],
  ];
  for (const [observations, ...causes] of cases) test(observations, () => assert.deepEqual(conclude(...observations.split(' ')), causes));

  test('what is fine leads nowhere', () => {
    assert.deepEqual(conclude('dns', 'tcp', 'proxy-settings', 'proxy', 'tls-handshake', 'certificate-chain', 'certificate-dates', 'certificate-name', 'clock'), []);
    assert.deepEqual(conclude('dns:left-to-proxy', 'tcp:closed-but-for-proxy', 'proxy', 'proxy-settings:engine-differs', 'tls-interception:inspected', 'clock:drifting', 'tcp:one-family-dead'), []);
  });
});
