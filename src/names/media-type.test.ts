import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../causes/refusal.ts';
import * as types from './media-type.ts';
import { parserContract } from './parser.contract.ts';

const { isIndexType, parseManifestMediaType } = types;

describe('the media type of a manifest', () => {
  const good: [sentence: string, text: string, mediaType: string][] = [
    ['may be an OCI image', types.OCI_IMAGE_MANIFEST, 'application/vnd.oci.image.manifest.v1+json'],
    ['may be an OCI index', types.OCI_IMAGE_INDEX, 'application/vnd.oci.image.index.v1+json'],
    ['may be the withdrawn OCI artifact', types.OCI_ARTIFACT_MANIFEST, 'application/vnd.oci.artifact.manifest.v1+json'],
    ['may be a Docker image', types.DOCKER_MANIFEST, 'application/vnd.docker.distribution.manifest.v2+json'],
    ['may be a Docker list', types.DOCKER_MANIFEST_LIST, 'application/vnd.docker.distribution.manifest.list.v2+json'],
    ['may be one that nobody registered', 'application/x.my-own', 'application/x.my-own'],
    ['loses its parameters', 'application/json; charset=utf-8', 'application/json'],
    ['loses blanks before its parameters', ' application/json\t ;a=b', 'application/json'],
    ['is compared in lower case', 'Application/JSON', 'application/json'],
    ['may have 127 characters after the slash', `application/${'a'.repeat(127)}`, `application/${'a'.repeat(127)}`],
  ];
  for (const [sentence, text, mediaType] of good) test(sentence, () => assert.equal(parseManifestMediaType(text), mediaType));

  const bad: [sentence: string, text: string | undefined, defect: RegExp][] = [
    ['must be given', undefined, /missing/],
    ['must not be empty', '', /missing/],
    ['must not be a page that a browser would run', 'text/html', /must begin with application\//],
    ['must not be a picture that a browser would run', 'image/svg+xml', /must begin with application\//],
    ['must not hide another type behind a comma', 'application/json, text/html', /RFC 6838/],
    ['must not only resemble application', 'application-x/json', /must begin with application\//],
    ['must have a subtype', 'application/', /RFC 6838/],
    ['must not have two slashes', 'application/a/b', /RFC 6838/],
    ['must not be a wildcard', 'application/*', /RFC 6838/],
    ['must not begin its subtype with a dot', 'application/.a', /RFC 6838/],
    ['must not have 128 characters after the slash', `application/${'a'.repeat(128)}`, /RFC 6838/],
    ['must not have 256 characters', `application/${'a'.repeat(244)}`, /more than 255 characters/],
    ['must not carry endless parameters', `application/json;${'a'.repeat(1024)}`, /more than 1024 characters/],
    ['must not smuggle a header', 'application/json\r\nX: y', /not printable/],
    ['must not smuggle a header in a parameter', 'application/json;a=\r\nX: y', /not printable/],
  ];
  for (const [sentence, text, defect] of bad) {
    test(sentence, () => assert.throws(() => parseManifestMediaType(text), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.causeId, error.code, error.facts['field']], ['manifest-invalid', 'MANIFEST_INVALID', 'media type']);
      assert.match(String(error.facts['defect']), defect);
      return true;
    }));
  }

  test('tells lists of manifests from manifests', () => {
    assert.deepEqual([types.OCI_IMAGE_INDEX, types.DOCKER_MANIFEST_LIST].map(isIndexType), [true, true]);
    assert.deepEqual(
      [types.OCI_IMAGE_MANIFEST, types.OCI_ARTIFACT_MANIFEST, types.DOCKER_MANIFEST, 'application/json'].map(isIndexType),
      [false, false, false, false],
    );
  });
});

parserContract({
  name: 'parseManifestMediaType',
  parse: parseManifestMediaType,
  format: (mediaType) => mediaType,
  valid: fc.stringMatching(/^[aA]pplication\/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}( ?; ?[a-z]{1,9}="[ -~]{0,20}")?$/),
  alphabet: /^[\t\x20-\x7e]$/,
  longest: 1024,
});
