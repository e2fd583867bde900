import type { RegistryPolicy } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Secret } from '../../secret.ts';
import { findNameBelow, registryPath } from '../../contract/address.ts';
import { credentialList as shown, generateCredentials, regenerateCredential, type CredentialList } from '../../contract/credential.ts';
import { tokenPasswordNames } from '../../contract/token.ts';
import { adminPasswordStore } from '../../identity/passwords/admin-password-store.ts';
import { makePassword, type PasswordRecord } from '../../identity/passwords/password-rows.ts';
import { tokenStore } from '../../identity/registries/token-store.ts';
import { everyRight, holdsAll, insistOnHeld } from './held-rights.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Route } from '../route.ts';

/** Passwords that we make. Those of tokens leave in the one answer that made them; those of the admin account can be read again. */
export function credentialRoutes({ database, hash, sealer, now }: ManagementParts): readonly Route[] {
  const [adminPasswords, tokens] = [adminPasswordStore(database, sealer), tokenStore(database)];
  return [
    onRegistry({
      method: 'POST',
      path: '/:registry/listCredentials',
      action: 'registries/listCredentials/action',
      answer: shown,
      handle: async (call) => {
        const all = await adminPasswords.list(call.registry.id);
        return { status: 200, body: credentialList(call.registry.name, all, holdsAll(call, everyRight) ? all : []) };
      },
    }),
    onRegistry({
      method: 'POST',
      path: '/:registry/regenerateCredential',
      action: 'registries/regenerateCredential/action',
      body: regenerateCredential,
      answer: shown,
      handle: async (call) => {
        const { registry, body } = call;
        const { name } = body;
        await insistOnHeld(call, everyRight);
        await adminPasswords.set(registry.id, makePassword(name, hash, now()));
        const all = await adminPasswords.list(registry.id);
        return { status: 200, body: credentialList(registry.name, all, all) };
      },
    }),
    onRegistry({
      method: 'POST',
      path: '/:registry/generateCredentials',
      action: 'registries/generateCredentials/action',
      body: generateCredentials,
      answer: shown,
      handle: async (call) => {
        const { registry, body } = call;
        const { tokenId, name, expiry } = body;
        const at = now();
        const expiresAt = readExpiry(expiry ?? null, at);
        const tokenName = readTokenName(registry, tokenId);
        const scopeMap = registry.scopeMaps.get(registry.tokens.get(tokenName.toLowerCase())?.scopeMapId ?? '');
        await insistOnHeld(call, scopeMap?.actions ?? []);
        const made = (name ? [name] : tokenPasswordNames).map((each) => makePassword(each, hash, at, expiresAt));
        await tokens.setPasswords(registry.id, tokenName, made);
        const token = await tokens.find(registry.id, tokenName);
        return { status: 200, body: credentialList(token?.name ?? tokenName, token?.passwords ?? [], made) };
      },
    }),
  ];
}

type KnownPassword = { readonly id: string; readonly value: Secret | null };

/** The id must be that of a token of the registry in the path. */
function readTokenName(registry: RegistryPolicy, tokenId: string): string {
  const name = findNameBelow(`${registryPath(registry)}/tokens`, tokenId);
  if (name !== null) return name;
  throw new Refusal('request-invalid', { field: 'tokenId', defect: `it is not the id of a token of ${registry.name}` });
}

function readExpiry(text: string | null, now: Date): Date | null {
  if (text === null) return null;
  const at = new Date(text);
  if (at > now) return at;
  throw new Refusal('request-invalid', { field: 'expiry', defect: 'it is in the past' });
}

/** @param known those whose values are shown */
const credentialList = (username: string, all: readonly PasswordRecord[], known: readonly KnownPassword[]): CredentialList => ({
  username,
  passwords: all.map(({ id, name, createdAt, expiresAt, lastUsedAt }) => {
    const value = known.find((password) => password.id === id)?.value?.reveal();
    return { name, creationTime: createdAt, expiry: expiresAt, lastUsedTime: lastUsedAt, ...(value === undefined ? {} : { value }) };
  }),
});
