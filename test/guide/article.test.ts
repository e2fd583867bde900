import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CauseId } from '../../src/causes/catalogue.ts';
import { judgeMessage } from '../../src/doctor/messages/judge-message.ts';
import { toExplanation } from '../../src/doctor/messages/explanation.ts';
import { separatingTest } from '../../src/doctor/neighbours.ts';
import { en } from '../../src/i18n/en.ts';
import { words } from '../../src/i18n/translate.ts';

// "Troubleshoot registry login": its seven symptoms as it words them, and every cause that can produce each. Whoever pastes
// a symptom reads all of them, each with what to do and how to tell it from the likeliest.

interface Symptom {
  readonly text: string;
  readonly causes: readonly CauseId[];
}

const badCredentials: readonly CauseId[] = [
  'credentials-wrong-password', 'admin-user-disabled', 'token-disabled', 'token-password-expired', 'username-not-null-guid-with-token',
  'client-secret-expired', 'entra-user-password-not-supported', 'acr-refresh-token-expired-3h', 'role-missing-acrpull', 'service-principal-in-other-tenant',
];

const symptoms: readonly Symptom[] = [
  {
    text: 'Unable to login to registry using `docker login`, `az acr login`, or both',
    causes: [
      ...badCredentials, 'docker-daemon-not-running', 'docker-socket-permission-denied', 'client-version-too-old', 'registry-does-not-exist', 'login-server-suffix-missing',
      'entra-session-expired', 'azure-cli-wrong-subscription', 'network-timeout', 'firewall-ip-denied', 'dns-resolution-failure', 'public-access-disabled', 'role-missing-arm-reader',
    ],
  },
  { text: 'Unable to login to registry and you receive error `unauthorized: authentication required`', causes: badCredentials },
  {
    text: 'Unable to login to registry and you receive error `unauthorized: Application not registered with AAD`',
    causes: ['application-not-registered', 'service-principal-in-other-tenant', 'email-used-as-username', 'entra-user-password-not-supported', 'admin-user-disabled', 'username-form-wrong'],
  },
  {
    text: 'Unable to login to registry and you receive Azure CLI error `Could not connect to the registry login server`',
    causes: [
      'registry-does-not-exist', 'dns-resolution-failure', 'network-timeout', 'private-endpoint-dns', 'firewall-ip-denied', 'public-access-disabled', 'proxy-misconfigured',
      'login-server-suffix-missing', 'unknown-ca',
    ],
  },
  {
    text: 'Unable to push or pull images and you receive Docker error `unauthorized: authentication required`',
    causes: [
      'not-logged-in', 'role-missing-acrpull', 'role-missing-acrpush', 'acr-refresh-token-expired-3h', 'credentials-wrong-password', 'wrong-registry-host-logged-in',
      'registry-name-uppercase', 'acr-abac-roles-not-honored', 'role-assignment-propagation', 'scope-map-missing-permission', 'client-secret-expired', 'admin-user-disabled',
      'token-disabled', 'token-password-expired', 'stale-stored-credentials-block-anonymous-pull', 'signature-verification-blocks-pull',
    ],
  },
  {
    text: 'Unable to access registry from Azure Kubernetes Service, Azure DevOps, or another Azure service',
    causes: [
      'network-timeout', 'firewall-ip-denied', 'public-access-disabled', 'private-endpoint-dns', 'dns-resolution-failure', 'role-missing-acrpull', 'aks-wrong-identity',
      'client-secret-expired', 'credentials-wrong-password', 'pull-secret-missing', 'acr-abac-roles-not-honored', 'registry-does-not-exist',
    ],
  },
  {
    text: 'Unable to access registry and you receive error `Error response from daemon: login attempt failed with status: 403 Forbidden`',
    causes: ['firewall-ip-denied', 'public-access-disabled', 'private-endpoint-dns', 'proxy-blocks-token-endpoint', 'html-instead-of-registry'],
  },
  {
    text: 'Unable to access or view registry settings in Azure portal or manage registry using the Azure CLI',
    causes: ['role-missing-arm-reader', 'azure-cli-wrong-subscription', 'role-missing-catalog', 'firewall-ip-denied', 'acr-abac-roles-not-honored', 'role-assignment-propagation', 'entra-session-expired'],
  },
  {
    // In the article since 2023.
    text: 'CONNECTIVITY_REFRESH_TOKEN_ERROR. Access to registry was denied. Response code: 403. Unable to get admin user credentials with message: Admin user is disabled. Unable to authenticate using AAD or admin login credentials.',
    causes: ['firewall-ip-denied', 'public-access-disabled', 'private-endpoint-dns', 'admin-user-disabled', 'role-missing-acrpull'],
  },
];

const english = words(en);

for (const { text, causes } of symptoms)
  describe(`“${text.slice(0, 100)}”`, () => {
    const explanation = toExplanation(judgeMessage({ text, registry: 'acr' }), english, 'en');
    const listed = explanation.causes.map(({ id }) => id);

    test('leads to every cause that can produce it', () => {
      assert.deepEqual(causes.filter((cause) => !listed.includes(cause)), []);
    });
    test('begins with one of them', () => assert.ok(listed[0] !== undefined && causes.includes(listed[0])));
    test('says of each what to do, and how to tell it from the first', () => {
      for (const [index, { id, do: remedy, tellApart }] of explanation.causes.entries()) {
        assert.ok(remedy.length > 0, id);
        const how = english.say(`cause.${id}.how`);
        assert.ok(index === 0 || (separatingTest(listed[0]!, id) === null ? how !== '' : tellApart !== null), id);
      }
    });
  });
