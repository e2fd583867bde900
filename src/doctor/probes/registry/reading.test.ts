import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { vendors } from '../../vendors/index.ts';
import { readAnswer } from './reading.ts';
import type { Answer } from './requests.ts';

const answer = (status: number, body: string | object, headers: Answer['headers'] = {}): Answer => ({
  kind: 'answer', status, headers, body: typeof body === 'string' ? body : JSON.stringify(body), isCut: false, firstByte: 1, milliseconds: 1,
  url: new URL('https://r.example/v2/'), times: null,
} as Answer);

describe('a refusal', () => {
  test('is read from the list of errors, or from what stands at the top', () => {
    const bodies: readonly [body: object, code: string | null, message: string][] = [
      [{ errors: [{ code: 'denied', message: 'no' }, { code: 'OTHER', message: 'x' }] }, 'DENIED', 'no'],
      [{ details: 'incorrect username or password' }, null, 'incorrect username or password'],
      [{ message: 'flat' }, null, 'flat'],
      [{ errors: [] }, null, '{"errors":[]}'],
      [{ errors: 'none' }, null, '{"errors":"none"}'],
    ];
    for (const [body, code, message] of bodies) {
      const reading = readAnswer(answer(401, body), null);
      assert.deepEqual([reading.code, reading.message], [code, message]);
    }
  });

  test('that is a page says so, and no registry wrote it', () => {
    assert.equal(readAnswer(answer(403, '\n <!DOCTYPE html><html>'), null).isPage, true);
    assert.equal(readAnswer(answer(403, 'denied'), null).isPage, false);
  });

  test('keeps to its limits, whatever stands in it', () => {
    const { message } = readAnswer(answer(401, { errors: [{ code: 'X', message: 'long'.repeat(10_000) }] }), vendors.acr);
    assert.ok(message.length <= 300);
    for (const body of ['null', '[]', '"text"', '{"errors":[null]}', '{"errors":[[]]}', '[', '\u0000'])
      assert.equal(readAnswer(answer(401, body), vendors.acr).meaning, null);
  });

  test('names the address that the registry saw', () => {
    const body = '{"errors":[{"code":"DENIED","message":"client with IP \\u0027203.0.113.7\\u0027 is not allowed access. Refer https://aka.ms/acr/firewall to grant access."}]}';
    const { meaning, facts } = readAnswer(answer(403, body), vendors.acr);
    assert.deepEqual([meaning, facts], ['address-denied', { address: '203.0.113.7' }]);
  });

  test('means nothing at a vendor that does not use these words', () => {
    assert.equal(readAnswer(answer(401, { details: 'incorrect username or password' }), vendors.ecr).meaning, null);
  });

  test('is told by a Dockgate alone', () => {
    const body = { errors: [{ code: 'UNAUTHORIZED', message: 'x', cause: 'token-disabled', correlationId: '01a' }] };
    assert.equal(readAnswer(answer(401, body), null).told, null);
    assert.deepEqual(readAnswer(answer(401, body, { 'x-dockgate-cause': 'token-disabled' }), null).told, { cause: 'token-disabled', correlationId: '01a' });
    assert.equal(readAnswer(answer(401, { errors: [{ cause: 'constructor' }] }, { 'x-dockgate-cause': 'constructor' }), null).told, null);
  });
});
