import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { login } from '../../../test/samples/events.ts';
import type { EventRow, EventTrace } from '../event.ts';
import { floodGuard, type FloodGuard } from './flood-guard.ts';

const limits = { milliseconds: 60_000, alike: 3, ofNetwork: 10, inAll: 30 };
const at = (seconds: number) => new Date(Date.UTC(2033, 3, 4) + seconds * 1_000);
const refused = (more: { name?: string; address?: string; seconds?: number } = {}) => login({ isRefused: true, at: at(more.seconds ?? 0), ...more });

/** Hands over one event at a time, each batch durable; what is in the log and what is still counted. */
function play(guard: FloodGuard, events: readonly EventRow[], now = at(0)) {
  const rows: EventRow[] = [];
  const open = new Map<string, EventRow>();
  for (const event of events) {
    const guarded = guard.take([event], now);
    guarded.commit();
    rows.push(...guarded.rows);
    for (const flood of guarded.counted) open.set(flood.correlation_id, flood);
    for (const id of guarded.closed) open.delete(id);
  }
  return { rows, open: [...open.values()], attempts: [...rows, ...open.values()].reduce((sum, { attempts }) => sum + attempts, 0) };
}
const close = (guard: FloodGuard, now: Date) => {
  const guarded = guard.take([], now);
  guarded.commit();
  return guarded;
};

describe('a flood of refusals', () => {
  test('of one source, subject and cause is written three times, then counted, with its first and last time', () => {
    const guard = floodGuard(limits);
    const { rows, open, attempts } = play(guard, Array.from({ length: 9 }, (_, index) => refused({ seconds: index })));
    assert.deepEqual([rows.length, open.length, attempts], [3, 1, 9]);
    const [flood] = open;
    assert.deepEqual(
      [flood?.attempts, flood?.time_generated, flood?.last_at, flood?.identity, flood?.caller_ip_address, flood?.cause],
      [6, at(3).toISOString(), at(8).toISOString(), 'ci', '192.0.2.1', 'token-password-expired'],
    );
  });

  test('becomes an event when its interval is over, and the next interval begins anew', () => {
    const guard = floodGuard(limits);
    const { open } = play(guard, Array.from({ length: 9 }, () => refused()));
    assert.equal(guard.isDue(at(59)), false);
    assert.equal(guard.isDue(at(60)), true);
    const { rows, closed } = close(guard, at(60));
    assert.deepEqual(rows, open);
    assert.deepEqual(closed, open.map((flood) => flood.correlation_id));
    assert.equal(guard.isDue(at(60)), false);
    assert.equal(play(guard, [refused()], at(61)).rows.length, 1);
  });

  test('does not touch what is served, and others are still written', () => {
    const guard = floodGuard(limits);
    play(guard, Array.from({ length: 9 }, () => refused()));
    const others = [login(), refused({ name: 'another' }), refused({ address: '203.0.113.9' })];
    assert.deepEqual(play(guard, others).rows, others);
  });

  test('of ever different names is counted by network, with a sample', () => {
    const guard = floodGuard(limits);
    const { rows, open, attempts } = play(guard, Array.from({ length: 500 }, (_, index) => refused({ name: `name-${index}`, address: `192.0.2.${index % 200}` })));
    assert.deepEqual([rows.length, open.length, attempts], [10, 1, 500]);
    const [flood] = open;
    assert.deepEqual([flood?.caller_ip_address, flood?.identity, flood?.attempts], ['192.0.2.0/24', '', 490]);
    const { facts } = JSON.parse(flood!.trace) as EventTrace;
    assert.equal(facts['sampleNames'], 'name-10, name-11, name-12, name-13, name-14');
    assert.equal(facts['sampleAddresses'], '192.0.2.10, 192.0.2.11, 192.0.2.12, 192.0.2.13, 192.0.2.14');
  });

  test('from ever different networks too is counted altogether: rows are bounded, and every attempt is', () => {
    const guard = floodGuard(limits);
    const { rows, open, attempts } = play(guard, Array.from({ length: 5_000 }, (_, index) => refused({ name: `n${index}`, address: `10.${index >> 8}.${index & 255}.1` })));
    assert.deepEqual([rows.length, open.length, attempts], [30, 1, 5_000]);
    assert.equal(open[0]?.caller_ip_address, '*');
  });

  test('of IPv6 is one of a /48', () => {
    const { open } = play(floodGuard(limits), Array.from({ length: 50 }, (_, index) => refused({ name: `n${index}`, address: `2001:db8:7:${index}::1` })));
    assert.equal(open[0]?.caller_ip_address, '2001:db8:7::/48');
  });

  test('counts only what became durable', () => {
    const guard = floodGuard(limits);
    play(guard, Array.from({ length: 5 }, () => refused()));
    guard.take([refused(), refused()], at(0));
    guard.take([], at(60));
    assert.equal(play(guard, [refused()]).open[0]?.attempts, 3);
  });

  test('that was written although nobody knew is not written again', () => {
    const guard = floodGuard(limits);
    const { open } = play(guard, Array.from({ length: 5 }, () => refused()));
    guard.forget(new Set(open.map((flood) => flood.correlation_id)));
    assert.deepEqual(close(guard, at(60)).rows, []);
  });
});
