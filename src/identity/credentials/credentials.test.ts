import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Password, RegistryPolicy, Token, UserPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import { NULL_GUID } from '../../names/guid.ts';
import { emptyTenant } from '../../../test/samples/policies.ts';
import { Secret } from '../../secret.ts';
import { authenticate } from '../authenticate.ts';
import type { CredentialKind } from '../credential-kind.ts';
import { hashPassword, passwordVerifier } from '../passwords/password-hash.ts';
import { hashSecret } from '../passwords/secret-hash.ts';
import { adminAccount } from './admin-account.ts';
import { anonymousAccess } from './anonymous.ts';
import { at, credentialKindContract, host, verify, type Subjects } from './credential-kind.contract.ts';
import { user as userKind } from './user.ts';
import { refreshToken } from './refresh-token.ts';
import { repositoryToken } from './repository-token.ts';

const key = new Secret('a key of this test');
const hashed = (secret: string) => hashSecret(key, new Secret(secret));
const password = (id: string, secret: string, expiresAt: Date | null = null): Password => ({
  id,
  name: id,
  hash: hashed(secret),
  createdAt: at,
  expiresAt,
});

const ci: Token = { id: 't1', name: 'ci', enabled: true, ipRules: [], scopeMapId: 's1', passwords: [password('password1', 'Secret1'), password('password2', 'Secret2')] };
const user: UserPolicy = {
  id: 'u1',
  name: 'owner@dockgate',
  passwordId: 'p1',
  passwordHash: await hashPassword(new Secret('Owner1')),
  enabled: true,
  validFrom: new Date(0),
  requiresSecondFactor: false,
  identityIds: [],
};
const registry: RegistryPolicy = {
  id: 'r1',
  name: 'myregistry',
  tenant: { ...emptyTenant, users: new Map([[user.name, user]]) },
  resourceGroup: 'dockgate',
  scopes: [],
  roleAssignmentMode: 'LegacyRegistryPermissions',
  takesManagementTokens: true,
  hostName: 'dockgate',
  loginServers: [],
  disclosure: null,
  adminUserEnabled: true,
  adminPasswords: [password('password', 'Admin1'), password('password2', 'Admin2')],
  keepsDeleted: false, anonymousPullEnabled: false,
  networkDefault: 'Allow',
  ipRules: [],
  tokens: new Map([['ci', ci]]),
  scopeMaps: new Map(),
};

const counting = (make: (hash: (secret: Secret) => string) => CredentialKind, known: Subjects['known'], unknownName: string) => async () => {
  let hashes = 0;
  const kind = make((secret) => {
    hashes += 1;
    return hashSecret(key, secret);
  });
  return { kind, registry, known, unknownName, hashes: () => hashes };
};

credentialKindContract('admin account', counting(adminAccount, { userName: 'myregistry', password: 'Admin1' }, 'myregistry'));
credentialKindContract('repository-scoped token', counting(repositoryToken, { userName: 'ci', password: 'Secret1' }, 'nobody'));
credentialKindContract('user', async () => {
  let hashes = 0;
  const slow = await passwordVerifier();
  const kind = userKind((phc, presented) => {
    hashes += 1;
    return slow(phc, presented);
  });
  return { kind, registry, known: { userName: user.name, password: 'Owner1' }, unknownName: 'nobody@dockgate', hashes: () => hashes };
});

const causeOf = (found: Identification) => (found.ok ? 'accepted' : found.cause);
const withToken = (change: Partial<Token>) => ({ ...registry, tokens: new Map([['ci', { ...ci, ...change }]]) });

describe('repository-scoped token', () => {
  const kind = repositoryToken((secret) => hashSecret(key, secret));
  const present = (where: RegistryPolicy, secret: string, when = at) =>
    kind.verify({ userName: 'ci', secret: new Secret(secret), registry: where, host, at: when });

  test('either of its two passwords will do', async () => {
    for (const [secret, id] of [['Secret1', 'password1'], ['Secret2', 'password2']] as const) {
      const found = await present(registry, secret);
      assert.equal(found.ok && found.subject.credentialId, id);
    }
  });

  test('a disabled one is named to whom has its password, and to nobody else', async () => {
    const disabled = withToken({ enabled: false });
    assert.equal(causeOf(await present(disabled, 'Secret1')), 'token-disabled');
    assert.equal(causeOf(await present(disabled, 'Wrong')), 'credentials-wrong-password');
  });

  test('a password ends at its last moment, and not before', async () => {
    const ends = new Date('2030-06-01T00:00:00Z');
    const ending = withToken({ passwords: [password('password1', 'Secret1', ends)] });
    assert.equal(causeOf(await present(ending, 'Secret1', new Date(ends.getTime() - 1))), 'accepted');
    const late = await present(ending, 'Secret1', ends);
    assert.equal(causeOf(late), 'token-password-expired');
    assert.equal(!late.ok && late.facts['expiredAt'], ends.toISOString());
    assert.equal(!late.ok && late.enough[0]?.kind, 'new-password');
  });

  test('one that was made anew under the same name is another one', () => {
    const subject = { kind: 'repository-token', id: 't0', name: 'ci', credentialId: 'password1' } as const;
    const found = kind.resume?.({ subject, registry, issuedAt: at, at });
    assert.equal(found && causeOf(found), 'subject-removed');
  });

  test('a token without a password accepts none', async () => {
    assert.equal(causeOf(await present(withToken({ passwords: [] }), '')), 'credentials-wrong-password');
  });
});

test('a user who needs a second factor is let in through no door by a password alone, and a stranger is told nothing of it', async () => {
  const kind = userKind(await passwordVerifier());
  const users = new Map([[user.name, { ...user, requiresSecondFactor: true }]]);
  const where = { ...registry, tenant: { ...registry.tenant, users } };
  assert.equal(causeOf(await verify({ kind, registry: where }, user.name, 'Owner1')), 'entra-second-step-needed');
  assert.equal(causeOf(await verify({ kind, registry: where }, user.name, 'Wrong')), 'credentials-wrong-password');
});

describe('admin account', () => {
  const kind = adminAccount((secret) => hashSecret(key, secret));

  test('switched off it says so to whom has its password, and what would be enough', async () => {
    const found = await kind.verify({ userName: 'myregistry', secret: new Secret('Admin2'), registry: { ...registry, adminUserEnabled: false }, host, at });
    assert.equal(causeOf(found), 'admin-user-disabled');
    assert.equal(!found.ok && found.enough[0]?.kind, 'enable-admin');
  });

  test('a wrong or replaced password is cured by a new one, unless the account is off as well', async () => {
    const subject = { kind: 'admin-account', id: 'r1', name: 'myregistry', credentialId: 'gone' } as const;
    for (const [adminUserEnabled, kinds] of [[true, ['new-admin-password']], [false, []]] as const) {
      const where = { ...registry, adminUserEnabled };
      const wrong = await kind.verify({ userName: 'myregistry', secret: new Secret('Wrong'), registry: where, host, at });
      for (const found of [wrong, kind.resume?.({ subject, registry: where, issuedAt: at, at })]) {
        assert.deepEqual(found && !found.ok && found.enough.map((remedy) => remedy.kind), kinds);
      }
    }
  });

  test('switched off, its tokens are dead at once', () => {
    const subject = { kind: 'admin-account', id: 'r1', name: 'myregistry', credentialId: 'password' } as const;
    const found = kind.resume?.({ subject, registry: { ...registry, adminUserEnabled: false }, issuedAt: at, at });
    assert.equal(found && causeOf(found), 'admin-user-disabled');
  });
});

describe('the shape of the name decides', () => {
  const tried: string[] = [];
  const watched = (kind: CredentialKind): CredentialKind => ({ ...kind, verify: (presented) => (tried.push(kind.kind), kind.verify(presented)) });
  const hash = (secret: Secret) => hashSecret(key, secret);
  const neverToken = refreshToken(async () => ({ ok: false, cause: 'credential-malformed', facts: {} }), () => []);
  const kinds = [anonymousAccess, neverToken, adminAccount(hash), userKind(async () => false), repositoryToken(hash)].map(watched);
  const jwt = `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.c2ln`;

  const rows: [what: string, userName: string, secret: string, kind: string | null, cause: string][] = [
    ['no name and no password', '', '', 'anonymous', 'accepted'],
    ['a password without a name', '', 'Secret1', 'anonymous', 'credential-malformed'],
    ['the registry’s name', 'myregistry', 'Secret1', 'admin-account', 'credentials-wrong-password'],
    ['the null GUID', NULL_GUID, 'Secret1', 'refresh-token', 'credential-malformed'],
    ['another GUID', '7f951dda-4ed3-4680-a7ca-43fe172d538d', 'Secret1', null, 'application-not-registered'],
    ['a name with @', 'someone@example.com', 'Secret1', 'user', 'email-used-as-username'],
    ['any other name', 'ci', 'Admin1', 'repository-token', 'credentials-wrong-password'],
    ['a token’s name that nobody has', 'nobody', 'Secret1', 'repository-token', 'application-not-registered'],
    ['a refresh token with a name that exists', 'ci', jwt, null, 'username-not-null-guid-with-token'],
    ['a refresh token with a name that does not', 'nobody', jwt, null, 'username-not-null-guid-with-token'],
  ];
  for (const [what, userName, secret, expected, cause] of rows) {
    test(`${what}: ${expected ?? 'no kind'} alone is asked, ${cause}`, async () => {
      tried.length = 0;
      const found = await authenticate({ userName, secret: new Secret(secret), registry, host, at }, kinds);
      assert.equal(causeOf(found), cause);
      assert.deepEqual(tried, expected === null ? [] : [expected]);
    });
  }
});

test('a storm of slow hashes is answered by 429 beyond its queue, and the queue is served', async () => {
  const slow = await passwordVerifier({ atOnce: 1, waiting: 3 });
  const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => slow(user.passwordHash, new Secret('Owner1'))));
  const served = attempts.filter(({ status }) => status === 'fulfilled');
  const refused = attempts.filter((attempt) => attempt.status === 'rejected' && attempt.reason.causeId === 'rate-limit');
  assert.deepEqual([served.length, refused.length], [4, 6]);
  assert.equal(await slow(user.passwordHash, new Secret('Owner1')), true);
});

test('a verify with the kind of another registry’s admin does not count here', async () => {
  const other = { ...registry, name: 'other', adminPasswords: [password('password', 'Other1')] };
  const subjects = { kind: adminAccount((secret) => hashSecret(key, secret)), registry: other };
  assert.equal(causeOf(await verify(subjects, 'other', 'Admin1')), 'credentials-wrong-password');
});
