import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { answer, calibrationError, readLines, reliability, score, type Case } from '../../../test/doctor/accuracy-measure.ts';
import { saidRules } from '../rules/said-index.ts';
import { toldShares } from '../rules/said-told.ts';
import { judgeMessage } from './judge-message.ts';
import type { Pattern } from './pattern.ts';
import { entraCodes } from './said/entra.ts';
import { saidPatterns } from './said/index.ts';
import { toldPatterns } from './told/index.ts';

const fixtures = join(import.meta.dirname, '..', '..', '..', 'test', 'fixtures', 'messages');
const cases = readLines<Case>(join(fixtures, 'cases.jsonl'));
const phrases = readLines<{ says?: string; tells?: string; text: string }>(join(fixtures, 'phrases.jsonl'));

const said = Object.entries(saidPatterns) as unknown as readonly (readonly [string, Pattern])[];
const told = Object.entries(toldPatterns);
const used = new Set(saidRules.flatMap(({ requires, excludes = [] }) => [...requires, ...excludes]));

describe('every pattern', () => {
  test('is found in a text of ours', () => {
    const texts = [...cases.map(({ error }) => error), ...phrases.map(({ text }) => text)].flatMap((text) => text.split('\n'));
    assert.deepEqual(said.filter(([, { match }]) => !texts.some((text) => match.test(text))).map(([id]) => id), []);
    const words = [...cases.map(({ context }) => context ?? ''), ...phrases.map(({ text }) => text)];
    assert.deepEqual(told.filter(([, match]) => !words.some((text) => match.test(text))).map(([id]) => id), []);
  });

  test('finds the phrase that was written for it', () => {
    const wrong = phrases.filter(({ says, tells, text }) => !(says ? saidPatterns[says as keyof typeof saidPatterns].match : toldPatterns[tells as keyof typeof toldPatterns]).test(text.replaceAll('\n', ' ')));
    assert.deepEqual(wrong, []);
  });

  test('repeats nothing without a bound, so that reading is linear', () => {
    const bare = (source: string) => source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, 'C');
    const expressions = [...said.map(([id, { match }]) => [id, match] as const), ...told];
    assert.deepEqual(expressions.filter(([, { source }]) => /[*+]|\{\d+,\}/.test(bare(source))).map(([id]) => id), []);
  });

  test('that is exact leads somewhere', () => {
    assert.deepEqual(said.filter(([id, { weight }]) => weight === undefined && !used.has(`said:${id}`)).map(([id]) => id), []);
    assert.deepEqual(told.filter(([id]) => !(id in toldShares)).map(([id]) => id), []);
  });
});

test('rules ask only for what can be read', () => {
  const derived = ['exact', 'refused', 'no-reason', 'nothing-known'];
  assert.deepEqual([...used].filter((id) => id.startsWith('said:') && !(id.slice(5) in saidPatterns) && !derived.includes(id.slice(5))), []);
  assert.deepEqual([...used].filter((id) => id.startsWith('told:') && !(id.slice(5) in toldPatterns)), []);
});

test('each of Entra’s codes alone leads to a cause', () => {
  assert.ok(entraCodes.length >= 130);
  assert.equal(new Set(entraCodes).size, entraCodes.length);
  const silent = entraCodes.filter((code) => judgeMessage({ text: `AADSTS${code}` }).reading.decisive?.weight !== 'exact');
  assert.deepEqual(silent, []);
});

test('each code of az acr check-health alone leads to a cause', () => {
  const codes = [
    'DOCKER_COMMAND_ERROR', 'DOCKER_DAEMON_ERROR', 'DOCKER_VERSION_ERROR', 'DOCKER_PULL_ERROR', 'HELM_COMMAND_ERROR', 'HELM_VERSION_ERROR',
    'NOTARY_COMMAND_ERROR', 'NOTARY_VERSION_ERROR', 'CONNECTIVITY_DNS_ERROR', 'CONNECTIVITY_FORBIDDEN_ERROR', 'CONNECTIVITY_CHALLENGE_ERROR',
    'CONNECTIVITY_AAD_LOGIN_ERROR', 'CONNECTIVITY_WWW_AUTHENTICATE_ERROR', 'CONNECTIVITY_REFRESH_TOKEN_ERROR', 'CONNECTIVITY_ACCESS_TOKEN_ERROR',
    'CONNECTIVITY_SSL_ERROR', 'CONNECTIVITY_TOOMANYREQUESTS_ERROR', 'LOGIN_SERVER_ERROR', 'CMK_ERROR', 'UNEXPECTED_ERROR',
  ];
  assert.deepEqual(codes.filter((text) => judgeMessage({ text }).suspicions.length === 0 || judgeMessage({ text }).reading.decisive === null), []);
});

describe('our own texts', () => {
  const answers = cases.map((one) => answer(one, true));
  const { first, amongThree } = score(answers);

  test('lead to their cause', () => {
    assert.ok(first >= cases.length * 0.9, `first in ${first} of ${cases.length}`);
    assert.ok(amongThree >= cases.length * 0.96, `among three in ${amongThree} of ${cases.length}`);
  });

  test('reach eighty-eight causes', () => {
    const reached = new Set(answers.filter(({ ranked, established }) => ranked.slice(0, 3).some(({ cause }) => cause === established)).map(({ established }) => established));
    assert.ok(reached.size >= 88, `${reached.size}`);
  });

  test('are answered with confidences that mean what they say', () => {
    assert.ok(calibrationError(reliability(answers, 'every')) <= 0.05);
    assert.ok(calibrationError(reliability(cases.map((one) => answer(one, false)), 'every')) <= 0.05);
    for (const { ranked } of answers) assert.ok(ranked.reduce((sum, { confidence }) => sum + confidence, 0) <= 1 + 1e-9);
  });
});
