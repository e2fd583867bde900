import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../test/databases/databases.ts';
import { openManagement, type Ask, type OpenedManagement } from '../../test/harness/management-api.ts';
import { registryPath, scopeMapPath } from '../contract/address.ts';

// PostgreSQL has no text with the character NUL: what holds one must never come as far as a query.

const base = registryPath('dockgate');
const actions = ['repositories/app/content/read'];
const scopeMapId = scopeMapPath('dockgate', '_repositories_pull');
const token = Buffer.from('a\0b').toString('base64url');

const rows: [what: string, ask: Ask, status: number][] = [
  ['a registry', { method: 'GET', path: `${base}%00` }, 404],
  ['a token', { method: 'GET', path: `${base}/tokens/a%00b` }, 404],
  ['a token to change', { method: 'PATCH', path: `${base}/tokens/a%00b`, body: { properties: {} } }, 404],
  ['a token to make', { method: 'PUT', path: `${base}/tokens/a%00bcde`, body: { properties: { scopeMapId } } }, 400],
  ['a token to delete', { method: 'DELETE', path: `${base}/tokens/a%00b` }, 204],
  ['a token in an id', { method: 'POST', path: `${base}/generateCredentials`, body: { tokenId: `${base}/tokens/a\0b` } }, 404],
  ['a scope map', { method: 'GET', path: `${base}/scopeMaps/a%00b` }, 404],
  ['a scope map to make', { method: 'PUT', path: `${base}/scopeMaps/a%00bcde`, body: { properties: { actions } } }, 400],
  ['a scope map to delete', { method: 'DELETE', path: `${base}/scopeMaps/a%00b` }, 204],
  ['a scope map in an id', { method: 'PUT', path: `${base}/tokens/abcde`, body: { properties: { scopeMapId: scopeMapPath('dockgate', 'a\0b') } } }, 400],
  ['a description', { method: 'PUT', path: `${base}/scopeMaps/described`, body: { properties: { actions, description: 'a\0b' } } }, 400],
  ['a page of registries', { method: 'GET', path: `${base.slice(0, base.lastIndexOf('/'))}?$skipToken=${token}` }, 400],
  ['a page of tokens', { method: 'GET', path: `${base}/tokens?$skipToken=${token}` }, 400],
  ['a page of scope maps', { method: 'GET', path: `${base}/scopeMaps?$skipToken=${token}` }, 400],
  ['an event', { method: 'GET', path: `${base}/why/a%00b` }, 400],
  ['a subject', { method: 'GET', path: `${base}/why?last&subject=a%00b` }, 400],
];

for (const [name, open, options] of databases) {
  describe(`text that cannot be stored, in ${name}`, options, () => {
    let api: OpenedManagement;
    before(async () => {
      api = await openManagement(open);
    });
    after(() => api.close());

    for (const [what, ask, status] of rows) {
      test(`as ${what} is the caller's fault: ${ask.method} → ${status}`, async () => {
        const answer = await api.askLocally(ask);
        assert.equal(answer.status, status, JSON.stringify(answer.body));
      });
    }
  });
}
