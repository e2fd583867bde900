import type { Cause } from './cause.ts';

// What was asked for does not exist under this name, or the name is not one.
const group = 'registry-name';

export const registryName = {
  'blob-not-found': { group, rows: [], wire: { BLOB_UNKNOWN: [404, 'blob unknown to registry'] }, tell: 'caller' },
  'image-or-tag-not-found': {
    group,
    rows: ['C403', 'C905'],
    wire: {
      MANIFEST_UNKNOWN: [404, 'manifest {reference} is not found'],
      NAME_UNKNOWN: [404, 'repository name not known to registry'],
    },
    tell: 'caller',
  },
  'login-server-suffix-missing': { group, rows: ['C205', 'C206'], tell: 'caller' },
  'reference-with-scheme-or-path': { group, rows: ['C201'], tell: 'caller' },
  'registry-cloud-or-region-wrong': { group, rows: ['C207'], tell: 'caller' },
  'registry-does-not-exist': {
    group,
    rows: ['C203', 'C903'],
    wire: { NAME_UNKNOWN: [421, 'no registry answers to the host {host}'] },
    tell: 'caller',
  },
  'registry-host-duplicated-in-reference': { group, rows: [], tell: 'caller' },
  'registry-name-lookalike': { group, rows: ['C204'], tell: 'caller' },
  'registry-name-uppercase': { group, rows: ['C202'], tell: 'caller' },
  'registry-retired': { group, rows: ['C212'], tell: 'caller' },
  'repository-name-invalid': {
    group,
    rows: ['C209'],
    wire: {
      NAME_INVALID: [400, 'invalid repository name'],
      TAG_INVALID: [400, 'manifest tag did not match URI'],
    },
    tell: 'caller',
  },
  'repository-namespace-missing-or-wrong': { group, rows: ['C211'], tell: 'caller' },
  'repository-not-created': { group, rows: ['C404'], tell: 'caller' },
  'resource-not-found': {
    group,
    rows: [],
    wire: { NAME_UNKNOWN: [404, '{kind} {name} was not found'] },
    tell: 'caller',
  },
  'wrong-architecture': { group, rows: [], tell: 'caller' },
  'wrong-endpoint-path': {
    group,
    rows: ['C208'],
    wire: { UNSUPPORTED: [404, 'the path is not part of this API'] },
    tell: 'caller',
  },
  'wrong-registry-host-logged-in': { group, rows: ['C210'], tell: 'caller' },
} as const satisfies Record<string, Cause>;
