import type { Action } from './actions.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { TrustedIssuer } from './federation.ts';
import type { AssignmentMode } from './roles/azure-actions.ts';
import type { AssignmentIndex } from './roles/role-assignment.ts';
import type { RoleDefinition } from './roles/role-definition.ts';
import type { Cidr } from '../names/ip-address.ts';

// Everything a decision depends on, as one immutable value per revision. Stores fill it, decide() reads it.

export interface Policy {
  readonly revision: number;
  /** By lower-case name. */
  readonly registries: ReadonlyMap<string, RegistryPolicy>;
  /** By id, a GUID in lower case. */
  readonly tenants: ReadonlyMap<string, TenantPolicy>;
}

/** A directory: who there is. Every registry belongs to one, and takes nobody from another. */
export interface TenantPolicy {
  readonly id: string;
  readonly name: string;
  /** How much its sign-in tells a stranger; `null`: the default for where the server listens. */
  readonly disclosure: Disclosure | null;
  /** Programs may sign people in with their passwords. */
  readonly passwordGrant: boolean;
  /** By lower-case name, which has an `@`. */
  readonly users: ReadonlyMap<string, UserPolicy>;
  /** By client id, lower case. */
  readonly servicePrincipals: ReadonlyMap<string, ServicePrincipal>;
  /** By `iss`, letter for letter. */
  readonly trustedIssuers: ReadonlyMap<string, TrustedIssuer>;
  /** Where its people may sign in besides here, by lower-case name. */
  readonly identityProviders: ReadonlyMap<string, IdentityProvider>;
  /** Ids of the groups that somebody is in, directly or through other groups, by their own id. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>;
  /** By id. */
  readonly groups: ReadonlyMap<string, GroupPolicy>;
  /** Azure's and its own, by id. */
  readonly roleDefinitions: ReadonlyMap<string, RoleDefinition>;
  readonly roleAssignments: AssignmentIndex;
  /** Lower case: where registries of this tenant can be. */
  readonly resourceGroups: ReadonlySet<string>;
}

export interface RegistryPolicy {
  readonly id: string;
  readonly name: string;
  readonly tenant: TenantPolicy;
  /** Lower case. */
  readonly resourceGroup: string;
  /** Where its role assignments are: the tenant, the subscription, the resource group, itself. */
  readonly scopes: readonly string[];
  /** Which roles give access to images. */
  readonly roleAssignmentMode: AssignmentMode;
  /** Tokens that the directory made for resource management are taken by the registry too. */
  readonly takesManagementTokens: boolean;
  /** What stands before `.localhost` where it has no login server of its own: its name, and a label if it has one. */
  readonly hostName: string;
  /** Host, with the port unless it is the scheme's own, under which clients reach it besides `localhost`. */
  readonly loginServers: readonly string[];
  /** `null`: the default for where the server listens. */
  readonly disclosure: Disclosure | null;
  readonly adminUserEnabled: boolean;
  readonly adminPasswords: readonly Password[];
  readonly anonymousPullEnabled: boolean;
  /** What is deleted can be restored for a while: its soft delete policy is on. */
  readonly keepsDeleted: boolean;
  /** `Closed`: no address is let in, not even one that a rule names. */
  readonly networkDefault: 'Allow' | 'Deny' | 'Closed';
  readonly ipRules: readonly Cidr[];
  /** By lower-case name. */
  readonly tokens: ReadonlyMap<string, Token>;
  /** By id. */
  readonly scopeMaps: ReadonlyMap<string, ScopeMap>;
}

/** How much a stranger learns from a refusal: as much as ACR tells, or nothing that they did not know. */
export type Disclosure = 'helpful' | 'strict';

/** A secret we generated: high entropy, kept as a keyed hash. Its id is the credential id of the log. */
export interface Password {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly scopeMapId: string;
  /** The only addresses it may be used from; none: from anywhere. */
  readonly ipRules: readonly Cidr[];
  readonly passwords: readonly Password[];
}

export interface ScopeMap {
  readonly id: string;
  readonly name: string;
  readonly type: 'UserDefined' | 'SystemDefined';
  readonly description: string;
  readonly actions: readonly ScopeMapAction[];
}

/** One line of a scope map, parsed: repositories `team/*`, action `content/read`. */
export interface ScopeMapAction {
  /** A repository name, a prefix that ends in `/*`, or `*`. */
  readonly repositories: string;
  readonly action: Action;
}

export interface UserPolicy {
  readonly id: string;
  readonly name: string;
  /** Credential id of the current password; tokens made from another one are dead. */
  readonly passwordId: string;
  /** argon2id, PHC form. */
  readonly passwordHash: string;
  readonly enabled: boolean;
  /** Tokens from before are dead. */
  readonly validFrom: Date;
  /** A password alone does not sign in to the directory. */
  readonly requiresSecondFactor: boolean;
  /** Ids of who they are at identity providers outside: credential ids, as the password's. */
  readonly identityIds: readonly string[];
}

/** What stands for an application, or is a managed identity, in one tenant. */
export interface ServicePrincipal {
  /** The object id. */
  readonly id: string;
  /** The client id: its name at the registry. */
  readonly appId: string;
  readonly displayName: string;
  readonly kind: 'Application' | 'ManagedIdentity';
  readonly enabled: boolean;
  /** Tokens from before are dead. */
  readonly validFrom: Date;
  /** Of its application; none for a managed identity. */
  readonly secrets: readonly Password[];
  readonly certificates: readonly ClientCertificate[];
  /** Where it may be used from; none means from anywhere. */
  readonly ipRules: readonly Cidr[];
}

/** A public key whose holder is the application. */
export interface ClientCertificate {
  readonly id: string;
  readonly name: string;
  readonly pem: string;
  readonly expiresAt: Date;
}

export interface GroupPolicy {
  readonly id: string;
  readonly name: string;
}
