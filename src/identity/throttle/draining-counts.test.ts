import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { drainingCounts } from './draining-counts.ts';

const start = Date.parse('2030-01-01T12:00:00Z');
const after = (seconds: number) => new Date(start + seconds * 1000);
const ten = { limit: 10, milliseconds: 300_000, mostKeys: 1_000 };

const addTimes = (counts: ReturnType<typeof drainingCounts>, key: string, times: number, at: Date) => {
  for (let time = 0; time < times; time += 1) counts.add(key, at);
};

test('as many as the limit close a key, one fewer does not', () => {
  const counts = drainingCounts(ten);
  addTimes(counts, 'a', 9, after(0));
  assert.deepEqual([counts.count('a', after(0)), counts.opensAt('a', after(0))], [9, null]);
  counts.add('a', after(0));
  assert.deepEqual([counts.count('a', after(0)), counts.opensAt('a', after(0))], [10, after(30)]);
});

test('it opens at the moment it named, and not a millisecond before', () => {
  const counts = drainingCounts({ ...ten, limit: 7 });
  addTimes(counts, 'a', 7, after(0));
  const opens = counts.opensAt('a', after(1))!;
  assert.notEqual(counts.opensAt('a', new Date(opens.getTime() - 1)), null);
  assert.equal(counts.opensAt('a', opens), null);
});

test('more than the limit close it no longer than the limit does', () => {
  const counts = drainingCounts(ten);
  addTimes(counts, 'a', 1_000, after(0));
  assert.deepEqual(counts.opensAt('a', after(0)), after(30));
});

test('after the whole time nothing of it counts', () => {
  const counts = drainingCounts(ten);
  addTimes(counts, 'a', 10, after(0));
  assert.deepEqual([counts.count('a', after(299)), counts.count('a', after(300)), counts.count('a', after(10_000))], [1, 0, 0]);
});

test('a key is forgotten at once, and the others are not', () => {
  const counts = drainingCounts(ten);
  for (const key of ['a', 'b']) addTimes(counts, key, 10, after(0));
  counts.forget('a');
  assert.deepEqual([counts.count('a', after(0)), counts.count('b', after(0))], [0, 10]);
});

test('a clock that is set back by a day closes nothing for longer than a full count drains', () => {
  const counts = drainingCounts(ten);
  addTimes(counts, 'a', 3, after(86_400));
  // Also at the moment at which it was said to open, and all day until the old time is there again.
  for (const seconds of [0, 30, 3_600]) assert.equal(counts.opensAt('a', after(seconds)), null, `after ${seconds} s`);
  counts.add('a', after(0));
  assert.equal(counts.count('a', after(300)), 0);
});

test('a clock that is set right by a second opens nothing that was full', () => {
  const counts = drainingCounts(ten);
  addTimes(counts, 'a', 10, after(1));
  assert.equal(counts.count('a', after(0)), 10);
});

test('beyond the most keys the one added to longest ago is forgotten', () => {
  const counts = drainingCounts({ ...ten, mostKeys: 3 });
  for (const key of ['a', 'b', 'c', 'a', 'd']) counts.add(key, after(0));
  assert.equal(counts.size, 3);
  assert.deepEqual(['a', 'b', 'c', 'd'].map((key) => counts.count(key, after(0))), [2, 0, 1, 1]);
});

test('a key never counts more than was added to it within the time, whatever else is added', () => {
  const events = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), pause: fc.integer({ min: 0, max: 60_000 }) }), { maxLength: 60 });
  fc.assert(
    fc.property(events, fc.integer({ min: 2, max: 5 }), (events, mostKeys) => {
      const counts = drainingCounts({ limit: 4, milliseconds: 120_000, mostKeys });
      const added: { key: string; at: number }[] = [];
      let at = start;
      for (const { key, pause } of events) {
        at += pause;
        counts.add(key, new Date(at));
        added.push({ key, at });
        const lately = added.filter((one) => one.key === key && at - one.at < 120_000).length;
        assert.ok(counts.count(key, new Date(at)) <= lately);
        assert.ok(counts.size <= mostKeys);
      }
    }),
    fuzzRuns(),
  );
});
