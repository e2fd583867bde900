import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stormBrake, type Brake } from './storm-brake.ts';

/** A brake whose pauses end when the test says so. */
function open(limits: Partial<Brake> = {}) {
  const waits: { milliseconds: number; end: () => void }[] = [];
  const pause = (milliseconds: number) => new Promise<void>((end) => waits.push({ milliseconds, end }));
  const brake = stormBrake({ perSecond: 100, pause, random: () => 0.25, now: () => milliseconds, ...limits });
  let [answered, milliseconds] = [0, 0];
  const refuse = async (times: number, afterSeconds = 0) => {
    milliseconds += afterSeconds * 1000;
    for (let time = 0; time < times; time += 1) void brake.refused().then(() => (answered += 1));
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { waits, refuse, answered: () => answered };
}

test('a hundred refusals in a second are answered at once', async () => {
  const { refuse, answered } = open();
  await refuse(100);
  assert.equal(answered(), 100);
});

test('those beyond wait, each for a while of its own', async () => {
  const { waits, refuse, answered } = open();
  await refuse(103);
  assert.deepEqual([answered(), waits.map(({ milliseconds }) => milliseconds)], [100, [750, 750, 750]]);
  for (const { end } of waits) end();
  await refuse(0);
  assert.equal(answered(), 103);
});

test('when the storm is over the next one is answered at once', async () => {
  const { refuse, answered } = open();
  await refuse(1_000);
  assert.equal(answered(), 100);
  await refuse(1, 1);
  assert.equal(answered(), 101);
});

test('no more wait than may be: the others are answered', async () => {
  const { waits, refuse, answered } = open({ mostHeld: 5 });
  await refuse(120);
  assert.deepEqual([waits.length, answered()], [5, 115]);
});
