import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ConfigError, loadConfig, type Sources } from './load.ts';

const load = (sources: Partial<Sources> = {}) => loadConfig({ flags: {}, env: {}, ...sources });
const folder = mkdtempSync(join(tmpdir(), 'dockgate-config-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const file = (content: string) => {
  const path = join(folder, `${(files += 1)}`, 'dockgate.json');
  mkdirSync(join(path, '..'));
  writeFileSync(path, content);
  return path;
};
const problemsOf = (sources: Partial<Sources>): readonly string[] => {
  try {
    load(sources);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
};

describe('where a setting comes from', () => {
  test('without anything, its default: loopback, port 5000, ./data', () => {
    const { listen, port, data, tls, likeAcr } = load();
    assert.deepEqual({ listen, port, data, tls, likeAcr }, { listen: '127.0.0.1', port: 5000, data: './data', tls: false, likeAcr: false });
  });

  test('the command line wins over the environment, which wins over the file', () => {
    const path = file('{"port": 1, "listen": "::1", "data": "from-file"}');
    const config = load({ file: path, env: { DOCKGATE_PORT: '2', DOCKGATE_LISTEN: '0.0.0.0' }, flags: { port: '3' } });
    assert.deepEqual([config.port, config.listen, config.data], [3, '0.0.0.0', 'from-file']);
  });

  test('a flag that was not given says nothing', () => {
    assert.equal(load({ env: { DOCKGATE_PORT: '2' }, flags: { port: undefined } }).port, 2);
  });

  test('an empty variable says nothing', () => {
    assert.equal(load({ env: { DOCKGATE_PORT: '', DOCKGATE_TLS: '', DOCKGATE_DATA: '' } }).port, 5000);
  });

  test('lists and switches are read from text', () => {
    const config = load({ env: { DOCKGATE_TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1', DOCKGATE_TLS: 'true', DOCKGATE_HOSTS: 'a.example,b.example' } });
    assert.deepEqual(config.trustedProxies.map(({ text }) => text), ['10.0.0.0/8', '192.0.2.1']);
    assert.deepEqual([config.tls, config.hosts], [true, ['a.example', 'b.example']]);
  });
});

describe('a setting that cannot be used', () => {
  const rows: [what: string, sources: Partial<Sources>, names: RegExp][] = [
    ['a port that is none', { env: { DOCKGATE_PORT: '70000' } }, /^port \(DOCKGATE_PORT\): must be a whole number from 0 to 65535$/],
    ['a port that is not even a number', { file: file('{"port": true}') }, /^port \(DOCKGATE_PORT\): must be a whole number from 0 to 65535$/],
    ['an empty folder', { flags: { data: '' } }, /^data \(DOCKGATE_DATA\): must not be empty$/],
    ['an access log to nowhere', { env: { DOCKGATE_ACCESS_LOG: 'file' } }, /^accessLog \(DOCKGATE_ACCESS_LOG\): must be stdout or none$/],
    ['a switch that is neither', { env: { DOCKGATE_TLS: 'yes' } }, /^tls \(DOCKGATE_TLS\): must be true or false$/],
    ['a range with host bits', { env: { DOCKGATE_TRUSTED_PROXIES: '10.0.0.1/8' } }, /^trustedProxies \(DOCKGATE_TRUSTED_PROXIES\): .*10\.0\.0\.0\/8/],
    ['a public address with a path', { env: { DOCKGATE_PUBLIC_URL: 'https://a.example/registry' } }, /^publicUrl \(DOCKGATE_PUBLIC_URL\): .*scheme and host/],
    ['a place to sign in without TLS', { env: { DOCKGATE_AUTHORITY_URL: 'http://login.example.com' } }, /^authorityUrl \(DOCKGATE_AUTHORITY_URL\): must begin with https:\/\/$/],
    ['a database of another maker', { env: { DOCKGATE_DATABASE: 'mysql://x' } }, /^database \(DOCKGATE_DATABASE\): must be files, or an address that begins with postgres:\/\/$/],
    ['a key that there is not', { file: file('{"prot": 1}') }, /^prot: there is no such setting/],
    ['a file that is no JSON', { file: file('{"database": "postgres://u:hunter2@x"') }, /dockgate\.json: it is not JSON \(line 1 column \d+\)$/],
    ['a file that holds no object', { file: file('[5000]') }, /one JSON object/],
    ['a file that is not there', { file: '/nonexistent/dockgate.json' }, /^\/nonexistent\/dockgate\.json: there is no such file$/],
    ['a file that is a folder', { file: folder }, /: it is a folder$/],
    ['a certificate without its key', { flags: { tls: true, tlsCertificate: 'a.crt' } }, /both or neither/],
    ['a certificate without TLS', { flags: { tlsCertificate: 'a.crt', tlsKey: 'a.key' } }, /needs tls/],
  ];
  for (const [what, sources, names] of rows) {
    test(`${what} is named`, () => {
      const problems = problemsOf(sources);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, names);
    });
  }

  test('all problems are told at once', () => {
    assert.equal(problemsOf({ env: { DOCKGATE_PORT: 'x', DOCKGATE_TLS: 'y', DOCKGATE_WORKERS: '-1' } }).length, 3);
  });

  test('a value is never shown: it may be a secret in the wrong place', () => {
    const text = problemsOf({ env: { DOCKGATE_DATABASE: 'hunter2', DOCKGATE_PORT: 'hunter2', DOCKGATE_PUBLIC_URL: 'hunter2', DOCKGATE_AUTHORITY_URL: 'hunter2' } }).join('\n');
    assert.doesNotMatch(text, /hunter2/);
  });
});
