import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { en } from '../../src/i18n/en.ts';
import { languageIds, languages } from '../../src/i18n/languages.ts';
import { guideCauses, solutions, symptoms } from './contents.ts';
import { answerTo, links } from './links.ts';
import { renderGuide } from '../pages/render-guide.ts';

interface Article {
  readonly anchors: readonly string[];
  readonly links: readonly { readonly href: string }[];
}
const article = JSON.parse(readFileSync(new URL('../fixtures/article-links.json', import.meta.url), 'utf8')) as Article;
const anchorsOf = (page: string) => [...page.matchAll(/<a name="([^"]+)">/g)].map(([, anchor]) => anchor!);

/** Error texts of the article's symptoms, which no language changes. */
const literals = [
  'unauthorized: authentication required',
  'unauthorized: Application not registered with AAD',
  'Could not connect to the registry login server',
  'CONNECTIVITY_REFRESH_TOKEN_ERROR',
  'Admin user is disabled',
  'Error response from daemon: login attempt failed with status: 403 Forbidden',
];

for (const id of languageIds)
  describe(`the guide in ${id}`, async () => {
    const page = renderGuide({ ...en, ...(await languages[id].load()) }, id);
    const anchors = anchorsOf(page);

    test('has each anchor once, those of the article among them', () => {
      assert.deepEqual(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index), []);
      assert.deepEqual(article.anchors.filter((anchor) => !anchors.includes(anchor)), []);
    });

    test('leads nowhere that is not there', () => {
      const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target!);
      assert.deepEqual(targets.filter((target) => !anchors.includes(target)), []);
    });

    test('has a section for every link of the article, or a stated reason', () => {
      const lost = article.links.filter(({ href }) => {
        const { section, reason } = answerTo(href) ?? {};
        return section === undefined ? reason === undefined : !anchors.includes(section);
      });
      assert.deepEqual(lost, []);
    });

    test('names the errors of the symptoms as they are printed', () => {
      assert.deepEqual(literals.filter((text) => !page.includes(`\`${text}\``)), []);
    });
  });

describe('the contents of the guide', () => {
  test('answer only links that the article has', () => {
    const answered = new Set(article.links.map(({ href }) => answerTo(href)));
    assert.deepEqual(Object.entries(links).filter(([, answer]) => !answered.has(answer)).map(([href]) => href), []);
  });

  test('lead from each symptom to causes, each in one section of solutions', () => {
    for (const [id, ids] of Object.entries(symptoms)) assert.equal(new Set(ids).size, ids.length, id);
    assert.equal(Object.keys(symptoms).length, 8, 'the seven of the article and the one that its newest text adds');
    const groups = solutions.flatMap((solution) => [...solution.groups]);
    assert.equal(new Set(groups).size, groups.length);
    assert.ok(guideCauses.size > 100);
  });

  test('keep the article’s advice: a private window, ten minutes, logging in again', () => {
    assert.match(en['guide.right.text'], /ten minutes[^]*log out, and log in again[^]*private window/);
    assert.match(en['guide.client.text'], /18\.03/);
    assert.match(en['guide.expired.text'], /three hours/);
    assert.match(en['guide.kind.person'], /00000000-0000-0000-0000-000000000000/);
    assert.match(en['guide.logs.azure'], /ContainerRegistryLoginEvents/);
  });
});
