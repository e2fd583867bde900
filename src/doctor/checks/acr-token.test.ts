import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { plantVendor } from '../../../test/doctor/vendor-programs.ts';
import { acrToken } from './acr-token.ts';

const now = new Date('2030-01-01T12:00:00Z');
/** The login is stored a year before `now`. */
const STORED = new Date('2029-01-01T12:00:00Z');
const token = (status: string, ...expiries: readonly (string | null)[]) => ({
  name: 'ci',
  status,
  credentials: { passwords: expiries.map((expiry, index) => ({ name: `password${index + 1}`, creationTime: '2028-01-01T00:00:00Z', expiry })) },
});
const made = (...times: readonly string[]) => ({ name: 'ci', status: 'enabled', credentials: { passwords: times.map((creationTime) => ({ creationTime, expiry: null })) } });

describe('the repository-scoped token', () => {
  const cases: readonly [string, string, object | string, string][] = [
    ['is in order', 'ci', token('enabled', null), 'ok'],
    ['is in order with one of its two passwords', 'ci', token('enabled', '2029-12-31T00:00:00Z', '2030-02-01T00:00:00Z'), 'ok'],
    ['is disabled', 'ci', token('disabled', null), 'disabled'],
    ['has passwords that all ended', 'ci', token('enabled', '2029-12-31T00:00:00Z', '2029-06-01T00:00:00+00:00'), 'expired'],
    ['has only passwords that were made after the login', 'ci', made('2029-06-01T00:00:00Z', '2029-07-01T00:00:00.123456+00:00'), 'replaced-since'],
    ['has one that was made before the login', 'ci', made('2028-06-01T00:00:00Z', '2029-07-01T00:00:00Z'), 'ok'],
    ['does not say when its passwords were made', 'ci', made('x'), 'ok'],
    ['has no password', 'ci', token('enabled'), 'without-password'],
    ['does not exist', 'ci', '(ResourceNotFound) The requested resource does not exist', 'missing'],
    ['may not be seen', 'ci', '(AuthorizationFailed) The client does not have authorization to perform action', 'unknown vendor-no-access'],
    ['is none: the admin', 'team7', {}, 'inapplicable no-token-stored'],
    ['is none: a service principal', '33333333-3333-4333-8333-333333333333', {}, 'inapplicable no-token-stored'],
    ['is none: a person', 'ann@contoso.example', {}, 'inapplicable no-token-stored'],
  ];
  for (const [name, user, answer, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      plantVendor(machine, 'az', { 'acr show': { name: 'team7' }, 'acr token show --name=ci --registry=team7': answer });
      const file = machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'team7.azurecr.io': { auth: Buffer.from(`${user}:x`).toString('base64') } } }));
      utimesSync(file, STORED, STORED);
      const context = machine.context({ target: 'team7.azurecr.io/web/api', settings: { asksVendor: true }, machine: { now: () => now } });
      assert.equal(await outcomeOf(acrToken, context), expected);
    });
  }
});
