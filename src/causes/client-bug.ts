import type { Cause } from './cause.ts';

// The client asks for something that the protocol does not know, or breaks it.
// Codes: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
const group = 'client-bug';

export const clientBug = {
  'client-bug': { group, rows: [], tell: 'caller' },
  'client-version-too-old': { group, rows: ['C105'], tell: 'caller' },
  'content-too-large': {
    group,
    rows: [],
    wire: { SIZE_INVALID: [413, 'the content is larger than the limit of {limit} bytes'] },
    tell: 'caller',
  },
  'digest-mismatch': {
    group,
    rows: [],
    wire: { DIGEST_INVALID: [400, 'provided digest did not match uploaded content'] },
    tell: 'caller',
  },
  'manifest-blob-missing': {
    group,
    rows: [],
    wire: { MANIFEST_BLOB_UNKNOWN: [404, 'manifest references a manifest or blob unknown to registry'] },
    tell: 'caller',
  },
  'manifest-invalid': { group, rows: [], wire: { MANIFEST_INVALID: [400, '{defect}'] }, tell: 'caller' },
  'method-not-supported': {
    group,
    rows: ['C904'],
    wire: { UNSUPPORTED: [405, 'The operation is unsupported.'] },
    tell: 'caller',
  },
  'page-size-invalid': {
    group,
    rows: [],
    wire: { PAGINATION_NUMBER_INVALID: [400, 'invalid number of results requested'] },
    tell: 'caller',
  },
  'range-not-satisfiable': {
    group,
    rows: [],
    wire: { RANGE_INVALID: [416, 'the requested range is not part of the blob'] },
    tell: 'caller',
  },
  'request-invalid': { group, rows: [], wire: { UNSUPPORTED: [400, '{field}: {defect}'] }, tell: 'caller' },
  'resource-conflict': { group, rows: [], wire: { UNSUPPORTED: [409, '{defect}'] }, tell: 'caller' },
  'size-mismatch': {
    group,
    rows: [],
    wire: { SIZE_INVALID: [400, 'provided length did not match content length'] },
    tell: 'caller',
  },
  'upload-not-found': {
    group,
    rows: [],
    wire: { BLOB_UPLOAD_UNKNOWN: [404, 'blob upload unknown to registry'] },
    tell: 'caller',
  },
  'upload-out-of-order': {
    group,
    rows: [],
    wire: {
      RANGE_INVALID: [416, 'the chunk does not start where the last one ended'],
      BLOB_UPLOAD_INVALID: [400, 'blob upload invalid'],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
