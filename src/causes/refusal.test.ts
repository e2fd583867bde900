import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fill, Refusal } from './refusal.ts';

describe('a refusal', () => {
  test('answers with the usual code, status and message of its cause', () => {
    const refusal = new Refusal('not-logged-in');
    assert.equal(refusal.code, 'UNAUTHORIZED');
    assert.equal(refusal.status, 401);
    assert.match(refusal.message, /^authentication required, visit/);
    assert.deepEqual({ ...refusal.headers }, {});
  });

  test('answers with another code of its cause when asked', () => {
    const byTag = new Refusal('image-or-tag-not-found', { reference: 'tagged by "1.4"' });
    assert.deepEqual([byTag.status, byTag.code, byTag.message], [404, 'MANIFEST_UNKNOWN', 'manifest tagged by "1.4" is not found']);
    const byName = new Refusal('image-or-tag-not-found', {}, { code: 'NAME_UNKNOWN' });
    assert.deepEqual([byName.status, byName.code], [404, 'NAME_UNKNOWN']);
    const outOfOrder = new Refusal('upload-out-of-order', {}, { code: 'BLOB_UPLOAD_INVALID' });
    assert.equal(outOfOrder.status, 400);
  });

  test('keeps to the usual code when its cause has no such one', () => {
    assert.equal(new Refusal('not-logged-in', {}, { code: 'DENIED' }).code, 'UNAUTHORIZED');
  });

  test('carries facts, headers and the reason behind it', () => {
    const reason = new Error('disk is gone');
    const refusal = new Refusal('registry-service-outage', { part: 'log' }, { cause: reason, headers: { 'retry-after': '1' } });
    assert.deepEqual({ ...refusal.facts }, { part: 'log' });
    assert.deepEqual(refusal.headers, { 'retry-after': '1' });
    assert.equal(refusal.cause, reason);
    assert.doesNotMatch(refusal.message, /disk/);
  });

  test('fills facts into the message', () => {
    const refusal = new Refusal('firewall-ip-denied', { address: '203.0.113.7' });
    assert.match(refusal.message, /^client with IP '203\.0\.113\.7' is not allowed access\./);
  });

  test('stays itself when it is thrown', () => {
    const refusal = new Refusal('digest-mismatch');
    assert.equal(Refusal.from(refusal), refusal);
  });

  test('stands in for anything else that is thrown, without its words', () => {
    for (const thrown of [new TypeError('password of ann is x'), 'text', undefined, null]) {
      const refusal = Refusal.from(thrown);
      assert.deepEqual([refusal.causeId, refusal.status, refusal.code], ['internal-error', 500, 'UNKNOWN']);
      assert.equal(refusal.cause, thrown);
      assert.equal(refusal.message, 'unknown error');
    }
  });
});

describe('fill', () => {
  test('replaces each placeholder, however often it occurs', () => {
    assert.equal(fill('{a} {b} {a}', { a: 1, b: 'two' }), '1 two 1');
  });

  test('leaves nothing for a missing fact', () => {
    assert.equal(fill('a{gap}b', {}), 'ab');
  });

  test('takes facts literally: one that looks like a placeholder or a pattern is not filled again', () => {
    assert.equal(fill('{a}', { a: '{b} $& $1', b: 'secret' }), '{b} $& $1');
  });
});
