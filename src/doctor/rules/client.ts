import type { Rule } from '../diagnose.ts';

/** The programs of this machine, the engine and its settings. */
export const clientRules: readonly Rule[] = [
  { cause: 'client-missing', requires: ['container-client:none'], confidence: 0.97 },
  // A note on stderr is enough for az to give up: doctor.md B, azure-cli#27487.
  { cause: 'docker-cli-emulated-by-podman', requires: ['container-client:noisy-podman-as-docker', 'at:acr', 'doing:login'], confidence: 0.8 },
  { cause: 'docker-cli-emulated-by-podman', requires: ['container-client:noisy-podman-as-docker', 'at:acr', 'login-needed:needed'], confidence: 0.6 },

  { cause: 'docker-wrong-endpoint', requires: ['docker-endpoint:no-context'], confidence: 0.97 },
  { cause: 'docker-wrong-endpoint', requires: ['docker-endpoint:unusable'], confidence: 0.97 },
  ...(['absent', 'refused', 'silent', 'unreachable', 'not-an-engine', 'forbidden'] as const).map((state): Rule => ({
    cause: 'docker-wrong-endpoint',
    requires: [`docker-engine:${state}`, 'docker-endpoint:overridden', 'docker-engine:default-answers'],
    confidence: 0.96,
  })),
  { cause: 'docker-socket-permission-denied', requires: ['docker-engine:forbidden'], confidence: 0.97 },
  // Its settings that cannot be read keep an engine from starting; the same cause, with one observation more.
  {
    cause: 'docker-daemon-not-running',
    requires: ['docker-engine:absent'],
    supports: ['insecure-registries:file-broken', 'docker-engine:another-answers'],
    excludes: ['docker-engine:default-answers'],
    confidence: 0.93,
  },
  {
    cause: 'docker-daemon-not-running',
    requires: ['docker-engine:refused'],
    supports: ['insecure-registries:file-broken', 'docker-engine:another-answers'],
    excludes: ['docker-engine:default-answers'],
    confidence: 0.95,
  },
  { cause: 'docker-daemon-not-running', requires: ['docker-engine:silent'], excludes: ['docker-engine:default-answers'], confidence: 0.7 },
  { cause: 'docker-daemon-not-running', requires: ['docker-engine:unreachable'], excludes: ['docker-engine:default-answers'], confidence: 0.6 },
  { cause: 'docker-wrong-endpoint', requires: ['docker-engine:unreachable', 'docker-endpoint:overridden'], confidence: 0.6 },
  { cause: 'docker-wrong-endpoint', requires: ['docker-engine:not-an-engine'], confidence: 0.8 },

  { cause: 'docker-daemon-not-running', requires: ['podman-machine:stopped'], confidence: 0.95 },
  { cause: 'docker-daemon-not-running', requires: ['podman-machine:none'], confidence: 0.9 },
  { cause: 'client-version-too-old', requires: ['docker-versions:pinned'], confidence: 0.95 },
  { cause: 'client-version-too-old', requires: ['docker-versions:client-too-old'], confidence: 0.93 },
  { cause: 'client-version-too-old', requires: ['docker-versions:engine-too-old'], confidence: 0.93 },
  { cause: 'client-version-too-old', requires: ['docker-versions:engine-wants-newer'], confidence: 0.97 },

  { cause: 'clock-skew', requires: ['docker-engine-clock:wrong'], confidence: 0.9 },
  { cause: 'disk-full', requires: ['disk-space:full'], confidence: 0.93 },
  { cause: 'proxy-misconfigured', requires: ['docker-engine-proxy:proxy-missing', 'registry-answers'], confidence: 0.95 },
  { cause: 'proxy-misconfigured', requires: ['docker-engine-proxy:proxy-missing'], confidence: 0.5 },
  { cause: 'proxy-misconfigured', requires: ['docker-engine-proxy:proxy-silent'], confidence: 0.92 },
  // The engine falls back to Docker Hub, which often helps and not always.
  { cause: 'mirror-failing', requires: ['registry-mirror:failing'], confidence: 0.55 },
  { cause: 'insecure-registry-not-applied', requires: ['insecure-registries:without-port', 'tls-handshake:speaks-http'], confidence: 0.98 },
  { cause: 'insecure-registry-not-applied', requires: ['insecure-registries:other-port', 'tls-handshake:speaks-http'], confidence: 0.9 },
  { cause: 'insecure-registry-not-applied', requires: ['insecure-registries:with-scheme', 'tls-handshake:speaks-http'], confidence: 0.6 },
  { cause: 'insecure-registry-not-applied', requires: ['insecure-registries:not-applied'], confidence: 0.93 },
  { cause: 'client-certificate-required', requires: ['registry-certificates:key-missing'], confidence: 0.9 },
  { cause: 'client-certificate-required', requires: ['registry-certificates:certificate-missing'], confidence: 0.9 },
  { cause: 'signature-verification-blocks-pull', requires: ['signature-verification:demanded'], confidence: 0.5 },
  { cause: 'sudo-different-config', requires: ['run-by-sudo:login-of-caller'], confidence: 0.75 },
];
