import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from '../../src/i18n/en.ts';
import { glossaries } from '../glossaries/index.ts';
import { complaintsAbout, shareOfTerm, type Glossary } from './translation-rules.ts';

const { tr, sv, ru, nl, 'zh-TW': zhTW } = glossaries as Readonly<Record<'tr' | 'sv' | 'ru' | 'nl' | 'zh-TW', Glossary>>;

describe('the rules for translations', () => {
  test('let English pass, but for not being translated', () => {
    const glossary: Glossary = { terms: [], forbidden: [], quotes: ['“', '”'], same: Object.keys(en) };
    assert.deepEqual(Object.entries(en).flatMap(([key, message]) => complaintsAbout(message, message, glossary, key).map((complaint) => `${key}: ${complaint}`)), []);
  });

  // Mistakes of the machine translations that Microsoft published of its article, in sentences of our own.
  const refused: readonly (readonly [Glossary, english: string, own: string, complaint: RegExp])[] = [
    [tr, 'It says `a` or `b`.', '`a``b` yazıyor.', /fused/],
    [tr, 'It says `a`.', 'Şunu yazıyor`a`.', /fused/],
    [tr, 'Look into ContainerRegistryLoginEvents.', 'Kırınterregistryloginevents günlüğüne bakın.', /lacks ContainerRegistryLoginEvents/],
    [tr, 'The CLI says so.', 'CLı böyle diyor.', /I in an abbreviation/],
    [sv, 'The image is public.', 'Bilden är offentlig.', /avbildning/],
    [sv, 'Check the name.', 'Kontrol lera namnet.', /broken word/],
    [nl, 'Nobody is logged in to this registry', 'Niemand is aangemeld bij dit REGI ster', /capitals: REGI|broken word/],
    [nl, 'The client has to be Docker 18.03 or newer.', 'De client moet Docker 18,03 of nieuwer zijn.', /lacks 18\.03/],
    [nl, 'See the health of the registry.', 'Voer az ACR Check-Health uit.', /a command/],
    [ru, 'Run the doctor there.', 'Запустите DOCKER там.', /capitals: DOCKER|a command/],
    [ru, 'The image is public.', 'Это изображение общедоступно.', /образ/],
    [ru, 'Choose “Write” there.', 'Выберите «Запись».', /lacks «Write»/],
    [zhTW, 'The registry asks for a login.', '登錄要求登入。', /容器登錄/],
    [zhTW, 'Nobody is logged in.', '沒有人登入.', /ends otherwise|full-width/],
    [zhTW, 'The image is on {registry}.', '映像在{registry}上。', /fused|a space/],
    [zhTW, 'The image does not exist here.', 'The image does not exist here.', /not translated/],
    [ru, 'The image does not exist here.', 'The image is not here.', /not in the script/],
    [tr, 'One sentence here.', 'Bir cümle burada .', /spacing/],
  ];
  for (const [glossary, english, own, complaint] of refused)
    test(`refuse “${own}”`, () => assert.match(complaintsAbout(english, own, glossary).join('\n'), complaint));

  test('let good sentences pass', () => {
    assert.deepEqual(complaintsAbout('The image is on {registry}, says `az acr`.', 'Görüntü {registry} üzerinde, diyor `az acr`’nin kendisi.', tr), []);
    assert.deepEqual(complaintsAbout('Log in to the registry: `docker login`.', '登入容器登錄： `docker login`。', zhTW), []);
  });

  test('count how often a term is called by its name', () => {
    const term = { english: /\bimages?\b/i, own: /avbildning/i };
    assert.equal(shareOfTerm(term, [['The image.', 'Avbildningen.'], ['The images.', 'Sakerna.'], ['No `image`.', 'Nej.']]), 0.5);
    assert.equal(shareOfTerm(term, []), 1);
  });
});
