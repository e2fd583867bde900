import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checks } from '../checks/index.ts';
import type { Result, Verdict } from '../examine.ts';
import { checkHealth, toCheckHealth } from './check-health.ts';

/** Every check passed, but for these. */
const seen = (verdicts: Readonly<Record<string, Verdict>> = {}): Result[] =>
  checks.map((check) => ({ check, verdict: verdicts[check.id] ?? { state: 'ok', facts: {} }, milliseconds: 1 }));

/** `tcp:refused` as a result that was found. */
function found(...observations: string[]): Result[] {
  const verdicts: Record<string, Verdict> = {};
  for (const observation of observations) {
    const [id = '', finding = ''] = observation.split(':');
    verdicts[id] = { state: 'found', findings: [{ finding, facts: {} }] };
  }
  return seen(verdicts);
}

const codesOf = (results: readonly Result[]) => Object.fromEntries(toCheckHealth(results).filter(({ code }) => code !== null).map(({ name, code }) => [name, code]));

// The titles of https://learn.microsoft.com/azure/container-registry/container-registry-health-error-reference
const rows: [what: string, observation: string, name: string, code: string][] = [
  ['no docker', 'container-client:none', 'Docker command', 'DOCKER_COMMAND_ERROR'],
  ['no engine', 'docker-engine:absent', 'Docker daemon', 'DOCKER_DAEMON_ERROR'],
  ['a socket that is forbidden', 'docker-engine:forbidden', 'Docker daemon', 'DOCKER_DAEMON_ERROR'],
  ['a context that does not exist', 'docker-endpoint:no-context', 'Docker daemon', 'DOCKER_DAEMON_ERROR'],
  ['a docker that is too old', 'docker-versions:client-too-old', 'Docker version', 'DOCKER_VERSION_ERROR'],
  ['no such registry in Azure', 'acr-settings:not-found', 'Login server', 'LOGIN_SERVER_ERROR'],
  ['a misspelt name', 'dns:unknown-name', 'DNS lookup', 'CONNECTIVITY_DNS_ERROR'],
  ['a closed port', 'tcp:refused', 'Challenge endpoint', 'CONNECTIVITY_CHALLENGE_ERROR'],
  ['a proxy that wants a login', 'proxy:wants-login', 'Challenge endpoint', 'CONNECTIVITY_CHALLENGE_ERROR'],
  ['an unknown authority', 'certificate-chain:unknown-authority', 'Challenge endpoint', 'CONNECTIVITY_SSL_ERROR'],
  ["another host's certificate", 'certificate-name:other-names', 'Challenge endpoint', 'CONNECTIVITY_SSL_ERROR'],
  ['an address that is kept out', 'network-rule:address-denied', 'Challenge endpoint', 'CONNECTIVITY_FORBIDDEN_ERROR'],
  ['a web page', 'registry-answers:page', 'Challenge endpoint', 'CONNECTIVITY_CHALLENGE_ERROR'],
  ['no challenge', 'challenge:missing', 'Challenge endpoint', 'CONNECTIVITY_CHALLENGE_ERROR'],
  ['a challenge that nobody can read', 'challenge:malformed', 'Challenge endpoint', 'CONNECTIVITY_WWW_AUTHENTICATE_ERROR'],
  ['a challenge without a realm', 'challenge:realm-missing', 'Challenge endpoint', 'CONNECTIVITY_AAD_LOGIN_ERROR'],
  ['a wrong password', 'credential:wrong-password', 'Fetch refresh token', 'CONNECTIVITY_REFRESH_TOKEN_ERROR'],
  ['a login of az that ended', 'azure-session:ended', 'Fetch refresh token', 'CONNECTIVITY_REFRESH_TOKEN_ERROR'],
  ['too many failed logins', 'login-throttled:throttled', 'Fetch refresh token', 'CONNECTIVITY_TOOMANYREQUESTS_ERROR'],
  ['no role', 'may-pull:not-granted', 'Fetch access token', 'CONNECTIVITY_ACCESS_TOKEN_ERROR'],
  ['too many pulls', 'rate-limit:exceeded', 'Fetch access token', 'CONNECTIVITY_TOOMANYREQUESTS_ERROR'],
];

describe('in the terms of az acr check-health', () => {
  test('what passed has no code', () => assert.deepEqual(codesOf(seen()), {}));

  for (const [what, observation, name, code] of rows)
    test(`${what} is ${code}`, () => {
      const [id, finding] = observation.split(':');
      assert.ok(checks.find((check) => check.id === id)?.findings[finding!], `${observation} is no finding`);
      assert.deepEqual(codesOf(found(observation)), { [name]: code });
    });

  test('several faults have their codes beside each other, and what has no code keeps none', () => {
    const codes = codesOf(found('docker-engine:absent', 'dns:unknown-name', 'tcp:one-family-dead', 'challenge:realm-foreign'));
    assert.deepEqual(codes, { 'Docker daemon': 'DOCKER_DAEMON_ERROR', 'DNS lookup': 'CONNECTIVITY_DNS_ERROR' });
  });

  test('what could not be measured or was not reached is neither', () => {
    const states = (verdict: Verdict) => checkHealth(seen({ credential: verdict })).find(({ name }) => name === 'Fetch refresh token')?.state;
    assert.equal(states({ state: 'unknown', reason: 'no-answer', facts: {} }), 'open');
    assert.equal(states({ state: 'skipped', because: 'challenge' }), 'open');
  });
});
