import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cleanText, joinWrapped } from './clean-text.ts';

const error = 'denied: requested access to the resource is denied';

describe('a text is cleaned', () => {
  const wrapped: readonly (readonly [string, string])[] = [
    ['colours', `\u001B[31m${error}\u001B[0m`],
    ['a title of the terminal', `\u001B]0;build\u0007${error}`],
    ['GitHub Actions', `2026-01-02T03:04:05.1234567Z ##[error]${error}`],
    ['a command of GitHub Actions', `::error file=a.yml,line=3::${error}`],
    ['GitLab', `section_start:1700000000:build\r${error}`],
    ['Azure Pipelines', `##[error]${error}`],
    ['Jenkins', `[2026-01-02T03:04:05.123Z] ${error}`],
    ['journald', `Jan 02 03:04:05 node-1 dockerd[812]: ${error}`],
    ['klog', `E0102 03:04:05.123456    1234 kuberuntime_image.go:51] ${error}`],
    ['kubectl describe', `  Warning  Failed     3s (x2 over 17s)  kubelet            ${error}`],
    ['BuildKit', `#12 0.345 ${error}`],
    ['an old Docker', `time="2026-01-02T03:04:05Z" ${error}`],
  ];
  for (const [what, text] of wrapped) test(`of what ${what} adds`, () => assert.deepEqual(cleanText(text), [error]));

  test('with its escapes undone', () => {
    assert.deepEqual(cleanText(String.raw`msg="errors:\ndenied: \"x\"\n"`), ['msg="errors:', 'denied: "x"', '"']);
    assert.deepEqual(cleanText(String.raw`client with IP \u0027192.0.2.1\u0027`), ["client with IP '192.0.2.1'"]);
  });

  test('of lines that repeat', () => assert.deepEqual(cleanText(`${error}\n${error}\r\n\n`), [error]));

  test('and what it says late in a very long line is kept', () => {
    assert.ok(cleanText(`{"log":"${'x'.repeat(9_000)} ${error}"}`).some((line) => line.includes('requested access')));
  });
});

describe('lines that a terminal broke', () => {
  const [first, second] = ['Error response from daemon: pull access denied for team/app, repository does not exi', 'st or may require docker login'];
  test('are read together too', () => assert.ok(joinWrapped([first, second]).some(({ text }) => text.includes('does not exist or may require'))));
  test('also short ones that announce what follows', () => {
    assert.ok(joinWrapped(['Get "https://a.example/v2/":', 'Get "http://b/token":', 'no such host']).some(({ text }) => text === 'Get "https://a.example/v2/": Get "http://b/token": no such host'));
  });
  test('short lines stay what they are', () => assert.deepEqual(joinWrapped(['denied', 'next']), []));

  test('advice that goes with every failure is none of its words', () => {
    assert.deepEqual(cleanText('v1 ping attempt failed with error: i/o timeout. If this private registry supports only HTTP or HTTPS with an unknown CA certificate, please add `--insecure-registry r`'), [
      'v1 ping attempt failed with error: i/o timeout.',
    ]);
  });
});
