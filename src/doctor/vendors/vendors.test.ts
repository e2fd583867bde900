import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { vendorByAnswer } from '../probes/vendor/vendor-of.ts';
import type { Answer } from '../probes/registry/requests.ts';
import { vendorByHost, vendors } from './index.ts';
import { vendorIds, type VendorId } from './vendor.ts';

const answer = (challenge: string, headers: Record<string, string> = {}, body = ''): Answer => ({
  kind: 'answer', status: 401, headers: { 'www-authenticate': challenge, ...headers }, body, isCut: false, firstByte: 1, milliseconds: 1,
  url: new URL('https://r.example/v2/'), times: null,
} as Answer);

describe('a vendor', () => {
  const hosts: readonly [host: string, id: VendorId | null][] = [
    ['contoso.azurecr.io', 'acr'],
    ['contoso-a1b2c3.azurecr.io', 'acr'],
    ['contoso.westeurope.geo.azurecr.io', 'acr'],
    ['contoso.westeurope.data.azurecr.io', 'acr'],
    ['contoso.azurecr.cn', 'acr'],
    ['Contoso.AzureCR.io', 'acr'],
    ['azurecr.io.evil.example', null],
    ['notazurecr.io', null],
    ['docker.io', 'docker-hub'],
    ['registry-1.docker.io', 'docker-hub'],
    ['evil-docker.io', null],
    ['ghcr.io', 'ghcr'],
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com', 'ecr'],
    ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'ecr'],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'ecr'],
    ['12345678901.dkr.ecr.eu-central-1.amazonaws.com', null],
    ['public.ecr.aws', 'ecr-public'],
    ['europe-west3-docker.pkg.dev', 'gar'],
    ['eu.gcr.io', 'gar'],
    ['registry.gitlab.com', 'gitlab'],
    ['gitlab.com', null],
    ['quay.io', 'quay'],
    ['acme.jfrog.io', 'artifactory'],
    ['registry.digitalocean.com', 'digitalocean'],
    ['codeberg.org', 'gitea'],
    ['registry.corp.example', null],
    ['localhost', null],
  ];
  for (const [host, id] of hosts) test(`${id ?? 'nobody'} owns ${host}`, () => assert.equal(vendorByHost(host)?.id ?? null, id));

  const greetings: readonly [what: string, greeting: Answer, id: VendorId | null][] = [
    ['GitLab on a host of its own', answer('Bearer realm="https://git.corp.example/jwt/auth",service="container_registry"'), 'gitlab'],
    ['Harbor', answer('Bearer realm="https://h.example/service/token",service="harbor-registry"'), 'harbor'],
    ['Quay', answer('Bearer realm="https://q.example/v2/auth",service="q.example"', { 'docker-distribution-api-version': 'registry/2.0' }), 'quay'],
    ['Gitea', answer('Bearer realm="https://g.example/v2/token",service="container_registry",scope="*"'), 'gitea'],
    ['Artifactory behind a name', answer('Basic realm="Artifactory Realm"', { 'x-artifactory-id': 'a' }), 'artifactory'],
    ['Artifactory with tokens', answer('Bearer realm="https://a.example/artifactory/api/docker/docker-local/v2/token",service="a.example"'), 'artifactory'],
    ['Nexus', answer('BASIC realm="Sonatype Nexus Repository Manager"', { server: 'Nexus/3.80.0-06 (OSS)' }), 'nexus'],
    ['zot', answer('Basic realm="zot"'), 'zot'],
    ['the plain registry', answer('Basic realm="Registry Realm"', { 'docker-distribution-api-version': 'registry/2.0' }), 'distribution'],
    ['Dockgate, which looks like ACR', answer('Bearer realm="https://d.example/oauth2/token",service="d.example"', { 'x-dockgate-cause': 'not-logged-in' }, '{"message":"visit https://aka.ms/acr/authorization"}'), 'dockgate'],
    ['a service that says nothing of itself', answer('Bearer realm="https://x.example/t",service="x"'), null],
    ['a wall', answer(''), null],
  ];
  for (const [what, greeting, id] of greetings) test(`is told by what it answers: ${what}`, () => assert.equal(vendorByAnswer(greeting)?.id ?? null, id));

  test('is in the list under its own id', () => {
    assert.deepEqual(Object.entries(vendors).filter(([id, vendor]) => vendor.id !== id), []);
    assert.deepEqual(Object.keys(vendors).sort(), [...vendorIds].sort());
  });

  test('is understood in time in proportion to the length of what it says', () => {
    const units = ['a', ' ', "repository with name '", 'User: arn:aws:sts::1:assumed-role/', 'role/a/', 'IP ', '1:', 'permission_denied:', 'Permission "artifactregistry.repositories.', '<', '"', 'blocked '];
    const phrases = Object.values(vendors).flatMap(({ says }) => says);
    for (const unit of units) {
      const text = unit.repeat(Math.ceil((16 * 1024) / unit.length));
      const begun = performance.now();
      for (const phrase of phrases) phrase.text.test(text);
      assert.ok(performance.now() - begun < 500, `${JSON.stringify(unit)} took ${performance.now() - begun} ms`);
    }
  });
});
