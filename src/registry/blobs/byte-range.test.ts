import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { Refusal } from '../../causes/refusal.ts';
import { parseContentRange, parseRange } from './byte-range.ts';

for (const [header, size, expected] of [
  [undefined, 10, null],
  ['bytes=0-0', 10, [0, 1]],
  ['bytes=0-9', 10, [0, 10]],
  ['bytes=0-99999', 10, [0, 10]],
  ['bytes=3-5', 10, [3, 3]],
  ['bytes=3-', 10, [3, 7]],
  ['bytes=-4', 10, [6, 4]],
  ['bytes=-99', 10, [0, 10]],
  ['Bytes=1-2', 10, [1, 2]],
  ['bytes= 1-2 ', 10, [1, 2]],
  // What a server may ignore: several ranges, other units, no range at all.
  ['bytes=0-1,3-4', 10, null],
  ['items=0-1', 10, null],
  ['bytes=-', 10, null],
  ['bytes=a-b', 10, null],
  ['bytes=0x1-2', 10, null],
  ['0-1', 10, null],
  ['bytes=99999999999999999999-', 10, null],
  // Some clients ask this of every blob.
  ['bytes=0-', 0, null],
  ['bytes=-5', 0, null],
] as const) {
  test(`Range ${header} of ${size} bytes is ${expected ?? 'the whole'}`, () => {
    assert.deepEqual(parseRange(header, size), expected && { start: expected[0], length: expected[1] });
  });
}

for (const header of ['bytes=10-', 'bytes=10-20', 'bytes=5-4', 'bytes=-0', 'bytes=9999999999999999-']) {
  test(`Range ${header} of 10 bytes cannot be satisfied`, () => {
    assert.throws(() => parseRange(header, 10), { causeId: 'range-not-satisfiable', headers: { 'Content-Range': 'bytes */10' } });
  });
}

for (const [header, expected] of [
  [undefined, null],
  ['0-0', [0, 1]],
  ['0-1023', [0, 1024]],
  ['1024-2047', [1024, 1024]],
  ['bytes 0-1023/4096', [0, 1024]],
  ['bytes 0-1023/*', [0, 1024]],
] as const) {
  test(`Content-Range ${header} is ${expected ?? 'none'}`, () => {
    assert.deepEqual(parseContentRange(header), expected && { start: expected[0], length: expected[1] });
  });
}

for (const header of ['', '-', '1', '5-4', '-5', '5-', 'bytes=0-5', '0 - 5', '0-5-6', '99999999999999999-999999999999999999', 'a-b']) {
  test(`Content-Range "${header}" is refused`, () => {
    assert.throws(() => parseContentRange(header), { causeId: 'request-invalid' });
  });
}

test('a range is always a part of the blob', () => {
  const numbers = fc.oneof(fc.nat(), fc.nat(30), fc.constant(''));
  const headers = fc.oneof(fc.string(), fc.tuple(numbers, numbers).map(([a, b]) => `bytes=${a}-${b}`));
  fc.assert(
    fc.property(headers, fc.oneof(fc.nat(20), fc.nat()), (header, size) => {
      try {
        const range = parseRange(header, size);
        if (range) assert.ok(range.start >= 0 && range.length > 0 && range.start + range.length <= size);
      } catch (error) {
        assert.ok(error instanceof Refusal && error.causeId === 'range-not-satisfiable', String(error));
      }
    }),
    fuzzRuns(),
  );
});
