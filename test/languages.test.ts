import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { en } from '../src/i18n/en.ts';
import { languages } from '../src/i18n/languages.ts';
import { formsOf, toLines } from '../src/i18n/lines.ts';
import { sectionsOf } from '../src/i18n/sections.ts';
import type { MessageKey, Translation } from '../src/i18n/translate.ts';
import { glossaries } from './glossaries/index.ts';
import { pseudo } from './translations/pseudo-language.ts';
import { complaintsAbout, shareOfTerm, type Glossary } from './translations/translation-rules.ts';

const keys = Object.keys(en) as MessageKey[];
const sectionLinesOf = (message: string) => message.split('\n').filter((line) => line.startsWith('#'));
const linesOf = (message: string) => sectionsOf(message).flatMap(({ lines }) => toLines(lines.join('\n'), (name) => `{${name}}`));
const plain = (message: string) => message.match(/\{\w+\}/g)?.sort();
const pluralised = (message: string) => [...message.matchAll(/\{(\w+)\|([^{}]*)\}/g)].map(([, name, forms]) => [name!, [...formsOf(forms!).keys()]] as const);

/** What every language has to keep. @param written its messages that are there */
function behavesAsLanguage(id: string, load: () => Promise<Translation>) {
  describe(`the language ${id}`, async () => {
    const catalogue = await load();
    const written = keys.flatMap((key) => (catalogue[key] === undefined ? [] : [[key, en[key], catalogue[key]] as const]));
    const differing = (read: (message: string) => unknown) =>
      written.filter(([, english, own]) => JSON.stringify(read(own)) !== JSON.stringify(read(english))).map(([key]) => key);

    test('has every message and no other', () => {
      assert.deepEqual(keys.filter((key) => catalogue[key] === undefined), [], 'missing');
      assert.deepEqual(Object.keys(catalogue).filter((key) => !Object.hasOwn(en, key)), [], 'left over');
    });
    test('has the placeholders of the English messages, each as often', () => assert.deepEqual(differing(plain), []));
    test('leaves commands and literals as they are', () => {
      assert.deepEqual(differing((message) => linesOf(message).filter(({ kind }) => kind === 'command')), []);
      assert.deepEqual(differing((message) => message.match(/`[^`]*`/g)?.sort()), []);
    });
    test('never names the same image twice in docker tag', () => {
      const image = { image: 'reg.example/team/app:1.0', registry: 'reg.example', repository: 'team/app', tag: '1.0' };
      const filled = toLines(catalogue['cause.image-or-tag-not-found.do'] ?? '', (name) => image[name as 'tag'] ?? name);
      const tagged = filled.flatMap(({ kind, text }) => (kind === 'command' && text.startsWith('docker tag ') ? [text.split(' ').slice(2)] : []));
      assert.deepEqual(tagged, [['team/app:1.0', 'reg.example/team/app:1.0']]);
    });
    test('has the lines and sections of English', () => {
      assert.deepEqual(differing((message) => linesOf(message).map(({ kind }) => kind)), []);
      assert.deepEqual(differing(sectionLinesOf), []);
    });
    test('has each form of a plural, where a word goes with a number that English counts too', () => {
      const categories = id === 'made up' ? new Intl.PluralRules('en') : new Intl.PluralRules(id);
      const expected = categories.resolvedOptions().pluralCategories.toSorted().join();
      for (const [key, english, own] of written)
        for (const [name, forms] of pluralised(own)) {
          assert.ok(pluralised(english).some(([counted]) => counted === name), `${key}: {${name}|…}`);
          assert.equal(forms.toSorted().join(), expected, key);
        }
      assert.deepEqual(differing((message) => [...new Set(pluralised(message).map(([name]) => name))].sort()), []);
    });
    const glossary: Glossary | undefined = glossaries[id];
    if (glossary) speaksWell(written, glossary);
  });
}

function speaksWell(written: readonly (readonly [MessageKey, string, string])[], glossary: Glossary) {
  test('makes none of the mistakes of machine translations', () => {
    const complaints = written.flatMap(([key, english, own]) => complaintsAbout(english, own, glossary, key).map((complaint) => `${key}: ${complaint}`));
    assert.deepEqual(complaints, []);
  });
  test('calls things as its glossary does, in four messages of five at least', () => {
    const pairs = written.map(([, english, own]) => [english, own] as const);
    const rare = glossary.terms.map((term) => [`${term.english} as ${term.own}`, shareOfTerm(term, pairs)] as const).filter(([, share]) => share < 0.8);
    assert.deepEqual(rare, []);
  });
}

/** Somebody who writes a language tests it alone before it is in the list: `TEST_LANGUAGE=tr node --test test/languages.test.ts`. */
const asked = process.env['TEST_LANGUAGE'] ?? '';
const alone = /^[a-z]{2}(-[A-Z]{2})?$/.test(asked) && existsSync(new URL(`../src/i18n/${asked}.ts`, import.meta.url)) ? asked : undefined;
const loadAlone = async (id: string): Promise<Translation> => Object.values((await import(`../src/i18n/${id}.ts`)) as Record<string, Translation>)[0]!;

if (alone) behavesAsLanguage(alone, () => loadAlone(alone));
else {
  for (const [id, { load }] of Object.entries(languages)) behavesAsLanguage(id, load);
  behavesAsLanguage('made up', async () => pseudo(en));
  test('every language but English has a glossary', () => {
    assert.deepEqual(Object.keys(languages).filter((id) => id !== 'en' && !glossaries[id]), []);
  });
}
