import type { Password } from '../../access/policy.ts';
import type { Instant } from '../../db/tables.ts';
import type { Secret } from '../../secret.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { newSecret } from './secret-hash.ts';

/** A password that was just made: its value is shown once, its hash is kept. */
export interface NewPassword extends Password {
  readonly value: Secret;
}

/** What a list of passwords may show. */
export interface PasswordRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

/** Makes a password with an id of its own: whatever was made from the one before is dead. */
export function makePassword(name: string, hash: (secret: Secret) => string, at: Date, expiresAt: Date | null = null): NewPassword {
  const value = newSecret();
  return { id: uuidv7(at), name, value, hash: hash(value), createdAt: at, expiresAt };
}

/** The columns that the passwords of tokens and of admin accounts have in common. */
export const passwordRow = ({ id, name, hash, createdAt, expiresAt }: Password) => ({
  id,
  name,
  hash,
  created_at: createdAt.toISOString(),
  expires_at: expiresAt?.toISOString() ?? null,
});

export const readPassword = (row: ReturnType<typeof passwordRow>): Password => ({
  id: row.id,
  name: row.name,
  hash: row.hash,
  createdAt: new Date(row.created_at),
  expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
});
