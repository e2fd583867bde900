import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isCorrelationId, parseCorrelationId } from './correlation-id.ts';
import { isGuid, NULL_GUID, parseGuid } from './guid.ts';
import { parserContract } from './parser.contract.ts';

describe('a GUID', () => {
  for (const [sentence, text, expected] of [
    ['has five groups of hexadecimal digits', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', true],
    ['may be upper case', '3F2504E0-4F89-11D3-9A0C-0305E82C3301', true],
    ['may be the null GUID', NULL_GUID, true],
    ['may have any version', 'ffffffff-ffff-ffff-ffff-ffffffffffff', true],
    ['has dashes', '3f2504e04f8911d39a0c0305e82c3301', false],
    ['has no braces', '{3f2504e0-4f89-11d3-9a0c-0305e82c3301}', false],
    ['has hexadecimal digits only', '3g2504e0-4f89-11d3-9a0c-0305e82c3301', false],
    ['ends after its last digit', '3f2504e0-4f89-11d3-9a0c-0305e82c3301\n', false],
    ['is not empty', '', false],
  ] as const) {
    test(sentence, () => assert.deepEqual([isGuid(text), isCorrelationId(text)], [expected, expected]));
  }

  test('is lower case after it was parsed', () => {
    for (const parse of [parseGuid, parseCorrelationId]) {
      assert.equal(parse('3F2504E0-4F89-11D3-9A0C-0305E82C3301'), '3f2504e0-4f89-11d3-9a0c-0305e82c3301');
    }
  });

  test('is refused under the name that the caller knows', () =>
    assert.throws(() => parseGuid('x', 'principalId'), { causeId: 'request-invalid', message: 'principalId: it is not a GUID' }));
});

const valid = fc.uuid().chain((uuid) => fc.constantFrom(uuid, uuid.toUpperCase(), NULL_GUID));

parserContract({ name: 'parseGuid', parse: parseGuid, format: (guid) => guid, valid, alphabet: /^[a-fA-F0-9-]$/, longest: 36 });
parserContract({
  name: 'parseCorrelationId',
  parse: parseCorrelationId,
  format: (id) => id,
  valid,
  alphabet: /^[a-fA-F0-9-]$/,
  longest: 36,
});
