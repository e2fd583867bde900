import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Outcome, Remedy, Rule } from '../src/access/decision.ts';
import { causes } from '../src/causes/catalogue.ts';
import { en } from '../src/i18n/en.ts';
import { traceOutcomes } from '../src/i18n/en/trace.ts';
import { clientNames } from '../src/doctor/context.ts';
import { vendors } from '../src/doctor/vendors/index.ts';
import { vendorIds } from '../src/doctor/vendors/vendor.ts';
import { placeholdersOf, toLines } from '../src/i18n/lines.ts';
import { isSectionLine, sectionNames, sectionsOf, selectLines, type Circumstances, type Section } from '../src/i18n/sections.ts';
import { words } from '../src/i18n/translate.ts';
import { pseudo } from './translations/pseudo-language.ts';

const parts = ['title', 'what', 'how', 'do'] as const;
const messages: Readonly<Record<string, string>> = en;
const keysOf = (part: string) => Object.keys(en).filter((key) => key.startsWith('cause.') && key.endsWith(`.${part}`));
/** Full stops that end a sentence, not those in literals. */
const sentences = (message: string) => message.replace(/`[^`]*`/g, 'x').match(/[.!?](?=\s|$)/g)?.length ?? 0;
/** Without the lines that open and close sections. */
const linesOf = (message: string) =>
  sectionsOf(message).flatMap(({ lines }) => toLines(lines.join('\n'), (name) => `{${name}}`));
const isShown = ({ conditions, lines }: Section, where: Circumstances) =>
  selectLines([`#${conditions.map(({ id, isNegated }) => (isNegated ? `!${id}` : id)).join(' ')}`, ...lines].join('\n'), where, () => null).length > 0;
const sectionLinesOf = (message: string) => message.split('\n').filter((line) => line.startsWith('#'));

describe('every cause', () => {
  test('has a title, what happened, how we know and what to do, and no text is left over', () => {
    const expected = Object.keys(causes).flatMap((id) => parts.map((part) => `cause.${id}.${part}`));
    assert.deepEqual(Object.keys(en).filter((key) => key.startsWith('cause.')).sort(), expected.sort());
  });

  test('has a title of at most 60 characters, in sentence case, without a full stop or a placeholder', () => {
    const wrong = keysOf('title').filter((key) => messages[key]!.length > 60 || !/^[A-Z][^{}`]*[^.!\s{}`]$/.test(messages[key]!));
    assert.deepEqual(wrong, []);
  });

  test('has a title of its own', () => {
    const titles = keysOf('title').map((key) => messages[key]!);
    assert.deepEqual(titles.filter((title, index) => titles.indexOf(title) !== index), []);
  });

  test('says in one or two sentences what happened and in one how we know', () => {
    assert.deepEqual(keysOf('what').filter((key) => sentences(messages[key]!) < 1 || sentences(messages[key]!) > 2), []);
    assert.deepEqual(keysOf('how').filter((key) => sentences(messages[key]!) !== 1), []);
  });

  test('ends each line of what to do, so that nothing is cut off', () => {
    const open = keysOf('do').filter((key) => linesOf(messages[key]!).some(({ kind, text }) => kind === 'text' && !/[.:]$/.test(text)));
    assert.deepEqual(open, []);
  });
});

describe('a section', () => {
  const withSections = Object.entries(en).filter(([, message]) => sectionLinesOf(message).length > 0);

  test('names only vendors, clients and platforms that the doctor knows', () => {
    assert.deepEqual(sectionNames.vendor, Object.fromEntries(vendorIds.map((id) => [id, vendors[id].name])));
    assert.deepEqual(Object.keys(sectionNames.client), [...clientNames]);
    const strays = withSections.filter(([, message]) =>
      sectionLinesOf(message).some((line) => !isSectionLine(line)) || sectionsOf(message).some(({ conditions }) => conditions.some(({ kind }) => kind === null)));
    assert.deepEqual(strays.map(([key]) => key), []);
  });

  test('stands only in what to do, and no fix has two openings in a row', () => {
    assert.deepEqual(withSections.map(([key]) => key).filter((key) => !/^(cause|apart)\./.test(key)), []);
    assert.deepEqual(withSections.filter(([, message]) => /^#[^\n]*\n#/m.test(message)).map(([key]) => key), []);
  });

  test('leaves something to do for every vendor and client, and nothing announced that does not come', () => {
    const places = [...vendorIds, 'other'].flatMap((vendor) => clientNames.map((client) => ({ vendor, client, platform: 'linux' })));
    const broken = keysOf('do').flatMap((key) =>
      places.filter((where) => {
        const shown = sectionsOf(messages[key]!).filter((section) => isShown(section, where));
        return shown.length === 0 || shown.some(({ lines }, index) => lines.at(-1)!.endsWith(':') && !shown[index + 1]?.conditions.length);
      }).map(({ vendor, client }) => `${key} ${vendor} ${client}`));
    assert.deepEqual(broken, []);
  });
});

describe('English', () => {
  // Keys made when running: no compiler sees whether their values are there.
  const saidByKey = Object.entries(en).filter(([key]) => /^(cause|apart|proof|trace|enough)\./.test(key));

  test('uses only placeholders for which somebody has a fact', () => {
    const strays = saidByKey.flatMap(([key, message]) =>
      placeholdersOf(message).filter((name) => !placeholders.has(name)).map((name) => `${key}: ${name}`));
    assert.deepEqual(strays, []);
  });

  test('says of every cause how to find out by hand, in two or three sentences', () => {
    const proofs = Object.keys(en).filter((key) => key.startsWith('proof.'));
    assert.deepEqual(proofs.toSorted(), Object.keys(causes).map((id) => `proof.${id}`).toSorted());
    assert.deepEqual(proofs.filter((key) => sentences(messages[key]!) < 2 || sentences(messages[key]!) > 3), []);
  });

  test('says in each test between two causes what it shows, in two or three sentences', () => {
    const tests = Object.entries(en).filter(([key]) => key.startsWith('apart.'));
    const wrong = tests.filter(([, message]) => sentences(message) < 2 || sentences(message) > 3 || linesOf(message)[0]?.kind !== 'text');
    assert.deepEqual(wrong.map(([key]) => key), []);
  });

  test('uses every placeholder of the list', () => {
    const used = new Set(saidByKey.flatMap(([, message]) => placeholdersOf(message)));
    assert.deepEqual([...placeholders].filter((name) => !used.has(name)), []);
  });

  test('has braces only around placeholders and closes its literals', () => {
    const wrong = Object.entries(en).filter(([, message]) =>
      /[{}]/.test(message.replace(/\{\w+(?:\|[^{}]*)?\}/g, '')) || message.split('`').length % 2 === 0);
    assert.deepEqual(wrong, []);
  });

  test('puts no placeholder of a command between quotes, where a fact could break out', () => {
    const quoted = Object.entries(en).filter(([, message]) =>
      linesOf(message).some(({ kind, text }) =>
        kind === 'command' && [...text.matchAll(/\{/g)].some(({ index }) => /^[^'"]*(?:(['"])[^'"]*\1[^'"]*)*$/.test(text.slice(0, index)) === false)));
    assert.deepEqual(quoted.map(([key]) => key), []);
  });
});

describe('the trace of a decision', () => {
  // To compile, these have exactly the rules and remedies of access/decision.ts.
  const rules: Readonly<Record<Rule, readonly Outcome[]>> & Readonly<Record<keyof typeof traceOutcomes, unknown>> = traceOutcomes;

  test('has words of one line for each rule and outcome', () => {
    const expected = Object.entries(rules).flatMap(([rule, outcomes]) => outcomes.map((outcome) => `trace.${rule}.${outcome}`));
    assert.deepEqual(Object.keys(en).filter((key) => key.startsWith('trace.')).sort(), expected.sort());
    assert.deepEqual(expected.filter((key) => messages[key]!.includes('\n')), []);
  });

  test('uses only facts that its rule gives', () => {
    const strays = Object.entries(en).filter(([key]) => key.startsWith('trace.')).flatMap(([key, message]) => {
      const [, rule, outcome] = key.split('.') as [string, string, string];
      const given = traceFacts[`${rule}.${outcome}`] ?? traceFacts[outcome] ?? [];
      return placeholdersOf(message).filter((name) => !given.includes(name)).map((name) => `${key}: ${name}`);
    });
    assert.deepEqual(strays, []);
  });

  test('has words with a command for each thing that would have been enough', () => {
    assert.deepEqual(Object.keys(en).filter((key) => key.startsWith('enough.')).sort(), Object.keys(remedies).map((kind) => `enough.${kind}`).sort());
    for (const kind of Object.keys(remedies))
      assert.deepEqual(linesOf(messages[`enough.${kind}`]!).map((line) => line.kind), ['text', 'command'], kind);
  });
});

describe('the made-up language', () => {
  const { lines, say } = words(pseudo(en));

  test('marks every line of text, so that hard-coded words stand out', () => {
    for (const key of Object.keys(en))
      for (const { kind, text } of lines(key)) if (kind === 'text') assert.match(text, /^\[\[.*\]\]$/, key);
  });

  test('stays readable and leaves facts, commands and literals alone', () => {
    assert.equal(say('enough.enable-token', { token: 'ci', registry: 'r.example' }), '[[Éñåƀļé ţĥé ţøķéñ ci:]]\n$ dockgate token update ci --status enabled --registry r.example');
    assert.match(say('cause.token-disabled.how', { token: 'ci' }), / ci .*`disabled`\.\]\]$/);
  });
});

const placeholders = new Set(
  [
    // What a refusal knows.
    'registry repository action subject address expiredAt token scopeMap host field defect digest limit kind name',
    // What a step of a decision knows.
    'certificate rule source failures opensAt claim presented credential state days hours expiresAt carried repositories principal condition claim mode value provider what attribute role correlationId wider change path scope',
    // What the doctor finds out, or the reader knows.
    'account cluster deployment endpoint expected file helper image interface issuer key linkName location loggedInHost',
    'mirror names namespace network platform port profile proxy realm region registryName resourceGroup secret',
    'serviceAccount subscription successor tag tenant user',
  ].flatMap((names) => names.split(' ')),
);

const traceFacts: Readonly<Record<string, readonly string[]>> = {
  'network.pass': ['address', 'rule'],
  'network.fail': ['address'],
  'public-access.fail': ['address'],
  'throttle.pass': ['source', 'subject', 'failures', 'limit'],
  'throttle.fail': ['source', 'subject', 'failures', 'limit', 'opensAt'],
  'credential.pass': ['kind', 'subject'],
  'credential.fail': ['kind', 'subject'],
  'state.pass': ['subject'],
  'state.fail': ['subject', 'state'],
  'federation.pass': ['claim', 'presented', 'credential'],
  'federation.fail': ['claim', 'presented', 'expected'],
  'token-use.fail': ['credential'],
  'expiry.pass': ['expiresAt'],
  'expiry.soon': ['name', 'days', 'expiresAt'],
  'expiry.today': ['name', 'hours', 'expiresAt'],
  'expiry.fail': ['expiredAt'],
  'assertion.pass': ['subject', 'certificate'],
  'assertion.fail': ['subject', 'defect'],
  'identity-provider.pass': ['provider', 'subject', 'claim', 'presented'],
  'identity-provider.fail': ['provider', 'claim', 'presented', 'expected'],
  'identity-provider.none': ['provider', 'defect'],
  'second-factor.pass': ['subject', 'provider'],
  'second-factor.fail': ['subject'],
  'second-factor-code.pass': ['subject'],
  'second-factor-code.fail': ['subject', 'failures', 'limit'],
  'account-network.pass': ['subject', 'address', 'rule'],
  'account-network.fail': ['subject', 'address'],
  'token-scope.pass': ['action'],
  'token-scope.fail': ['action', 'carried'],
  'lock.fail': ['what', 'attribute'],
  'role-assignment.granted': ['name', 'principal', 'scope', 'action', 'repositories'],
  'role-assignment.not-granted': ['name', 'principal', 'scope', 'action', 'repository'],
  'role-assignment.none': ['subject', 'scope'],
  'role-condition.granted': ['name', 'principal', 'scope', 'action', 'repository'],
  'role-condition.not-granted': ['name', 'principal', 'scope', 'action', 'condition', 'claim', 'value'],
  'role-mode.not-granted': ['name', 'principal', 'scope', 'action', 'mode'],
  'own-object.granted': ['subject', 'action'],
  granted: ['name', 'action', 'repositories'],
  'not-granted': ['name', 'action', 'repository'],
};

const remedies: Readonly<Record<Remedy['kind'], true>> = {
  'reset-second-factor': true,
  'link-identity': true,
  'grant-action': true,
  'wider-scope-map': true,
  'use-admin-account': true,
  'assign-role': true,
  'assign-role-above': true,
  'allow-address': true,
  'open-to-network': true,
  'allow-token-address': true, 'allow-token-reuse': true,
  'allow-principal-address': true,
  'stop-guessing': true,
  'enable-anonymous-pull': true,
  'enable-token': true, 'enable-service-principal': true, 'new-client-secret': true, 'new-client-certificate': true, 'allow-password-grant': true,
  'enable-admin': true,
  'new-password': true,
  'new-admin-password': true,
  'ask-wider-token': true,
  'log-out': true,
  unlock: true,
};
