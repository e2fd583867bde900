import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaOf } from './area.ts';
import { exposition } from './exposition.ts';
import { openMeasures } from './measures.ts';

test('samples of all processes are added, a family is written once, a label’s value is escaped', () => {
  const [one, other] = [openMeasures(), openMeasures()];
  for (const measures of [one, other]) {
    const count = measures.counter('logins_total', 'Logins.');
    const time = measures.histogram('login_seconds', 'Time.', [0.1, 1]);
    measures.read('memory_bytes', 'Memory.', 'gauge', () => 5);
    count({ kind: 'a "b"\\\n' });
    for (const seconds of [0.05, 0.1, 0.5, 7]) time({}, seconds);
  }
  assert.equal(
    exposition([one.snapshot(), other.snapshot()]),
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
`,
  );
});

test('a path has one area, whatever its names are', () => {
  const areas = {
    '/v2/': 'challenge',
    '/v2/team/app/manifests/v1': 'manifests',
    '/v2/manifests/blobs/manifests/v1': 'manifests',
    '/v2/team/app/blobs/uploads/': 'uploads',
    '/v2/team/app/blobs/uploads/0190-1': 'uploads',
    '/v2/team/app/blobs/sha256:abc': 'blobs',
    '/v2/team/app/tags/list': 'listings',
    '/v2/_catalog': 'listings',
    '/v2/team/app/referrers/sha256:abc': 'listings',
    '/acr/v1/_catalog': 'acr',
    '/oauth2/token': 'token',
    '/oauth2/exchange': 'exchange',
    '/common/oauth2/v2.0/token': 'directory',
    '/adfs/oauth2/token': 'directory',
    '/devicelogin': 'directory',
    '/subscriptions/x/resourceGroups': 'management',
    '/v1.0/users': 'graph',
    '/healthz': 'health',
    '/somewhere': 'other',
  };
  for (const [path, area] of Object.entries(areas)) assert.equal(areaOf(path), area, path);
});
