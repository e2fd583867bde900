import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findLookalike, findRetired } from './known-hosts.ts';

describe('a host that looks like another', () => {
  const rows: [host: string, kind: string | undefined, expected?: string][] = [
    ['ghcr.io', undefined],
    ['gcr.io', undefined],
    ['icr.io', undefined],
    ['us.icr.io', undefined],
    ['myregistry.azurecr.io', undefined],
    ['europe-west1-docker.pkg.dev', undefined],
    ['registry.example', undefined],
    ['localhost', undefined],
    ['192.0.2.1', undefined],
    ['harbor.corp.example', undefined],
    ['ghrc.io', 'mistake', 'ghcr.io'],
    ['dockerhub.com', 'mistake', 'docker.io'],
    ['myregistry.azurecr.com', 'mistake', 'myregistry.azurecr.io'],
    ['myregistry.azurecr', 'mistake', 'myregistry.azurecr.io'],
    ['europe-west1.pkg.dev', 'mistake', 'europe-west1-docker.pkg.dev'],
    ['github.com', 'web-page', 'ghcr.io'],
    ['hub.docker.com', 'web-page', 'docker.io'],
    ['qhcr.io', 'near', 'ghcr.io'],
    ['registry.gitlap.com', 'near', 'registry.gitlab.com'],
    ['registry-2.docker.io', undefined],
    ['myregistery.azurecr.io', 'near-stored', 'myregistry.azurecr.io'],
  ];
  for (const [host, kind, expected] of rows) {
    test(`${host}: ${kind ?? 'none'}`, () => {
      const found = findLookalike(host, ['myregistry.azurecr.io', 'harbor.corp.example']);
      assert.deepEqual([found?.kind, found?.expected], [kind, expected]);
    });
  }
});

describe('a registry that was retired', () => {
  const rows: [host: string, repository: string | null, successor: string | null | undefined][] = [
    ['registry.k8s.io', 'pause', undefined],
    ['k8s.gcr.io', 'pause', 'registry.k8s.io/pause'],
    ['k8s.gcr.io', null, 'registry.k8s.io'],
    ['docker.pkg.github.com', 'team/app/web', 'ghcr.io/team/app/web'],
    ['myregistry.azurecr.de', 'app', 'myregistry.azurecr.io/app'],
    ['docker.bintray.io', 'x', null],
  ];
  for (const [host, repository, successor] of rows)
    test(`${host}: ${successor}`, () => assert.equal(findRetired(host, repository)?.successor, successor));
});
