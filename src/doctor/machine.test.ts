import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemPath } from './machine.ts';

test('a path of the system begins at its root, wherever somebody stands', () => {
  for (const parts of [['/etc', 'docker'], ['/etc/docker'], ['etc', 'docker'], ['etc/docker']]) {
    assert.equal(systemPath({ root: '' }, ...parts), '/etc/docker');
    assert.equal(systemPath({ root: '/tmp/other' }, ...parts), '/tmp/other/etc/docker');
  }
});
