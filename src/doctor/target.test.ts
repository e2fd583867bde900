import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';
import { parseTarget } from './target.ts';

const meaningOf = (text: string) => {
  const { host, port, repository, reference } = parseTarget(text);
  return [host, port, repository, reference];
};
const defectsOf = (text: string) => parseTarget(text).defects.map(({ kind, position, length }) => `${kind} ${position}+${length}`);

describe('a target', () => {
  const rows: [sentence: string, text: string, ...meaning: (string | number | null)[]][] = [
    ['may be an image of Docker Hub', 'nginx', 'registry-1.docker.io', null, 'library/nginx', 'latest'],
    ['may be an image of somebody at Docker Hub', 'team/app:1', 'registry-1.docker.io', null, 'team/app', '1'],
    ['may be an image elsewhere', 'myregistry.azurecr.io/team/app:1.4', 'myregistry.azurecr.io', null, 'team/app', '1.4'],
    ['may be a registry', 'myregistry.azurecr.io', 'myregistry.azurecr.io', null, null, null],
    ['may have an IPv6 address', '[2001:db8::1]:5000/app:1', '2001:db8::1', 5000, 'app', '1'],
    ['may be a registry with a port', 'localhost:5000', 'localhost', 5000, null, null],
  ];
  for (const [sentence, text, ...meaning] of rows) {
    test(sentence, () => {
      assert.deepEqual(meaningOf(text), meaning);
      assert.deepEqual(defectsOf(text), []);
    });
  }

  test('keeps the spelling of the host, under which clients look for a login', () => {
    const { registry, host, corrected } = parseTarget('MyRegistry.azurecr.io:5000/app');
    assert.deepEqual([registry, host, corrected], ['MyRegistry.azurecr.io:5000', 'myregistry.azurecr.io', 'myregistry.azurecr.io:5000/app']);
  });
});

describe('what is typed around a name', () => {
  const rows: [sentence: string, text: string, corrected: string, ...defects: string[]][] = [
    ['a scheme', 'https://h.io/app', 'h.io/app', 'scheme 1+8'],
    ['the transport of skopeo', 'docker://h.io/app', 'h.io/app', 'scheme 1+9'],
    ['the path of the API', 'h.io/v2/', 'h.io', 'api-path 5+3', 'trailing-slash 8+1'],
    ['an address of the API', 'https://h.io/v2/team/app/manifests/1.4', 'h.io/team/app:1.4', 'scheme 1+8', 'api-path 13+3', 'api-path 25+11'],
    ['a slash at the end', 'h.io/app/', 'h.io/app', 'trailing-slash 9+1'],
    ['a slash in front, where a variable was empty', '/team/app', 'team/app', 'leading-slash 1+1'],
    ['two slashes', 'h.io//app', 'h.io/app', 'double-slash 6+1'],
    ['the slashes of Windows', 'h.io\\team\\app', 'h.io/team/app', 'backslash 5+1', 'backslash 10+1'],
    ['quotes', '"h.io/app"', 'h.io/app', 'quotes 1+1', 'quotes 10+1'],
    ['quotes that a text editor made', '“h.io/app”', 'h.io/app', 'quotes 1+1', 'quotes 10+1'],
    ['spaces and a line end', ' h.io/app\n', 'h.io/app', 'space 1+1', 'space 10+1'],
    ['a full stop at the end', 'h.io/app:1.4.', 'h.io/app:1.4', 'punctuation 13+1'],
    ['a character that nobody sees', 'h.io/\u200bapp', 'h.io/app', 'invisible-character 6+1'],
    ['a dash that a text editor made', 'h.io/my–app', 'h.io/my-app', 'typographic-character 8+1'],
    ['a colon two cells wide', 'h.io/app：1', 'h.io/app:1', 'typographic-character 9+2'],
    ['a Cyrillic letter in the host', 'ghсr.io/team/app', 'ghcr.io/team/app', 'lookalike-letter 3+1'],
    ['two colons', 'h.io/app::v2', 'h.io/app:v2', 'double-colon 9+1'],
    ['a colon without a tag', 'h.io/app:', 'h.io/app', 'empty-tag 9+1'],
    ['a dot after the host', 'h.io./app', 'h.io/app', 'host-dot 5+1'],
    ['the host twice', 'r.azurecr.io/r.azurecr.io/app', 'r.azurecr.io/app', 'host-twice 14+13'],
    ['Docker Hub before another host', 'docker.io/r.azurecr.io/app', 'r.azurecr.io/app', 'host-twice 1+10'],
    ['a variable in the tag', 'h.io/app:$TAG', 'h.io/app', 'placeholder 9+5'],
    ['a variable in the repository', 'h.io/${REPO}:1', 'h.io', 'placeholder 6+7'],
    ['capitals', 'H.io/Team/App:V1', 'h.io/team/app:V1', 'host-uppercase 1+1', 'repository-uppercase 6+1', 'repository-uppercase 11+1'],
    ['capitals without a host', 'Team/app', 'team/app', 'repository-uppercase 1+1'],
    ['a command', 'docker pull h.io/app', 'h.io/app', 'command 1+12'],
    ['a tag that is none', 'h.io/app:1.0+7', 'h.io/app', 'invalid 13+1'],
    ['a repository that is none', 'h.io/-app', 'h.io', 'invalid 6+1'],
    ['four things at once', 'https://Team7.azurecr.io/Web/API:1.4/', 'team7.azurecr.io/web/api:1.4',
      'scheme 1+8', 'host-uppercase 9+1', 'repository-uppercase 26+1', 'repository-uppercase 30+3', 'trailing-slash 37+1'],
  ];
  for (const [sentence, text, corrected, ...defects] of rows) {
    test(`is understood: ${sentence}`, () => {
      assert.equal(parseTarget(text).corrected, corrected);
      assert.deepEqual(defectsOf(text), defects);
    });
  }

  test('is none where a mirror keeps the images of another registry', () => {
    assert.deepEqual(defectsOf('mirror.corp.example/ghcr.io/team/app'), []);
    assert.deepEqual(defectsOf('mirror.corp.example/docker.io/library/nginx'), []);
  });

  test('is wrong usage where no registry is left', () => {
    for (const text of ['', '  ', '!!', '$REGISTRY/app', 'h.io:99999/app', 'a'.repeat(5_000)])
      assert.throws(() => parseTarget(text), Refusal, JSON.stringify(text));
  });
});

describe('a tag that is none', () => {
  test('is not replaced by another', () => {
    for (const text of ['h.io/app:1.0+7', 'h.io/app:$TAG', 'h.io/app@sha256:abc']) assert.deepEqual(meaningOf(text), ['h.io', null, 'app', null], text);
  });
});

describe('an error message', () => {
  test('is no target', () => {
    assert.throws(() => parseTarget('Error response from daemon: pull access denied for team/app'), /`dockgate explain` reads error messages/);
  });
});

describe('a password in the input', () => {
  const canary = 'hunter2';
  const rows = [
    `me:${canary}@h.io/app`, `https://me:${canary}@h.io/app`, `https://me:pa/ss${canary}@h.io/app`, `me:x@${canary}@h.io`, `https://${canary}@h.io`,
    `me:pa/${canary}@h.io`, `"https://me:${canary}@h.io/app"`, `https://h.io/app?sig=${canary}`, `https://h.io/app#${canary}`,
    `docker login -u me -p ${canary} h.io`, `sudo podman login --password=${canary} h.io`, `ghp_${canary}0123456789012345678901234567890@h.io/app`,
    `https://me:${canary}@h.io/app@sha256:${'a'.repeat(64)}`,
  ];
  for (const text of rows) {
    test(`never comes out again: ${text}`, () => {
      const target = parseTarget(text);
      assert.equal(target.host, 'h.io');
      assert.doesNotMatch(JSON.stringify(target), /hunter2/);
    });
  }

  test('does not come out of a refusal either', () => {
    for (const text of [`ghp_${canary}012345678901234567890123456789`, `me:${canary}@`, `me:${canary}@$REGISTRY`, `docker login -p ${canary} !`])
      assert.throws(() => parseTarget(text), (error) => error instanceof Refusal && !JSON.stringify({ ...error, message: error.message }).includes(canary), text);
  });

  test('is no reason to blank a digest or a tag', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    assert.equal(parseTarget(`h.io/app@${digest}`).reference, digest);
    assert.equal(parseTarget('h.io/app@v1').text, 'h.io/app@v1');
  });
});

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    'https://', 'docker://', 'h.io', 'H.io:5000', 'localhost', '[::1]:5000', 'docker.io', '/', '//', 'team', 'App', ':', '::', '@', 'v1', '1.0+7', ' ', '\n', '"', '“', '‘',
    'me:hunter2@h.io', '?sig=hunter2', '$TAG', '${X}', '***', '\u200b', '–', '：', 'с', '中', '\\', '.', ',', '/v2/', 'manifests', `sha256:${'a'.repeat(64)}`, 'docker pull ', '👍', '-', '_',
  );
  const typed = fc.oneof(fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 60 }));
  const attempt = (text: string) => {
    try {
      return parseTarget(text);
    } catch (error) {
      assert.ok(error instanceof Refusal, String(error));
      assert.doesNotMatch(error.message, /me:hunter2@|sig=hunter2/);
      return null;
    }
  };

  test('is a target or wrong usage; what is left of it is a name without a mistake, and mistakes are inside of the text', () => {
    fc.assert(fc.property(typed, (text) => {
      const target = attempt(text);
      if (!target) return;
      assert.doesNotMatch(JSON.stringify(target), /me:hunter2@|sig=hunter2/);
      const again = parseTarget(target.corrected);
      assert.deepEqual([again.defects, again.host, again.port, again.repository, again.reference], [[], target.host, target.port, target.repository, target.reference ?? again.reference]);
      const cells = [...target.text].reduce((sum, character) => sum + (/\p{M}/u.test(character) ? 0 : 2), 0);
      for (const { position, length } of target.defects) assert.ok(position >= 1 && length >= 1 && position + length <= cells + 3, text);
    }), fuzzRuns());
  });
});
