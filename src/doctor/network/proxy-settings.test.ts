import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exemptingEntry } from './no-proxy.ts';
import { malformedSettings, parseProxy, proxySettingsOf, wayTo } from './proxy-settings.ts';

const registry = new URL('https://registry.example/');
const way = (env: Record<string, string>, url = registry) => {
  const found = wayTo(proxySettingsOf(env), url);
  return found.kind === 'proxy' ? found.proxy.text : `direct ${found.exemption}`;
};

describe('the proxy of an environment', () => {
  test('is that of the URL’s scheme, and none where none is set', () => {
    const env = { HTTPS_PROXY: 'http://a:1', HTTP_PROXY: 'http://b:2' };
    assert.deepEqual([way(env), way(env, new URL('http://registry.example/')), way({})], ['http://a:1', 'http://b:2', 'direct null']);
  });

  test('stands in the upper-case variable first, other than for curl', () => {
    assert.equal(way({ HTTPS_PROXY: 'http://upper:1', https_proxy: 'http://lower:1' }), 'http://upper:1');
    assert.equal(way({ HTTPS_PROXY: '', https_proxy: 'http://lower:1' }), 'http://lower:1');
    assert.equal(way({ https_proxy: 'http://p:1', NO_PROXY: 'other', no_proxy: 'registry.example' }), 'http://p:1');
  });

  test('of plain HTTP is not believed in a CGI program', () => {
    const env = { HTTP_PROXY: 'http://p:1', HTTPS_PROXY: 'http://p:1', REQUEST_METHOD: 'GET' };
    assert.deepEqual([way(env, new URL('http://registry.example/')), way(env)], ['direct null', 'http://p:1']);
  });

  test('needs no scheme, has a default port, and keeps its login to itself', () => {
    assert.equal(parseProxy('proxy:3128')?.text, 'http://proxy:3128');
    assert.equal(parseProxy('https://proxy')?.text, 'https://proxy:443');
    const proxy = parseProxy('http://me:s%40cret@proxy.example/');
    assert.deepEqual([proxy?.text, proxy?.login?.reveal()], ['http://proxy.example:80', 'me:s@cret']);
    assert.ok(!JSON.stringify(proxy).includes('cret'));
  });

  test('that is no address is ignored and named', () => {
    const settings = proxySettingsOf({ HTTPS_PROXY: 'http://p:abc', HTTP_PROXY: 'http://a b', NO_PROXY: '' });
    assert.deepEqual([malformedSettings(settings), wayTo(settings, registry)], [['HTTPS_PROXY', 'HTTP_PROXY'], { kind: 'direct', exemption: null }]);
  });
});

describe('NO_PROXY', () => {
  const cases: readonly (readonly [entry: string, host: string, port: number, isExempt: boolean])[] = [
    ['registry.example', 'registry.example', 443, true],
    ['registry.example', 'a.registry.example', 443, true],
    ['registry.example', 'myregistry.example', 443, false],
    ['.registry.example', 'registry.example', 443, false],
    ['.registry.example', 'a.registry.example', 443, true],
    ['*.registry.example', 'a.registry.example', 443, true],
    ['*.registry.example', 'registry.example', 443, false],
    ['REGISTRY.example', 'registry.EXAMPLE', 443, true],
    ['registry.example:5000', 'registry.example', 5000, true],
    ['registry.example:5000', 'registry.example', 443, false],
    ['*', 'registry.example', 443, true],
    ['other, *', 'registry.example', 443, true],
    ['10.0.0.0/8', '10.1.2.3', 443, true],
    ['10.1.2.3/8', '10.9.9.9', 443, true],
    ['10.0.0.0/8', 'registry.example', 443, false],
    ['10.1.2.3', '10.1.2.3', 443, true],
    ['10.1.2.3:444', '10.1.2.3', 443, false],
    ['fd00::/8', 'fd00::1', 443, true],
    ['[fd00::1]:443', 'fd00::1', 443, true],
    ['[fd00::1]:444', 'fd00::1', 443, false],
    [':443', 'registry.example', 443, false],
    ['', 'registry.example', 443, false],
    ['http://registry.example', 'registry.example', 443, false],
    ['', 'localhost', 443, true],
    ['', '127.9.9.9', 443, true],
    ['', '::1', 443, true],
    ['', 'a.localhost', 443, false],
  ];
  for (const [entry, host, port, isExempt] of cases) {
    test(`'${entry}' ${isExempt ? 'keeps' : 'does not keep'} ${host}:${port} away from the proxy`, () => {
      assert.equal(exemptingEntry(entry, host, port) !== null, isExempt);
    });
  }

  test('says which entry it was', () => {
    assert.equal(exemptingEntry('a.example, .corp ,b', 'x.corp', 443), '.corp');
  });
});
