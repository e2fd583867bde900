import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judgeMessage } from './judge-message.ts';

const sumOf = (text: string, context?: string) => judgeMessage({ text, context }).suspicions.reduce((sum, { confidence }) => sum + confidence, 0);

describe('the confidences of a text', () => {
  test('leave room for a cause that nothing in it names, also where an exact code stands', () => {
    const [first] = judgeMessage({ text: 'AADSTS7000222: The provided client secret keys are expired.' }).suspicions;
    assert.equal(first?.cause, 'client-secret-expired');
    assert.ok(first.confidence > 0.85 && first.confidence <= 0.95, `${first.confidence}`);
    assert.ok(sumOf('unauthorized: authentication required') <= 0.95);
  });

  test('leave more of it where no phrase is known', () => {
    assert.ok(sumOf('the thing made a noise', 'The clock of the machine was ten minutes behind.') <= 0.7);
  });

  test('are shared: what makes one cause likelier makes the others less so', () => {
    const [plain, told] = [undefined, 'The clock of the machine was ten minutes behind.'].map((context) => judgeMessage({ text: 'unauthorized: authentication required', registry: 'harbor', context }).suspicions);
    const of = (suspicions: typeof plain, cause: string) => suspicions?.find((one) => one.cause === cause)?.confidence ?? 0;
    assert.ok(of(told, 'clock-skew') > of(plain, 'clock-skew'));
    assert.ok(of(told, 'not-logged-in') < of(plain, 'not-logged-in'));
  });

  test('grow less than twofold by words that say the same again', () => {
    const [once, again] = ['The clock was behind.', 'The clock was behind: the time of the machine, its date and NTP drifted by weeks.'].map((context) => judgeMessage({ text: 'unauthorized', registry: 'harbor', context }).suspicions.find(({ cause }) => cause === 'clock-skew')?.confidence ?? 0);
    assert.ok(once! > 0.2 && again! >= once! && again! < 2 * once!, `${once} ${again}`);
  });

  test('follow a sure text where the words around it lead elsewhere, and are less sure', () => {
    const text = 'Head "https://10.0.0.5:5000/v2/app/manifests/1": http: server gave HTTP response to HTTPS client';
    const [alone, told] = [undefined, 'Docker works on the node through a proxy.'].map((context) => judgeMessage({ text, context }).suspicions[0]);
    assert.equal(told?.cause, 'http-registry-needs-insecure');
    assert.ok(told.confidence < alone!.confidence);
  });
});
