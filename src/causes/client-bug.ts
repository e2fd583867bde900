import type { Cause } from './cause.ts';

export const clientBug = {
  'method-not-supported': {
    group: 'client-bug',
    rows: [],
    wire: {
      UNSUPPORTED: [405, 'The operation is unsupported.'],
    },
    tell: 'caller',
  },
  'upload-not-found': {
    group: 'client-bug',
    rows: [],
    wire: {
      BLOB_UPLOAD_UNKNOWN: [404, 'blob upload unknown to registry'],
    },
    tell: 'caller',
  },
  'upload-out-of-order': {
    group: 'client-bug',
    rows: [],
    wire: {
      RANGE_INVALID: [416, 'the chunk does not start where the last one ended'],
      BLOB_UPLOAD_INVALID: [400, 'blob upload invalid'],
    },
    tell: 'caller',
  },
  'range-not-satisfiable': {
    group: 'client-bug',
    rows: [],
    wire: {
      RANGE_INVALID: [416, 'the requested range is not part of the blob'],
    },
    tell: 'caller',
  },
  'digest-mismatch': {
    group: 'client-bug',
    rows: [],
    wire: {
      DIGEST_INVALID: [400, 'provided digest did not match uploaded content'],
    },
    tell: 'caller',
  },
  'size-mismatch': {
    group: 'client-bug',
    rows: [],
    wire: {
      SIZE_INVALID: [400, 'provided length did not match content length'],
    },
    tell: 'caller',
  },
  'manifest-invalid': {
    group: 'client-bug',
    rows: [],
    wire: {
      MANIFEST_INVALID: [400, '{defect}'],
    },
    tell: 'caller',
  },
  'manifest-blob-missing': {
    group: 'client-bug',
    rows: [],
    wire: {
      MANIFEST_BLOB_UNKNOWN: [404, 'manifest references a manifest or blob unknown to registry'],
    },
    tell: 'caller',
  },
  'content-too-large': {
    group: 'client-bug',
    rows: [],
    wire: {
      SIZE_INVALID: [413, 'the content is larger than the limit of {limit} bytes'],
    },
    tell: 'caller',
  },
  'page-size-invalid': {
    group: 'client-bug',
    rows: [],
    wire: {
      PAGINATION_NUMBER_INVALID: [400, 'invalid number of results requested'],
    },
    tell: 'caller',
  },
  'request-invalid': {
    group: 'client-bug',
    rows: [],
    wire: {
      UNSUPPORTED: [400, '{field}: {defect}'],
    },
    tell: 'caller',
  },
  'resource-conflict': {
    group: 'client-bug',
    rows: [],
    wire: {
      UNSUPPORTED: [409, '{defect}'],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
