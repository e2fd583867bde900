import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { Refusal } from '../causes/refusal.ts';
import { faultLog, type FaultLog } from './fault-log.ts';

describe('the log of faults', () => {
  let entries: Record<string, unknown>[];
  const at = new Date('2030-01-01T00:00:00Z');
  let log: FaultLog;
  beforeEach(() => {
    const written: typeof entries = [];
    entries = written;
    log = faultLog((entry) => written.push({ ...entry }), () => at, 50);
  });
  const outage = (code: string, part = 'database') => {
    const cause = Object.assign(new Error(`the disk says ${code}`), { code });
    return new Refusal('registry-service-outage', { part: 'log' }, { cause: new Refusal('registry-service-outage', { part }, { cause }) });
  };

  test('says what was thrown in the first place, and whose answer it was', () => {
    log('id-1', outage('ENOSPC'));
    const [entry] = entries;
    assert.deepEqual([entry?.['time'], entry?.['correlationId'], entry?.['cause'], entry?.['part'], entry?.['code']], [at.toISOString(), 'id-1', 'registry-service-outage', 'log', 'ENOSPC']);
    assert.match(String(entry?.['error']), /^Error: the disk says ENOSPC\n +at /);
  });

  test('a mistake of ours is there with its stack', () => {
    log('id-1', Refusal.from(new TypeError('x is not a function')));
    assert.equal(entries[0]?.['cause'], 'internal-error');
    assert.match(String(entries[0]?.['error']), /TypeError: x is not a function\n.*fault-log\.test/);
  });

  test('the same fault is written once and then counted, another one is written at once', async () => {
    for (let count = 0; count < 1_000; count += 1) log(`id-${count}`, outage('ENOSPC'));
    log('other', outage('EIO'));
    assert.deepEqual(entries.map((entry) => entry['correlationId']), ['id-0', 'other']);
    while (entries.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(entries[2], { time: at.toISOString(), fault: 'registry-service-outage: the disk says ENOSPC', times: 999 });
    log('later', outage('ENOSPC'));
    assert.equal(entries.at(-1)?.['correlationId'], 'later');
  });

  test('of more than a hundred kinds the others are counted together', async () => {
    for (let count = 0; count < 300; count += 1) log('id', outage(`E${count}`));
    assert.equal(entries.length, 101);
    while (entries.length < 102) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(entries.at(-1), { time: at.toISOString(), fault: 'faults of more kinds than are told apart', times: 199 });
  });
});
