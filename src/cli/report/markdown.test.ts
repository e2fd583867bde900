import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinationOf, type Given } from '../../../test/doctor/examination.ts';
import { found, ok, unknown } from '../../doctor/check.ts';
import { circumstancesOf } from '../../doctor/report.ts';
import { loadWords } from '../../i18n/languages.ts';
import { paint } from '../terminal/paint.ts';
import { toMarkdown } from './markdown.ts';
import { signsFor } from './signs.ts';

async function write(given: Given, language: 'en' | 'tr' | 'zh-TW' = 'en', program = 'dockgate doctor'): Promise<string> {
  const examination = examinationOf(given);
  const words = await loadWords(language);
  return toMarkdown(examination, {
    words, program, paint: paint({ isTTY: false, env: {} }), signs: signsFor({ LANG: 'C.UTF-8' }, 'linux'), width: 80, circumstances: circumstancesOf(examination),
  });
}

/** What is neither in a block nor in a span of code. */
const outside = (markdown: string): string =>
  markdown.replace(/^(`{3,})[^\n]*\n[^]*?\n\1$/gm, '').replace(/(`+) [^\n]*? \1/g, '').replace(/`[^`\n]+`/g, '');

const refusedAt = (text: string): Given => ({
  target: 'r.example:5000/team/app', verdicts: { tcp: found('refused', { host: text, address: text, port: 5000, code: text }) },
});

describe('the report for a ticket', () => {
  test('says what is wrong, how we know and what to type, in blocks of commands that can be copied', async () => {
    const markdown = await write(refusedAt('r.example'));
    assert.match(markdown, /^## Nothing listens at this port \(`connection-refused`\)\n/);
    assert.match(markdown, /\n### How we know\n\n```\n✗ [^\n]*r\.example[^\n]*\n```\n/);
    assert.match(markdown, /\n### Do this\n/);
    assert.match(markdown, /\n```sh\n[^$]/);
    assert.match(markdown, /<details><summary>All checks<\/summary>\n\n```\n(?:[^]*\n)?✗ tcp /);
  });

  test('says that all is well, and what could not be seen', async () => {
    const verdicts = { image: ok({ tag: 'latest', platforms: 'linux/amd64' }) };
    assert.match(await write({ target: 'r.example/team/app', verdicts }), /^## Nothing is wrong with ` r\.example\/team\/app ` as far as/);
    assert.match(await write({ verdicts: {} }), /^## Nothing is wrong on this machine\.\n/);
    assert.match(await write({ target: 'r.example', verdicts: { dns: unknown('too-slow', { seconds: 5 }) } }), /^## Nothing wrong was found, but not everything could be examined\./);
  });

  test('names two causes that cannot be told apart, and the test that would', async () => {
    const verdicts = { credential: found('client-secret', { user: '0d6a6e0e-7f3b-4c0c-9b1f-2f6a5b3c4d5e', message: 'Invalid clientid or client secret.' }) };
    const markdown = await write({ target: 'team7.azurecr.io/web', verdicts });
    assert.match(markdown, /^## Two causes fit/);
    assert.match(markdown, /\n### Cause 1: [^\n]+ \(`client-secret-expired`\)\n[^]*\n### Cause 2: [^\n]+ \(`credentials-wrong-password`\)\n/);
    assert.match(markdown, /\n### To tell them apart\n[^]*\ndockgate doctor team7\.azurecr\.io --ask-issuer --tenant <tenant>\n/);
  });

  test('is written in the reader’s language, for the program that was started', async () => {
    assert.match(await write(refusedAt('r.example'), 'tr'), /\n### Şunu yapın|\n### /);
    assert.doesNotMatch(await write(refusedAt('r.example'), 'zh-TW'), /How we know|Do this/);
    const verdicts = { credential: found('client-secret', { user: 'x', message: 'no' }) };
    assert.match(await write({ target: 'team7.azurecr.io/web', verdicts }, 'en', 'dockgate-doctor'), /\ndockgate-doctor team7\.azurecr\.io --ask-issuer/);
  });

  for (const hostile of ['@everyone https://evil.example/ [x](y) <img src=x> #1', '``` \n``` @everyone', '` @everyone `` x', '</details> @everyone', '::set-output name=a::@everyone', '##vso[task.x]@everyone'])
    test(`lets nothing of a stranger out of its code: ${JSON.stringify(hostile)}`, async () => {
      const suspicion = { cause: 'unknown-ca', confidence: 1, certainty: 'confirmed', evidence: [], facts: { issuer: hostile, client: hostile, registry: hostile } } as const;
      const markdown = [await write(refusedAt(hostile)), await write({ ...refusedAt(hostile), suspicions: [suspicion] })].join('\n');
      assert.doesNotMatch(outside(markdown), /everyone|evil|<img/);
      assert.doesNotMatch(markdown, /##vso\[|^\s*::/m);
    });
});
