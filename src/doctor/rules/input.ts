import type { Rule } from '../diagnose.ts';

// What was typed. A corrected name is examined further, so these stand beside whatever the corrected one meets; no client
// takes the name as it is, so they are as sure as anything can be.

/** The image was served, or the push granted: an odd name may be the right one. */
const works = ['image', 'may-push'];
const decorated = (finding: string, confidence: number): Rule => ({ cause: 'reference-with-scheme-or-path', requires: [`decoration:${finding}`], confidence });
const ungrammatical = (observation: string, confidence: number): Rule => ({ cause: 'repository-name-invalid', requires: [observation], confidence });

export const inputRules: readonly Rule[] = [
  decorated('scheme', 0.97),
  decorated('api-path', 0.97),
  decorated('user-info', 0.97),
  decorated('query', 0.97),
  decorated('trailing-slash', 0.97),
  { cause: 'registry-host-duplicated-in-reference', requires: ['decoration:host-twice'], confidence: 0.97 },
  { cause: 'registry-name-uppercase', requires: ['letter-case:repository-uppercase'], confidence: 0.97 },
  { cause: 'registry-name-uppercase', requires: ['letter-case:host-uppercase', 'near-keys:case'], confidence: 0.9 },
  // Clients do not mind the capitals themselves; ACR's own token service does.
  { cause: 'registry-name-uppercase', requires: ['letter-case:host-uppercase', 'at:acr'], excludes: works, confidence: 0.5 },
  ungrammatical('reference-grammar:invalid', 0.97),
  ungrammatical('reference-grammar:double-colon', 0.97),
  ungrammatical('reference-grammar:empty-tag', 0.97),
  ungrammatical('reference-grammar:double-slash', 0.97),
  ungrammatical('reference-grammar:leading-slash', 0.85),
  ungrammatical('reference-grammar:host-dot', 0.85),
  ungrammatical('reference-grammar:placeholder', 0.97),
  ungrammatical('decoration:quotes', 0.85),
  ungrammatical('decoration:invisible-character', 0.9),
  ungrammatical('decoration:typographic-character', 0.9),
  ungrammatical('decoration:backslash', 0.9),
  { cause: 'login-server-suffix-missing', requires: ['default-registry:known-registry'], excludes: works, confidence: 0.92 },
  { cause: 'login-server-suffix-missing', requires: ['default-registry:too-deep'], confidence: 0.85 },
  // Docker Hub has nothing of this name to show: perhaps it is the name of another registry.
  { cause: 'login-server-suffix-missing', requires: ['input-kind:two-readings', 'repository:missing-or-hidden'], confidence: 0.55 },
  { cause: 'login-server-suffix-missing', requires: ['input-kind:two-readings', 'login-needed:needed'], confidence: 0.55 },
  { cause: 'login-server-suffix-missing', requires: ['default-registry:docker-hub', 'repository:missing-or-hidden'], confidence: 0.25 },
  {
    cause: 'repository-namespace-missing-or-wrong',
    requires: ['path-shape:unfit'],
    excludes: ['default-registry:too-deep', 'default-registry:known-registry', ...works],
    confidence: 0.9,
  },
  { cause: 'login-server-suffix-missing', requires: ['path-shape:unfit', 'at:docker-hub', 'doing:push'], confidence: 0.5 },
  { cause: 'registry-name-lookalike', requires: ['decoration:lookalike-letter'], confidence: 0.9 },
  { cause: 'registry-name-lookalike', requires: ['lookalike-host:mistake'], supports: ['dns'], excludes: ['dns:unknown-name', ...works], confidence: 0.8 },
  { cause: 'registry-name-lookalike', requires: ['lookalike-host:near', 'dns'], excludes: ['registry-answers', ...works], confidence: 0.55 },
  { cause: 'registry-name-lookalike', requires: ['lookalike-host:near'], excludes: ['dns:unknown-name', ...works], confidence: 0.3 },
  { cause: 'registry-does-not-exist', requires: ['dns:unknown-name', 'lookalike-host:mistake'], confidence: 0.97 },
  { cause: 'registry-does-not-exist', requires: ['dns:unknown-name', 'lookalike-host:near'], confidence: 0.96 },
  { cause: 'registry-does-not-exist', requires: ['dns:unknown-name', 'lookalike-host:near-stored'], confidence: 0.96 },
  { cause: 'wrong-endpoint-path', requires: ['lookalike-host:web-page'], confidence: 0.9 },
  { cause: 'registry-retired', requires: ['retired-registry:moved'], excludes: works, confidence: 0.95 },
  { cause: 'registry-does-not-exist', requires: ['retired-registry:gone'], confidence: 0.9 },
];
