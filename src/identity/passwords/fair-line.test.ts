import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fairLine } from './fair-line.ts';

test('places are served in turns, each in the order in which its own came', () => {
  const line = fairLine<string>(10);
  for (const waiting of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) assert.equal(line.add(waiting[0]!, waiting), null);
  assert.deepEqual(Array.from({ length: 7 }, () => line.next()), ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', undefined]);
  assert.equal(line.size, 0);
});

test('when it is full, the last of the longest line goes; of equally long ones, whoever came', () => {
  const line = fairLine<string>(4);
  for (const waiting of ['a1', 'a2', 'a3', 'b1']) assert.equal(line.add(waiting[0]!, waiting), null);
  assert.equal(line.add('c', 'c1'), 'a3');
  assert.equal(line.add('a', 'a4'), 'a4');
  assert.equal(line.add('c', 'c2'), 'c2');
  assert.deepEqual(Array.from({ length: 5 }, () => line.next()), ['a1', 'b1', 'c1', 'a2', undefined]);
});

test('what is held does not grow with the places that ever were there', () => {
  const line = fairLine<number>(3);
  for (let place = 0; place < 1_000; place += 1) line.add(String(place), place);
  assert.equal(line.size, 3);
  assert.deepEqual([line.next(), line.next(), line.next(), line.next()], [0, 1, 2, undefined]);
});
