import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseLanguage, matchLanguage } from './choose-language.ts';
import { languageIds, languages, loadWords } from './languages.ts';

describe('the language', () => {
  test('is the one of --lang', () => {
    assert.equal(chooseLanguage('en', { LC_ALL: 'tr_TR.UTF-8' }), 'en');
    assert.equal(chooseLanguage('en-GB', {}), 'en');
  });

  test('is none when --lang names one that we do not have, so that the caller can say so', () => {
    assert.equal(chooseLanguage('tlh', {}), undefined);
    assert.equal(chooseLanguage('', {}), undefined);
    assert.equal(chooseLanguage('../../etc/passwd', {}), undefined);
  });

  test('is English when the environment names none, or one that we do not have', () => {
    for (const environment of [{}, { LANG: 'C' }, { LANG: 'POSIX' }, { LC_ALL: 'C.UTF-8' }, { LANG: 'tlh_AA.UTF-8' }, { LANG: '%' }])
      assert.equal(chooseLanguage(undefined, environment), 'en');
  });

  for (const id of languageIds)
    test(`${id} is loaded when it is asked for`, async () => {
      assert.equal((await loadWords(id)).say('cause.not-logged-in.title'), (await languages[id].load())['cause.not-logged-in.title']);
    });
});

describe('a language tag', () => {
  const ids = ['en', 'tr', 'sv', 'ru', 'nl', 'zh-TW'] as const;
  const cases = {
    en: 'en',
    'en_GB.UTF-8': 'en',
    tr_TR: 'tr',
    'sv_SE.UTF-8@euro': 'sv',
    NL: 'nl',
    'zh-TW': 'zh-TW',
    zh_HK: 'zh-TW',
    'zh-Hant': 'zh-TW',
    zh_CN: undefined,
    zh: undefined,
    'sr-Latn': undefined,
    C: undefined,
    '': undefined,
  };
  for (const [tag, id] of Object.entries(cases))
    test(`${tag || 'that is empty'} finds ${id ?? 'none'}`, () => assert.equal(matchLanguage(tag, ids), id));
});

describe('the environment', () => {
  const first = (environment: Record<string, string>) => chooseLanguage(undefined, environment);
  test('is asked in the order of POSIX, and an empty variable is not set', () => {
    const probes: string[] = [];
    const environment = new Proxy<Record<string, string>>({}, { get: (_, name) => (probes.push(String(name)), '') });
    assert.equal(first(environment), 'en');
    assert.deepEqual(probes, ['LC_ALL', 'LC_MESSAGES', 'LANG']);
  });
});
