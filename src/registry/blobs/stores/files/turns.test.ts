import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takingTurns } from './turns.ts';

test('as many as there are places begin at once, the others in order as places become free', () => {
  const [begun, ends]: [number[], (() => void)[]] = [[], []];
  const turns = takingTurns(2);
  for (let one = 0; one < 5; one += 1) turns((done) => void (begun.push(one), ends.push(done)));
  assert.deepEqual(begun, [0, 1]);
  ends[1]!();
  assert.deepEqual(begun, [0, 1, 2]);
  ends[0]!();
  ends[2]!();
  assert.deepEqual(begun, [0, 1, 2, 3, 4]);
});

test('any number of them may be done as soon as they begin', () => {
  const turns = takingTurns(1);
  let [free, begun] = [() => {}, 0];
  turns((done) => void (free = done));
  for (let one = 0; one < 50_000; one += 1) turns((done) => ((begun += 1), done()));
  free();
  assert.equal(begun, 50_000);
});
