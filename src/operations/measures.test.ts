import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exposition } from './exposition.ts';
import { MOST_SERIES, openMeasures } from './measures.ts';

test('samples of all processes are added, a family is written once, a label’s value is escaped', async () => {
  const [one, other] = [openMeasures(), openMeasures()];
  for (const measures of [one, other]) {
    const count = measures.counter('logins_total', 'Logins.');
    const time = measures.histogram('login_seconds', 'Time.', [0.1, 1]);
    measures.read('memory_bytes', 'Memory.', 'gauge', () => 5);
    measures.read('lag_seconds', 'The worst.', 'gauge', async () => (measures === one ? 3 : 1), 'max');
    measures.read('broken', 'Nobody knows.', 'gauge', () => Promise.reject(new Error('gone')));
    count({ kind: 'a "b"\\\n' });
    for (const seconds of [0.05, 0.1, 0.5, 7]) time({}, seconds);
  }
  assert.equal(
    exposition([await one.snapshot(), await other.snapshot()]),
    `# HELP logins_total Logins.
# TYPE logins_total counter
logins_total{kind="a \\"b\\"\\\\\\n"} 2
# HELP login_seconds Time.
# TYPE login_seconds histogram
login_seconds_bucket{le="0.1"} 4
login_seconds_bucket{le="1"} 6
login_seconds_bucket{le="+Inf"} 8
login_seconds_sum 15.3
login_seconds_count 8
# HELP memory_bytes Memory.
# TYPE memory_bytes gauge
memory_bytes 10
# HELP lag_seconds The worst.
# TYPE lag_seconds gauge
lag_seconds 3
# HELP broken Nobody knows.
# TYPE broken gauge
`,
  );
});

test('labels that have many values after all end in one series', async () => {
  const measures = openMeasures();
  const count = measures.counter('many_total', 'Many.');
  for (let value = 0; value < MOST_SERIES + 500; value += 1) count({ value: `${value}`, kind: 'x' });
  const [family] = await measures.snapshot();
  assert.equal(Object.keys(family!.samples).length, MOST_SERIES + 1);
  assert.equal(family!.samples['many_total{value="other",kind="other"}'], 500);
});
