import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose } from '../diagnose.ts';
import { checks } from '../checks/index.ts';
import { clientRules } from './client.ts';
import { cloudRules } from './cloud.ts';

const rules = [...clientRules, ...cloudRules];
const diagnosed = (...observations: readonly string[]) => diagnose(rules, new Map(observations.map((id) => [id, {}])));

describe('what a cloud knows leads to its cause', () => {
  const cases: readonly [string, readonly string[], string | null][] = [
    ['a session of az that ended, and a login that is needed', ['azure-session:ended', 'login-needed:needed'], 'entra-session-expired'],
    ['a second step that Entra asks for', ['azure-session:second-step'], 'entra-second-step-needed'],
    ['a policy that stops az', ['azure-session:blocked'], 'entra-session-expired'],
    ['somebody of another tenant', ['azure-session:other-tenant'], 'azure-cli-wrong-subscription'],
    ['a secret of az that ended', ['azure-session:secret-expired'], 'client-secret-expired'],
    ['a pipeline whose token Entra refuses', ['azure-session:assertion-refused'], 'federated-credential-mismatch'],
    ['a session of aws that ended', ['aws-identity:ended'], 'cloud-session-expired'],
    ['a session of gcloud that ended', ['google-session:ended'], 'cloud-session-expired'],
    ['nobody signed in to a cloud, which need not be', ['azure-session:not-signed-in', 'aws-identity:not-signed-in', 'google-session:not-signed-in'], null],
    ['another account that is refused', ['aws-identity:other-account', 'credential:rejected'], 'ecr-wrong-region-or-profile'],
    ['another account that a policy lets in', ['aws-identity:other-account'], null],
    ['a profile that does not exist', ['aws-identity:no-profile'], 'ecr-wrong-region-or-profile'],
    ['a registry that answers and az does not find', ['acr-settings:not-found', 'registry-answers'], 'azure-cli-wrong-subscription'],
    ['a registry that neither answers nor is found', ['acr-settings:not-found'], null],
    ['the admin turned off', ['acr-settings:admin-off'], 'admin-user-disabled'],
    ['a token that is disabled', ['acr-token:disabled', 'credential:rejected'], 'token-disabled'],
    ['a token whose passwords ended', ['acr-token:expired', 'credential:rejected'], 'token-password-expired'],
    ['a token whose passwords are younger than the login', ['acr-token:replaced-since', 'credential:rejected'], 'password-replaced'],
    ['a token that is not there, and is refused', ['acr-token:missing', 'credential:rejected'], 'credentials-wrong-password'],
    ['public access turned off, and an address refused', ['acr-settings:public-access-off', 'network-rule:address-denied'], 'public-access-disabled'],
    ['a list of addresses, and one refused', ['acr-settings:address-rules', 'network-rule:address-denied'], 'firewall-ip-denied'],
    ['public access turned off, seen from inside', ['acr-settings:public-access-off'], null],
    ['roles that this registry does not count', ['acr-roles:not-honoured', 'acr-settings:abac'], 'acr-abac-roles-not-honored'],
    ['no role, to pull', ['acr-roles:none', 'doing:pull'], 'role-missing-acrpull'],
    ['no role, to push', ['acr-roles:none', 'doing:push'], 'role-missing-acrpush'],
    ['a role to pull alone', ['acr-roles:pull-only', 'doing:push'], 'role-missing-acrpush'],
    ['a role of a minute ago that does not count yet', ['acr-roles:recent', 'may-pull:not-granted'], 'role-assignment-propagation'],
    ['a role of a minute ago that counts', ['acr-roles:recent'], null],
    ['a helper for other hosts', ['google-setup:for-other-hosts', 'login-needed:needed'], 'gcloud-helper-not-configured'],
    ['no helper for a public image', ['google-setup:not-registered'], null],
    ['a repository that gcloud does not find', ['google-session:repository-missing'], 'repository-not-created'],
    ['permissions without packages', ['job-permissions:packages-not-writable', 'at:ghcr', 'doing:push'], 'workflow-packages-write-missing'],
    ['a job without an identity of its own', ['job-identity:id-token-missing'], 'federated-credential-mismatch'],
    ['a fork without secrets', ['job-permissions:fork', 'login-needed:needed'], 'empty-credentials-in-ci'],
    ['a login in another job', ['login-place:other-job', 'login-needed:needed'], 'sudo-different-config'],
    ['an engine without the proxy that this shell needs', ['docker-engine-proxy:proxy-missing', 'registry-answers'], 'proxy-misconfigured'],
    ['an engine with a proxy that is gone', ['docker-engine-proxy:proxy-silent'], 'proxy-misconfigured'],
    ['an entry without its port, and plain HTTP', ['insecure-registries:without-port', 'tls-handshake:speaks-http'], 'insecure-registry-not-applied'],
    ['an entry without its port, and TLS', ['insecure-registries:without-port'], null],
    ['a machine of podman that is stopped', ['podman-machine:stopped'], 'docker-daemon-not-running'],
    ['a disk that is full', ['disk-space:full'], 'disk-full'],
    ['a mirror that fails', ['registry-mirror:failing'], 'mirror-failing'],
  ];
  for (const [name, observations, cause] of cases) test(name, () => assert.equal(diagnosed(...observations)[0]?.cause ?? null, cause));
});

test('every observation of these rules is one that a check can make', () => {
  const known = new Set(checks.flatMap(({ id, findings }) => [id, ...Object.keys(findings).map((finding) => `${id}:${finding}`)]));
  const used = rules.flatMap(({ requires, supports = [], excludes = [] }) => [...requires, ...supports, ...excludes]);
  assert.deepEqual(used.filter((id) => !known.has(id) && !/^(?:at|with|doing|said|told):/.test(id)), []);
});
