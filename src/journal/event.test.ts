import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';
import { columnLimits, traceLimits } from './event-limits.ts';
import { loginEvent, repositoryEvent, type Happened, type RepositoryHappened } from './event.ts';

const receivedAt = new Date('2031-02-03T04:05:06.007Z');
const passed = { rule: 'network', outcome: 'pass', facts: { address: '192.0.2.7' } };
const notGranted = { rule: 'scope-map', outcome: 'not-granted', facts: { scopeMap: 'ci' } };
const remedy = { kind: 'grant-action', facts: { action: 'content/write' } };

const happened: Happened = {
  exchange: {
    correlationId: '0190b1a2-0000-7000-8000-000000000001',
    receivedAt,
    address: '192.0.2.7',
    host: 'registry.example:5000',
    scheme: 'https',
    request: { headers: { 'user-agent': 'docker/27.1 go/go1.21 UpstreamClient(Docker-Client/27.1 \\(linux\\))' } },
  },
  registry: { id: 'registry-id' },
  identification: { ok: true, subject: { name: 'ci', credentialId: 'password-id' }, credentialKind: 'repository-token', steps: [passed], jwtId: 'jti' },
  // It begins with the steps of the identification.
  decision: { steps: [passed, notGranted], enough: [remedy] },
  refusal: new Refusal('scope-map-missing-permission', { action: 'content/write' }),
  status: 401,
  operation: 'Push',
  now: new Date(receivedAt.getTime() + 52),
};
const push: RepositoryHappened = {
  ...happened,
  repository: 'team/app',
  details: { tag: 'v1', digest: `sha256:${'a'.repeat(64)}`, mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 555 },
};

describe('an event', () => {
  test('of a refused push tells who, what, why and what would have been enough', () => {
    assert.deepEqual(repositoryEvent(push), {
      correlation_id: '0190b1a2-0000-7000-8000-000000000001',
      category: 'repository',
      time_generated: '2031-02-03T04:05:06.007Z',
      operation_name: 'Push',
      registry_id: 'registry-id',
      login_server: 'registry.example:5000',
      caller_ip_address: '192.0.2.7',
      identity: 'ci',
      duration_ms: 52,
      result_type: 'HttpStatusCode',
      result_description: '401',
      user_agent: 'docker/27.1 go/go1.21 UpstreamClient(Docker-Client/27.1 \\(linux\\))',
      region: 'local',
      jwt_id: null,
      repository: 'team/app',
      tag: 'v1',
      digest: `sha256:${'a'.repeat(64)}`,
      media_type: 'application/vnd.oci.image.manifest.v1+json',
      artifact_type: null,
      size: 555,
      user_tenant_id: null,
      cause: 'scope-map-missing-permission',
      credential_kind: 'repository-token',
      credential_id: 'password-id',
      trace: JSON.stringify({ facts: { scheme: 'https', action: 'content/write' }, steps: [passed, notGranted], enough: [remedy] }),
      attempts: 1,
      last_at: null,
    });
  });

  test('of a login has the id of its token and no repository', () => {
    const { category, operation_name, jwt_id, repository, cause } = loginEvent({ ...happened, operation: 'Login', refusal: null, status: 200 });
    assert.deepEqual([category, operation_name, jwt_id, repository, cause], ['login', 'Login', 'jti', null, null]);
  });

  test('of a refused credential has the name that was presented and the steps that led there', () => {
    const identification = { ok: false, name: 'ci', credentialId: null, credentialKind: 'repository-token', steps: [passed], enough: [remedy] } as const;
    const event = loginEvent({ ...happened, identification, decision: null });
    assert.deepEqual([event.identity, event.credential_kind, event.credential_id, event.jwt_id], ['ci', 'repository-token', null, null]);
    assert.deepEqual(JSON.parse(event.trace), { facts: { scheme: 'https', action: 'content/write' }, steps: [passed], enough: [remedy] });
  });

  test('of a request that was refused before a credential was looked at names nobody', () => {
    const event = repositoryEvent({ ...push, identification: null, decision: null, repository: null });
    assert.deepEqual([event.identity, event.credential_kind, event.credential_id, event.repository], ['', 'none', null, null]);
  });

  test('of a clock that was set back meanwhile took no time', () => {
    assert.equal(loginEvent({ ...happened, now: new Date(0) }).duration_ms, 0);
  });

  test('has the same columns in the same order, whatever it tells', () => {
    assert.deepEqual(Object.keys(loginEvent(happened)), Object.keys(repositoryEvent(push)));
  });
});

describe('what strangers send', () => {
  const withAgent = (agent: string) => loginEvent({ ...happened, exchange: { ...happened.exchange, request: { headers: { 'user-agent': agent } } } }).user_agent;

  test('is kept as it came', () => {
    const hostile = '\u001b[31m=cmd|"/c calc"!A1 <script>alert(1)</script> \r\n | `x` \u202e';
    assert.equal(withAgent(hostile), hostile);
  });

  test('is cut where the column ends, with a sign that it was', () => {
    assert.equal(withAgent('a'.repeat(512)), 'a'.repeat(512));
    assert.equal(withAgent('a'.repeat(513)), `${'a'.repeat(511)}…`);
  });

  test('is cut beside a character, never through it', () => {
    assert.equal(withAgent(`${'a'.repeat(510)}\u{1f433}\u{1f433}`), `${'a'.repeat(510)}\ufffd…`);
  });

  test('loses what no database stores as text', () => {
    assert.equal(withAgent('a\0b\ud800c'), 'a\ufffdb\ufffdc');
  });

  test('fits its columns, whatever it is', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 2000 }), fc.string({ unit: 'grapheme' }), fc.constant('x'.repeat(100_000)));
    const steps = fc.array(fc.record({ rule: fc.constant('role-assignment'), outcome: fc.constant('none'), facts: fc.dictionary(fc.string(), text) }), { maxLength: 5 });
    fc.assert(
      fc.property(text, text, text, steps, (name, agent, tag, steps) => {
        const identification = { ok: false, name, credentialId: null, credentialKind: 'user', steps, enough: [] } as const;
        const exchange = { ...happened.exchange, host: agent, request: { headers: { 'user-agent': agent } } };
        const event = repositoryEvent({ ...push, identification, exchange, repository: name, details: { tag, mediaType: agent, artifactType: name } });
        for (const [column, most] of Object.entries(columnLimits)) {
          const value = event[column as keyof typeof columnLimits] ?? '';
          assert.ok(value.length <= most && value.isWellFormed() && !value.includes('\0'), column);
        }
        assert.ok(event.trace.length < 200_000);
        JSON.parse(event.trace);
      }),
      fuzzRuns(),
    );
  });

  test('cannot make a trace grow without end', () => {
    const facts = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`fact${index}`, 'v'.repeat(1000)]));
    const steps = Array.from({ length: 1000 }, () => ({ ...passed, facts }));
    const event = loginEvent({ ...happened, decision: { steps, enough: Array.from({ length: 1000 }, () => remedy) } });
    const trace = JSON.parse(event.trace) as { steps: { facts: Record<string, string> }[]; enough: unknown[] };
    assert.deepEqual([trace.steps.length, trace.enough.length], [traceLimits.steps, traceLimits.remedies]);
    assert.equal(Object.keys(trace.steps[1]?.facts ?? {}).length, traceLimits.facts);
    assert.equal(trace.steps[1]?.facts['fact0']?.length, traceLimits.characters);
  });
});
