import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGuid } from './guid.ts';
import { lowestUuidv7, uuidv7, type FillRandom } from './uuid.ts';

const filled = (value: number): FillRandom => (bytes) => bytes.fill(value);
const instant = (text: string) => new Date(`2031-05-06T07:08:${text}Z`);
const timeOf = (id: string) => parseInt(id.replace('-', '').slice(0, 12), 16);

test('an id holds its millisecond, the version and the variant where RFC 9562 puts them', () => {
  const now = new Date(0x01_7f_22_e2_79_b0);
  assert.equal(uuidv7(now, filled(0xff)), '017f22e2-79b0-77ff-bfff-ffffffffffff');
  assert.equal(uuidv7(new Date(0x02_7f_22_e2_79_b0), filled(0)), '027f22e2-79b0-7000-8000-000000000000');
});

test('ids of one millisecond sort in the order in which they were made', () => {
  const ids = Array.from({ length: 10_000 }, () => uuidv7(instant('09.123')));
  assert.deepEqual(ids.toSorted(), ids);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.every((id) => isGuid(id) && id === id.toLowerCase()));
});

test('a full counter borrows the next millisecond', () => {
  const first = uuidv7(instant('20.000'), filled(0));
  const rest = Array.from({ length: 4096 }, () => uuidv7(instant('20.000'), filled(0)));
  assert.equal(timeOf(rest[4094] ?? ''), timeOf(first));
  assert.equal(timeOf(rest[4095] ?? ''), timeOf(first) + 1);
  assert.ok((rest[4095] ?? '') > (rest[4094] ?? ''));
});

test('a clock that is set back a little keeps the order, one that is set back far is followed', () => {
  const first = uuidv7(instant('40.000'));
  const little = uuidv7(instant('31.000'));
  assert.ok(little > first);
  const far = uuidv7(instant('01.000'));
  assert.equal(timeOf(far), instant('01.000').getTime());
});

test('ids of different processes differ in 62 random bits', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => uuidv7(new Date(Date.UTC(2032, 0, 1) + index)).slice(-17));
  assert.equal(new Set(ids).size, ids.length);
});

test('the lowest id of an instant sorts before every id made then, and after every id made before', () => {
  const floor = lowestUuidv7(instant('50.500'));
  assert.ok(isGuid(floor));
  assert.ok(uuidv7(instant('50.499'), filled(0xff)) < floor);
  assert.ok(uuidv7(instant('50.500'), filled(0)) >= floor);
  assert.equal(lowestUuidv7(new Date(-1)), lowestUuidv7(new Date(0)));
});
