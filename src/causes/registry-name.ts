import type { Cause } from './cause.ts';

export const registryName = {
  'image-or-tag-not-found': {
    group: 'registry-name',
    rows: [],
    wire: {
      MANIFEST_UNKNOWN: [404, 'manifest {reference} is not found'],
      NAME_UNKNOWN: [404, 'repository name not known to registry'],
    },
    tell: 'caller',
  },
  'repository-name-invalid': {
    group: 'registry-name',
    rows: [],
    wire: {
      NAME_INVALID: [400, 'invalid repository name'],
      TAG_INVALID: [400, 'manifest tag did not match URI'],
    },
    tell: 'caller',
  },
  'registry-does-not-exist': {
    group: 'registry-name',
    rows: [],
    wire: {
      NAME_UNKNOWN: [421, 'no registry answers to the host {host}'],
    },
    tell: 'caller',
  },
  'wrong-endpoint-path': {
    group: 'registry-name',
    rows: [],
    wire: {
      UNSUPPORTED: [404, 'the path is not part of this API'],
    },
    tell: 'caller',
  },
  'blob-not-found': {
    group: 'registry-name',
    rows: [],
    wire: {
      BLOB_UNKNOWN: [404, 'blob unknown to registry'],
    },
    tell: 'caller',
  },
  'resource-not-found': {
    group: 'registry-name',
    rows: [],
    wire: {
      NAME_UNKNOWN: [404, '{kind} {name} was not found'],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
