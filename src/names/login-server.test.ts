import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { parseAddress } from './ip-address.ts';
import { formatHost, parseHostHeader } from './login-server.ts';
import { hostile, parserContract } from './parser.contract.ts';

const label = fc.stringMatching(/^[a-zA-Z0-9]([a-zA-Z0-9-]{0,20}[a-zA-Z0-9])?$/).filter((text) => !/^xn--/i.test(text));
const name = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => [...labels, 'io'].join('.'));
const host = fc.oneof(name, name.map((text) => `${text}.`), fc.ipV4(), fc.ipV6().map((text) => `[${text}]`));
const validHost = fc.tuple(host, fc.option(fc.integer({ min: 1, max: 65_535 }))).map(([text, port]) =>
  port === null ? text : `${text}:${port}`);

describe('a Host header', () => {
  const good: [sentence: string, text: string, host: string, port: number | null][] = [
    ['may be a name', 'dockgate.example.com', 'dockgate.example.com', null],
    ['may have a port', 'localhost:5000', 'localhost', 5000],
    ['is lower case', 'MyRegistry.Example.COM', 'myregistry.example.com', null],
    ['loses the dot of the root', 'example.com.', 'example.com', null],
    ['loses the dot of the root before a port', 'example.com.:443', 'example.com', 443],
    ['may be an IPv4 address', '192.0.2.1:80', '192.0.2.1', 80],
    ['may be an IPv6 address in brackets', '[2001:DB8::1]', '2001:db8::1', null],
    ['may be an IPv6 address with a port', '[::1]:5000', '::1', 5000],
    ['is an IPv4 address if it maps one', '[::ffff:127.0.0.1]:5000', '127.0.0.1', 5000],
    ['may have the highest port', 'a:65535', 'a', 65_535],
    ['may have dashes and digits', '0-9.a--b.io', '0-9.a--b.io', null],
    ['may have a label of 63 characters', `${'a'.repeat(63)}.io`, `${'a'.repeat(63)}.io`, null],
  ];
  for (const [sentence, text, parsed, port] of good) {
    test(sentence, () => assert.deepEqual(parseHostHeader(text), { host: parsed, port }));
  }

  const bad: [sentence: string, text: string][] = [
    ['is not empty', ''],
    ['is not a dot', '.'],
    ['is not only a port', ':5000'],
    ['has no user', 'user@example.com'],
    ['has no user and password', 'user:password@example.com'],
    ['has no path', 'example.com/v2/'],
    ['has no backslash', 'example.com\\@evil.com'],
    ['has no query', 'example.com?a'],
    ['has no fragment', 'example.com#a'],
    ['has no scheme', 'http://example.com'],
    ['has no comma, so two headers are none', 'example.com, evil.com'],
    ['has no blank before it', ' example.com'],
    ['has no tab after it', 'example.com\t'],
    ['has no line feed after it', 'example.com\n'],
    ['has no line feed after its port', 'example.com:80\n'],
    ['has no NUL', 'example.com\0.evil.com'],
    ['has no percent-encoding', 'example%2ecom'],
    ['has no underscore', 'my_registry.example.com'],
    ['has no letter that only becomes ASCII in lower case', 'example.co\u212a'],
    ['has no full stop of another alphabet', 'example\u3002com'],
    ['has no empty label', 'example..com'],
    ['has no two dots at its end', 'example.com..'],
    ['has no label that begins with a dash', '-a.example.com'],
    ['has no label that ends with a dash', 'a-.example.com'],
    ['has no label of 64 characters', `${'a'.repeat(64)}.io`],
    ['has no 256 characters', `${'a.'.repeat(127)}aa`],
    ['has no empty port', 'example.com:'],
    ['has no port 0', 'example.com:0'],
    ['has no port above 65535', 'example.com:65536'],
    ['has no port with a leading zero', 'example.com:080'],
    ['has no port with a sign', 'example.com:+80'],
    ['has no two ports', 'example.com:80:80'],
    ['has no IPv6 address without brackets', '::1'],
    ['has no half a bracket', '[::1'],
    ['has nothing between bracket and port', '[::1]x:80'],
    ['has no zone id', '[fe80::1%25eth0]'],
    ['has no brackets around IPv4', '[127.0.0.1]'],
    ['has no future kind of address', '[v1.fe80]'],
    ['is no short form of an IPv4 address', '127.1'],
    ['is no number', '2130706433'],
    ['is no hexadecimal IPv4 address', '0x7f.0.0.1'],
    ['is no hexadecimal number', '0x7f000001'],
    ['is no octal IPv4 address', '0177.0.0.1'],
    ['is no IPv4 address out of range', '256.0.0.1'],
  ];
  for (const [sentence, text] of bad) test(sentence, () => assert.equal(parseHostHeader(text), null));

  test('names the same host and port as in a URL', () => {
    fc.assert(fc.property(hostile(validHost), (text) => {
      const parsed = parseHostHeader(text);
      if (!parsed || /xn--/i.test(text)) return;
      const { hostname, port } = new URL(`http://${text}/`);
      const inUrl = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
      assert.equal(parsed.host, parseAddress(inUrl) ?? inUrl);
      assert.equal(parsed.port ?? 80, Number(port || 80));
    }), fuzzRuns());
  });
});

describe('a host for people and headers', () => {
  test('has its port', () => assert.equal(formatHost('localhost', 5000, 443), 'localhost:5000'));
  test('leaves out the port of its scheme', () => assert.equal(formatHost('example.com', 443, 443), 'example.com'));
  test('keeps the port of another scheme', () => assert.equal(formatHost('example.com', 80, 443), 'example.com:80'));
  test('may have no port', () => assert.equal(formatHost('example.com', null, 443), 'example.com'));
  test('has brackets around IPv6', () => assert.equal(formatHost('::1', 5000, 80), '[::1]:5000'));
  test('has brackets around IPv6 without a port', () => assert.equal(formatHost('::1', null, 80), '[::1]'));
});

parserContract({
  name: 'parseHostHeader',
  parse: parseHostHeader,
  format: (parsed) => formatHost(parsed.host, parsed.port, 0),
  valid: validHost,
  alphabet: /^[a-zA-Z0-9.:[\]-]$/,
  longest: 255,
});
