import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { recordingTerminal } from '../../../test/program/recording-terminal.ts';
import type { EventResource } from '../../contract/event.ts';
import { pseudo } from '../../../test/translations/pseudo-language.ts';
import { en } from '../../i18n/en.ts';
import { loadWords } from '../../i18n/languages.ts';
import { words as pseudoWords, type Words } from '../../i18n/translate.ts';
import { explainEvent } from './explain-event.ts';
import { paint } from '../terminal/paint.ts';

const facts = { token: 'ci-pusher', action: 'content/write', repository: 'team/app', scopeMap: 'readers', registry: 'team01' };
const refused: EventResource = {
  correlationId: '01a1fda1-454b-75fd-b64d-8210d5887ac9',
  category: 'repository',
  timeGenerated: '2030-01-01T12:00:00.000Z',
  operationName: 'Push',
  registry: 'team01',
  loginServer: 'team01.example.com:5000',
  callerIpAddress: '192.0.2.7',
  identity: 'ci-pusher',
  durationMs: 12,
  resultType: 'HttpStatusCode',
  resultDescription: '401',
  userAgent: 'docker/28.0.1 go/go1.24 git-commit/bbd0a17 kernel/6.1.0 os/linux arch/amd64 UpstreamClient(Docker-Client/28.0.1 \\(linux\\))',
  jwtId: null,
  repository: 'team/app',
  tag: 'v1',
  digest: null,
  mediaType: null,
  artifactType: null,
  size: null,
  cause: 'scope-map-missing-permission',
  credentialKind: 'repository-token',
  credentialId: null,
  facts,
  trace: {
    steps: [
      { rule: 'credential', outcome: 'pass', facts: { kind: 'repository-token', subject: 'ci-pusher' } },
      { rule: 'expiry', outcome: 'none', facts: {} },
      { rule: 'scope-map', outcome: 'not-granted', facts: { name: 'readers', action: 'content/write', repository: 'team/app' } },
    ],
    enough: [{ kind: 'grant-action', facts }],
  },
};

describe('why something was refused', () => {
  let words: Words;
  const explain = (event: EventResource, { columns = 80, isTTY = false } = {}) =>
    explainEvent(event, { words, paint: paint(recordingTerminal({ isTTY })), columns, now: new Date('2030-01-01T12:03:10.000Z'), language: 'en' });
  before(async () => {
    words = await loadWords('en');
  });

  test('is told of a program at the managed identity endpoint in words of its own', () => {
    const identity: EventResource = {
      ...refused, category: 'login', operationName: 'Sign-in', resultDescription: '400', identity: '', credentialKind: 'managed-identity',
      repository: null, tag: null, cause: 'credentials-wrong-password', facts: { subject: '', credentialKind: 'managed-identity', address: '10.99.2.2' },
      trace: { steps: [{ rule: 'credential', outcome: 'fail', facts: { kind: 'managed-identity', subject: '' } }], enough: [] },
    };
    const told = explain(identity);
    assert.match(told, /^✗ The secret of the managed identity is wrong {2}\(credentials-wrong-password\)$/m);
    assert.match(told, /^ {2}✗ What the caller presented opens no managed identity\.$/m);
    assert.match(told, /^ {4}\$ dockgate managed-identity credential reset <identity>$/m);
    assert.doesNotMatch(told, /user name|docker login/);
    const unlisted = explain({ ...identity, cause: 'not-logged-in' });
    assert.match(unlisted, /^ {4}\$ dockgate managed-identity credential reset <identity> --allow-address 10\.99\.2\.2$/m);
    const known = { rule: 'credential', outcome: 'pass', facts: { kind: 'managed-identity', subject: 'b' } };
    const served = explain({ ...identity, cause: null, trace: { steps: [known], enough: [] } });
    assert.match(served, /^ {2}✓ The managed identity b is known\.$/m);
  });

  test('is told to a person in a hurry, on 80 columns', () => {
    assert.equal(explain(refused), `
✗ The token’s scope map does not include this  (scope-map-missing-permission)

  who     ci-pusher (repository-token)
  what    Push team/app:v1, answered 401
  when    2030-01-01T12:00:00.000Z (3 minutes ago)
  from    192.0.2.7
  client  docker/28.0.1 go/go1.24 git-commit/bbd0a17 kernel/6.1.0 os/linux arch…
  at      team01.example.com:5000 (registry team01)

What happened
  The repository-scoped token is good, but its scope map, the list of what it
  may do, does not have content/write for team/app.

What was checked, in order
  ✓ The credential of ci-pusher is right (kind: repository-token).
  · The credential has no end date.
  ✗ The scope map readers does not grant content/write on team/app.

This would have been enough
  Add content/write on team/app to the scope map readers:
    $ dockgate scope-map update readers --add-repository team/app content/write --registry team01.example.com:5000

correlation id  01a1fda1-454b-75fd-b64d-8210d5887ac9`.slice(1));
  });

  test('has colours that say nothing the text does not', () => {
    const painted = explain(refused, { isTTY: true });
    assert.equal(stripVTControlCharacters(painted), explain(refused));
    assert.ok(painted.startsWith('\u001b[31m✗\u001b[39m \u001b[1mThe token’s scope map does not include this\u001b[22m  \u001b[2m(scope-map'));
    assert.ok(painted.includes('  \u001b[32m✓\u001b[39m The credential of ci-pusher is right'));
    assert.ok(painted.includes('\n\u001b[1mThis would have been enough\u001b[22m\n'));
  });

  test('where no change of rights would have been enough, it says what the caller can do', () => {
    const event = { ...refused, cause: 'repository-name-invalid', trace: { steps: [], enough: [] } };
    const told = explain(event);
    assert.match(told, /\nWhat to do\n/);
    assert.doesNotMatch(told, /What was checked|would have been enough/);
  });

  test('names what it knows of a login, and of somebody without a name', () => {
    const event = { ...refused, operationName: 'Login', repository: null, tag: null, identity: '', userAgent: '' };
    assert.match(explain(event), / what {4}Login, answered 401\n/);
    assert.match(explain(event), / who {5}nobody \(repository-token\)\n/);
    assert.match(explain(event), / client {2}it did not say\n/);
  });

  test('a manifest is named by its digest when it had no tag', () => {
    const event = { ...refused, tag: null, digest: 'sha256:abc' };
    assert.match(explain(event), / Push team\/app@sha256:abc, answered/);
  });

  test('a grant that did not help counts for nothing when another one did', () => {
    const steps = [
      { rule: 'role-assignment', outcome: 'not-granted', facts: { name: 'AcrPull' } },
      { rule: 'role-assignment', outcome: 'granted', facts: { name: 'Owner' } },
    ];
    const told = explain({ ...refused, trace: { steps, enough: [] } });
    assert.match(told, / {2}· The role AcrPull/);
    assert.match(told, / {2}✓ The role Owner/);
  });

  test('nothing of it is hard-coded: in another language every word of ours is another', () => {
    const reader = { words: pseudoWords(pseudo(en)), paint: paint(recordingTerminal({ isTTY: false })), columns: 400, now: new Date(), language: 'en' };
    const facts = { action: 'a', repository: 'r', scopeMap: 's', name: 'n', kind: 'k', subject: '' };
    for (const event of [refused, { ...refused, identity: '', userAgent: '' }, { ...refused, cause: null }, { ...refused, cause: 'not-logged-in' }]) {
      for (const line of explainEvent({ ...event, facts }, reader).split('\n')) {
        if (line !== '' && !line.startsWith('    $ ')) assert.match(line, /\[\[.*\]\]/, line);
      }
    }
  });

  test('commands are written for the way that the caller came', () => {
    const event = { ...refused, cause: 'image-or-tag-not-found', trace: { steps: [], enough: [] } };
    assert.match(explain(event), /\$ skopeo list-tags docker:\/\/team01/);
    assert.match(explain({ ...event, facts: { ...facts, scheme: 'http' } }), /\$ skopeo list-tags --tls-verify=false docker:\/\/team01/);
    const locked = { kind: 'unlock', facts: { what: 'tag a:1', path: '/acr/v1/a/_tags/1', change: '{"writeEnabled":true}' } };
    const unlock = { ...refused, cause: 'artifact-locked', facts: { scheme: 'http' }, trace: { steps: [], enough: [locked] } };
    assert.match(explain(unlock), / --data '\{"writeEnabled":true\}' http:\/\/team01\.example\.com:5000\/acr\/v1\/a\/_tags\/1\n/);
  });

  test('whoever forgot to log in is told to log in, before the owner is told of anonymous pull', () => {
    const enough = [{ kind: 'enable-anonymous-pull', facts: {} }];
    const told = explain({ ...refused, cause: 'not-logged-in', identity: 'anonymous', credentialKind: 'anonymous', trace: { steps: [], enough } });
    assert.match(told, / who {5}nobody \(anonymous\)\n/);
    assert.match(told, /What to do\n.*\n {4}\$ docker login team01[^]*This would have been enough\n/);
  });

  test('a step about nobody in particular says so', () => {
    const steps = [{ rule: 'credential', outcome: 'fail', facts: { kind: 'access-token', subject: '' } }];
    assert.match(explain({ ...refused, trace: { steps, enough: [] } }), /presented for nobody is not right/);
  });

  test('what was served says so', () => {
    const event = { ...refused, cause: null, resultDescription: '201', trace: { ...refused.trace, enough: [] } };
    assert.match(explain(event), /^✓ This was served: Push\n/);
    assert.doesNotMatch(explain(event), /What to do|What happened/);
  });

  test('a cause, a rule or a remedy that this version does not know is told by its name', () => {
    const trace = { steps: [{ rule: 'moon-phase', outcome: 'fail', facts: {} }], enough: [{ kind: 'wait', facts: {} }] };
    const told = explain({ ...refused, cause: 'from-the-future', trace });
    assert.match(told, /^✗ cause\.from-the-future\.title/);
    assert.match(told, /✗ trace\.moon-phase\.fail/);
  });

  test('whatever strangers wrote, no escape sequence comes out and text stays within the columns', () => {
    const foreign = fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), fc.constantFrom('\u001b[2J', 'a\r\nb', '\u202e', '$ rm -rf /\n$ x', '`;id`'));
    fc.assert(
      fc.property(foreign, foreign, foreign, (one, two, three) => {
        const told = explain({
          ...refused,
          identity: one,
          userAgent: two,
          repository: three,
          callerIpAddress: one,
          facts: { ...facts, repository: three, token: one },
          trace: {
            steps: [{ rule: 'credential', outcome: 'fail', facts: { subject: one, kind: two } }],
            enough: [{ kind: 'new-password', facts: { token: three } }],
          },
        });
        assert.doesNotMatch(told.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        assert.equal(told.match(/^ {4}\$ /gm)?.length, 1, 'one command, ours');
      }),
      fuzzRuns(),
    );
  });
});
