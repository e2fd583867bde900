import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';
import { formatImageReference, parseImageReference } from './image-reference.ts';
import { hostile, parserContract } from './parser.contract.ts';

const hex64 = '0123456789abcdef'.repeat(4);
const sha256 = `sha256:${hex64}`;

// Each row was put to github.com/distribution/reference v0.6.0 (ParseNormalizedNamed), which Docker uses.
describe('an image reference, as Docker reads it,', () => {
  const rows: [sentence: string, text: string, host: string | null, repository: string, tag?: string | null, digest?: string][] = [
    ['may be a name', 'ubuntu', null, 'ubuntu'],
    ['may be a name and a tag', 'ubuntu:24.04', null, 'ubuntu', '24.04'],
    ['may be a name and a digest', `ubuntu@${sha256}`, null, 'ubuntu', null, sha256],
    ['may have a tag and a digest', `ubuntu:24.04@${sha256}`, null, 'ubuntu', '24.04', sha256],
    ['takes a first part without dot and colon for a name', 'team/app', null, 'team/app'],
    ['takes a first part with a dot for a host', 'myregistry.azurecr.io/app:v1', 'myregistry.azurecr.io', 'app', 'v1'],
    ['takes a first part with a colon for a host', 'registry:5000/app', 'registry:5000', 'app'],
    ['takes localhost for a host', 'localhost/app', 'localhost', 'app'],
    ['takes localhost with a port for a host', 'localhost:5000/team/app:v1', 'localhost:5000', 'team/app', 'v1'],
    ['takes a host alone for a name', 'myregistry.azurecr.io', null, 'myregistry.azurecr.io'],
    ['takes the port of a host alone for a tag', 'localhost:5000', null, 'localhost', '5000'],
    ['takes a first part in upper case for a host', 'Team/app', 'Team', 'app'],
    ['keeps the spelling of a host', 'MyRegistry.azurecr.io/app', 'MyRegistry.azurecr.io', 'app'],
    ['may have an IPv4 address for a host', '192.0.2.1/app', '192.0.2.1', 'app'],
    ['may have an IPv6 address for a host', '[2001:db8::1]:5000/app', '[2001:db8::1]:5000', 'app'],
    ['may have an IPv6 address without a port for a host', '[::1]/app', '[::1]', 'app'],
    ['may have many parts', 'h.io/a/b/c/d', 'h.io', 'a/b/c/d'],
    ['may have a part that looks like a host later', 'h.io/localhost/a.b', 'h.io', 'localhost/a.b'],
    ['may have a tag in upper case', 'app:V1_RC.2-x', null, 'app', 'V1_RC.2-x'],
    ['may have a SHA-512 digest', `app@sha512:${hex64}${hex64}`, null, 'app', null, `sha512:${hex64}${hex64}`],
    ['may have a name of 64 digits if it has a tag', `${hex64}:v1`, null, hex64, 'v1'],
  ];
  for (const [sentence, text, host, repository, tag = null, digest = null] of rows) {
    test(sentence, () => assert.deepEqual(parseImageReference(text), { host, repository, tag, digest }));
  }
});

describe('a mistake in an image reference', () => {
  const rows: [sentence: string, text: string, field: string, position: number, defect: RegExp][] = [
    ['may be that it is empty', '', 'image', 1, /empty/],
    ['may be its length', `h.io/${'a/'.repeat(600)}`, 'image', 1025, /1205 characters, allowed are 1024/],
    ['may be the scheme of a URL', 'https://h.io/app', 'image', 1, /begins with https:\/\/, an image reference has no scheme/],
    ['may be the transport of skopeo', 'docker://h.io/app', 'image', 1, /begins with docker:\/\//],
    ['may be a space before it', ' app', 'image', 1, /a space is not allowed/],
    ['may be a space inside', 'h.io/my app:v1', 'image', 8, /a space is not allowed/],
    ['may be a line feed after it', 'app\n', 'image', 4, /U\+000A/],
    ['may be a dash that a text editor made', 'my–app', 'image', 3, /U\+2013/],
    ['may be the id of an image', hex64, 'image', 1, /an image id/],
    ['may be a user name', 'user:password@h.io/app', 'image', 14, /only a digest may follow "@"/],
    ['may be upper case in the repository', 'h.io/team/App', 'repository', 11, /"A" is upper case/],
    ['may be upper case without a host', 'App:v1', 'repository', 1, /"A" is upper case/],
    ['may be two slashes', 'h.io//app', 'repository', 6, /is empty/],
    ['may be a slash in front', '/app', 'repository', 1, /is empty/],
    ['may be a slash at the end', 'h.io/app/', 'repository', 10, /is empty/],
    ['may be a host without a repository', 'h.io/', 'repository', 6, /empty/],
    ['may be a tag without a repository', 'h.io/:v1', 'repository', 6, /empty/],
    ['may be a separator in front', 'h.io/-app', 'repository', 6, /must not begin with "-"/],
    ['may be an empty tag', 'app:', 'tag', 5, /the tag is empty/],
    ['may be two colons', 'h.io/app::v1', 'tag', 10, /two colons in a row/],
    ['may be two tags', 'app:v1:v2', 'tag', 7, /second colon/],
    ['may be a tag that begins with a dash', 'app:-v1', 'tag', 5, /must not begin with "-"/],
    ['may be a build number in the tag', 'app:1.0+7', 'tag', 8, /"\+" is not allowed in a tag/],
    ['may be a tag of 129 characters', `app:${'a'.repeat(129)}`, 'tag', 133, /129 characters/],
    ['may be an empty digest', 'app@', 'digest', 5, /the digest is empty/],
    ['may be a tag after the sign for digests', 'app@v1', 'digest', 5, /colon .* is missing/],
    ['may be a shortened digest', 'app@sha256:abc', 'digest', 12, /64 hexadecimal digits, here are 3/],
    ['may be a second digest', `app@${sha256}@${sha256}`, 'digest', 12, /here are 136/],
    ['may be a port that is a word', 'h.io:http/app', 'host', 6, /not a port number/],
    ['may be a port that does not exist', 'h.io:65536/app', 'host', 6, /not a port number/],
    ['may be two colons before the port', 'h.io::5000/app', 'host', 6, /not a port number/],
    ['may be a tag before a slash', 'app:v1/x', 'host', 5, /not a port number/],
    ['may be an underscore in the host', 'my_host:5000/app', 'host', 3, /"_" is not allowed in a host name/],
    ['may be a dot at the end of the host', 'h.io./app', 'host', 1, /neither a DNS name nor an IP address/],
    ['may be an incomplete IPv4 address', '10.0.1/app', 'host', 1, /neither a DNS name nor an IP address/],
    ['may be an incomplete IPv6 address', '[:1]:5000/app', 'host', 1, /neither a DNS name nor an IP address/],
    ['may be IPv6 without brackets', '::1/app', 'host', 2, /not a port number/],
  ];
  for (const [sentence, text, field, position, defect] of rows) {
    test(sentence, () => assert.throws(() => parseImageReference(text), (error) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.causeId, 'repository-name-invalid');
      assert.deepEqual([error.facts['field'], error.facts['position']], [field, position]);
      assert.match(String(error.facts['defect']), defect);
      return true;
    }));
  }

  test('never repeats a password that stands before a host', () => {
    assert.throws(() => parseImageReference('me:hunter2@h.io/app'), (error) =>
      error instanceof Refusal && !JSON.stringify({ ...error, message: error.message }).includes('hunter2'));
  });
});

const validReference = fc
  .tuple(
    fc.constantFrom('', 'localhost/', 'h.io/', 'H.io:5000/', '[::1]:5000/', '10.0.0.1/', 'Team/'),
    fc.stringMatching(/^[a-z0-9]{1,5}((_|__|-{1,3})[a-z0-9]{1,5}){0,2}(\/[a-z0-9]{1,5}){0,3}$/).filter((text) => !text.startsWith('localhost/')),
    fc.constantFrom('', ':latest', ':V1.0_x-y', ':_'),
    fc.constantFrom('', `@${sha256}`, `@sha512:${hex64}${hex64}`),
  )
  .map((parts) => parts.join(''));

describe('whatever is accepted', () => {
  test('matches the grammar that Docker publishes, and comes back as it was typed', () => {
    const part = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
    const hostPart = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
    const docker = new RegExp(
      `^(?:(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?/)?${part}(?:/${part})*(?::\\w[\\w.-]{0,127})?(?:@sha(?:256|512):[a-f0-9]{64,128})?$`,
    );
    fc.assert(fc.property(hostile(validReference), (text) => {
      const reference = attempt(text);
      if (!reference) return;
      assert.match(text, docker);
      assert.equal(formatImageReference(reference), text);
    }), fuzzRuns());
  });
});

function attempt(text: string) {
  try {
    return parseImageReference(text);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return null;
  }
}

parserContract({
  name: 'parseImageReference',
  parse: parseImageReference,
  format: formatImageReference,
  valid: validReference,
  alphabet: /^[a-zA-Z0-9._:/@[\]-]$/,
  longest: 1024,
});
