import { writeIpRules } from '../../contract/ip-rules.ts';
import { X509Certificate } from 'node:crypto';
import type { ApplicationResource, ServicePrincipalResource } from '../../contract/directory/application.ts';
import type { GroupResource, MemberResource } from '../../contract/directory/group.ts';
import type { UserResource } from '../../contract/directory/user.ts';
import type { KeyCredential, PasswordCredential } from '../../contract/directory/credential.ts';
import type { ApplicationCredentials, ClientCertificateRecord, ClientSecretRecord } from '../../identity/principals/application-credentials.ts';
import type { ApplicationRecord } from '../../identity/principals/application-store.ts';
import type { DirectoryObjectRecord } from '../../identity/principals/directory-objects.ts';
import type { GroupRecord } from '../../identity/principals/group-store.ts';
import type { ServicePrincipalRecord } from '../../identity/principals/service-principal-store.ts';
import type { UserRecord } from '../../identity/principals/user-store.ts';

// What is stored, as Graph shows it.

export const passwordCredentialResource = ({ id, name, hint, createdAt, expiresAt, lastUsedAt }: ClientSecretRecord): PasswordCredential => ({
  keyId: id,
  displayName: name === '' ? null : name,
  hint,
  startDateTime: createdAt,
  endDateTime: expiresAt,
  secretText: null,
  lastUsedDateTime: lastUsedAt,
});

export const keyCredentialResource = ({ id, name, pem, createdAt, expiresAt, lastUsedAt }: ClientCertificateRecord): KeyCredential => ({
  keyId: id,
  displayName: name === '' ? null : name,
  type: 'AsymmetricX509Cert',
  usage: 'Verify',
  customKeyIdentifier: new X509Certificate(pem).fingerprint.replaceAll(':', ''),
  startDateTime: createdAt,
  endDateTime: expiresAt,
  lastUsedDateTime: lastUsedAt,
});

const credentialLists = ({ secrets, certificates }: ApplicationCredentials) => ({
  passwordCredentials: secrets.map(passwordCredentialResource),
  keyCredentials: certificates.map(keyCredentialResource),
});

export function applicationResource(record: ApplicationRecord): ApplicationResource {
  const { redirectUris, isPublicClient } = record;
  return {
    id: record.id,
    appId: record.appId,
    displayName: record.displayName,
    createdDateTime: record.createdAt,
    signInAudience: 'AzureADMyOrg',
    identifierUris: [],
    isFallbackPublicClient: isPublicClient,
    web: { redirectUris: isPublicClient ? [] : [...redirectUris] },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: isPublicClient ? [...redirectUris] : [] },
    ...credentialLists(record),
  };
}

const isUserAssigned = (resourceId: string): boolean => /\/providers\/microsoft\.managedidentity\/userassignedidentities\//i.test(resourceId);

/** A service principal shows the credentials of its application: there are no others. */
export const servicePrincipalResource = (record: ServicePrincipalRecord, credentials: ApplicationCredentials): ServicePrincipalResource => ({
  id: record.id,
  appId: record.appId,
  appOwnerOrganizationId: record.kind === 'Application' ? record.tenantId : null,
  displayName: record.displayName,
  appDisplayName: record.kind === 'Application' ? record.displayName : null,
  accountEnabled: record.enabled,
  createdDateTime: record.createdAt,
  servicePrincipalType: record.kind,
  servicePrincipalNames: [record.appId],
  alternativeNames: record.resourceId === null ? [] : [`isExplicit=${isUserAssigned(record.resourceId) ? 'True' : 'False'}`, record.resourceId],
  signInSessionsValidFromDateTime: record.validFrom,
  ipRules: writeIpRules(record.ipRules),
  ...credentialLists(credentials),
});

export const userResource = ({ id, name, displayName, enabled, createdAt, validFrom }: UserRecord): UserResource => ({
  id,
  userPrincipalName: name,
  displayName: displayName ?? name,
  accountEnabled: enabled,
  createdDateTime: createdAt,
  userType: 'Member',
  mail: null,
  signInSessionsValidFromDateTime: validFrom,
});

export const groupResource = ({ id, name, createdAt }: GroupRecord): GroupResource => ({
  id,
  displayName: name,
  createdDateTime: createdAt,
  mailEnabled: false,
  securityEnabled: true,
  mailNickname: name,
});

/** Of lists that hold objects of several kinds: what each is, and how people call it. */
export function objectResource(record: DirectoryObjectRecord): MemberResource {
  const { id } = record;
  switch (record.kind) {
    case 'user':
      return { '@odata.type': '#microsoft.graph.user', id, displayName: record.displayName ?? record.name, userPrincipalName: record.name };
    case 'service-principal': {
      const { appId, displayName, type } = record;
      return { '@odata.type': '#microsoft.graph.servicePrincipal', id, displayName, appId, servicePrincipalType: type, servicePrincipalNames: [appId] };
    }
    case 'group':
      return { '@odata.type': '#microsoft.graph.group', id, displayName: record.displayName };
  }
}
