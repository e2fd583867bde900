import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { Refusal } from '../../causes/refusal.ts';
import { LONGEST_PATH, pathMatcher } from './path-matcher.ts';
import type { Method, Route } from './route.ts';

const route = (method: Method, path: string): Route => ({
  method,
  path,
  action: 'content/read',
  operation: `${method} ${path}`,
  records: 'refused',
  handle: async () => ({ status: 200 }),
});

const routes = [
  route('GET', '/v2/'),
  route('GET', '/v2/_catalog'),
  route('GET', '/v2/{name}/tags/list'),
  route('GET', '/v2/{name}/manifests/{reference}'),
  route('PUT', '/v2/{name}/manifests/{reference}'),
  route('GET', '/v2/{name}/blobs/{digest}'),
  route('POST', '/v2/{name}/blobs/uploads/'),
  route('PATCH', '/v2/{name}/blobs/uploads/{upload}'),
  route('GET', '/acr/v1/_catalog'),
  route('GET', '/acr/v1/{name}'),
  route('GET', '/acr/v1/{name}/_tags'),
  route('GET', '/acr/v1/{name}/_tags/{reference}'),
];
const match = pathMatcher(routes);

describe('a path leads to its route, with names read from the right', () => {
  for (const [method, path, template, name, params] of [
    ['GET', '/v2', '/v2/', null, {}],
    ['GET', '/v2/', '/v2/', null, {}],
    ['GET', '/v2/_catalog', '/v2/_catalog', null, {}],
    ['GET', '/v2/app/manifests/1.0', '/v2/{name}/manifests/{reference}', 'app', { reference: '1.0' }],
    ['GET', '/v2/a/b/c/d/manifests/1.0', '/v2/{name}/manifests/{reference}', 'a/b/c/d', { reference: '1.0' }],
    ['GET', '/v2/a%2Fb%2fc/manifests/1.0', '/v2/{name}/manifests/{reference}', 'a/b/c', { reference: '1.0' }],
    ['GET', '/v2/app/blobs/sha256%3Aabc', '/v2/{name}/blobs/{digest}', 'app', { digest: 'sha256:abc' }],
    ['GET', '/v2/a/manifests/b/tags/list', '/v2/{name}/tags/list', 'a/manifests/b', {}],
    ['GET', '/v2/tags/list/manifests/x', '/v2/{name}/manifests/{reference}', 'tags/list', { reference: 'x' }],
    ['GET', '/v2/manifests/manifests/manifests', '/v2/{name}/manifests/{reference}', 'manifests', { reference: 'manifests' }],
    ['GET', '/v2/a/blobs/uploads/manifests/x', '/v2/{name}/manifests/{reference}', 'a/blobs/uploads', { reference: 'x' }],
    ['POST', '/v2/app/blobs/uploads/', '/v2/{name}/blobs/uploads/', 'app', {}],
    ['POST', '/v2/app/blobs/uploads', '/v2/{name}/blobs/uploads/', 'app', {}],
    ['PATCH', '/v2/blobs/uploads/blobs/uploads/1', '/v2/{name}/blobs/uploads/{upload}', 'blobs/uploads', { upload: '1' }],
    ['GET', '/acr/v1/_catalog', '/acr/v1/_catalog', null, {}],
    ['GET', '/acr/v1/library%2Fhello-world', '/acr/v1/{name}', 'library/hello-world', {}],
    ['GET', '/acr/v1/library/hello-world/_tags', '/acr/v1/{name}/_tags', 'library/hello-world', {}],
    ['GET', '/acr/v1/a/b/_tags/x', '/acr/v1/{name}/_tags/{reference}', 'a/b', { reference: 'x' }],
    // Decoded once: what is left is part of the name, which the grammar of names refuses.
    ['GET', '/v2/a%252Fb/manifests/x', '/v2/{name}/manifests/{reference}', 'a%2Fb', { reference: 'x' }],
    ['GET', '/v2/../etc/manifests/x', '/v2/{name}/manifests/{reference}', '../etc', { reference: 'x' }],
    ['GET', '/v2/a//b/manifests/x', '/v2/{name}/manifests/{reference}', 'a//b', { reference: 'x' }],
    ['GET', '/v2/a/manifests/b%2Fc', '/v2/{name}/manifests/{reference}', 'a', { reference: 'b/c' }],
  ] as const) {
    test(`${method} ${path}`, () => {
      const found = match(method, path);
      assert.deepEqual([found.route.path, found.name, found.params], [template, name, params]);
    });
  }
});

describe('a path that is none is refused', () => {
  for (const [path, cause] of [
    ['/v3/', 'wrong-endpoint-path'],
    ['/', 'wrong-endpoint-path'],
    ['', 'wrong-endpoint-path'],
    ['/v2/app', 'wrong-endpoint-path'],
    ['/v2/manifests/x', 'wrong-endpoint-path'],
    ['/v2/app/manifests/', 'wrong-endpoint-path'],
    ['/v2/app/manifests//', 'wrong-endpoint-path'],
    ['/v2/app%2Fmanifests%2Fx', 'wrong-endpoint-path'],
    ['/V2/', 'wrong-endpoint-path'],
    ['/v2/%', 'request-invalid'],
    ['/v2/%zz/manifests/x', 'request-invalid'],
    ['/v2/%ff/manifests/x', 'request-invalid'],
    [`/v2/${'a'.repeat(LONGEST_PATH)}/manifests/x`, 'request-invalid'],
  ] as const) {
    test(`GET ${path.slice(0, 40)}`, () => assert.throws(() => match('GET', path), { causeId: cause }));
  }
});

test('a method that a path does not have is refused with those that it has', () => {
  for (const [method, path, allow] of [
    ['DELETE', '/v2/app/manifests/x', 'GET, PUT'],
    ['OPTIONS', '/v2/', 'GET'],
    ['GET', '/v2/app/blobs/uploads/', 'POST'],
    ['get', '/v2/', 'GET'],
  ] as const) {
    assert.throws(() => match(method, path), { causeId: 'method-not-supported', headers: { Allow: allow } });
  }
});

test('two routes for one method and path are a mistake', () => {
  assert.throws(() => pathMatcher([route('GET', '/v2/'), route('GET', '/v2/')]), /two routes/);
});

const segment = fc.stringMatching(/^[a-z0-9._-]{1,8}$/);
const word = fc.constantFrom('v2', 'acr', 'v1', 'blobs', 'uploads', 'manifests', 'tags', 'list', '_catalog', '_tags', '', '%2F', '%', '%41', '..');

test('whatever is asked, the answer is a route or a refusal', () => {
  const path = fc.oneof(fc.string({ maxLength: 200 }), fc.array(fc.oneof(segment, word), { maxLength: 12 }).map((parts) => `/${parts.join('/')}`));
  const methods = fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', '__proto__', 'constructor');
  fc.assert(
    fc.property(methods, path, (method, path) => {
      try {
        assert.ok(routes.includes(match(method, path).route));
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error));
      }
    }),
    fuzzRuns(),
  );
});

test('any name, however it is escaped, comes out as it went in', () => {
  const name = fc.array(fc.oneof(segment, fc.constantFrom('blobs', 'uploads', 'manifests', 'tags', 'list')), { minLength: 1, maxLength: 6 });
  const slash = fc.constantFrom('/', '%2F', '%2f');
  fc.assert(
    fc.property(name, slash, segment, (parts, slash, reference) => {
      const found = match('GET', `/v2/${parts.map(encodeURIComponent).join(slash)}/manifests/${reference}`);
      assert.deepEqual([found.name, found.params], [parts.join('/'), { reference }]);
    }),
    fuzzRuns(),
  );
});

test('the longest path takes no longer than its length', () => {
  const began = performance.now();
  for (let count = 0; count < 200; count += 1) {
    assert.throws(() => match('GET', '/v2/' + 'a/'.repeat(LONGEST_PATH / 2 - 2)), Refusal);
  }
  assert.ok(performance.now() - began < 2000);
});
