import { Refusal } from '../causes/refusal.ts';
import type { Branded } from './brand.ts';
import { findStrayCharacter, showCharacter } from './defect.ts';

// Azure's rules for names below a registry. Names keep their spelling; they are compared in lower case.

export type TokenName = Branded<'TokenName'>;
export type ScopeMapName = Branded<'ScopeMapName'>;

const SHORTEST = 5;
const LONGEST = 50;

export const isTokenName = (text: string): text is TokenName => /^[a-zA-Z0-9-]{5,50}$/.test(text);

/** True for the system's own scope maps as well, which begin with an underscore. */
export const isScopeMapName = (text: string): text is ScopeMapName => /^[a-zA-Z0-9_-]{5,50}$/.test(text);

/** The name of a repository-scoped token. Throws `request-invalid`. */
export function parseTokenName(text: string): TokenName {
  return refuseStrays('token name', text, /[a-zA-Z0-9-]/, 'letters, digits and dashes') as TokenName;
}

/** The name of a federated credential of a registry: by the rules for tokens. Throws `request-invalid`. */
export const parseFederatedCredentialName = (text: string): string =>
  refuseStrays('federated credential name', text, /[a-zA-Z0-9-]/, 'letters, digits and dashes');

/** The name of a scope map that somebody wants to make. Throws `request-invalid`. */
export function parseScopeMapName(text: string): ScopeMapName {
  const field = 'scope map name';
  const name = refuseStrays(field, text, /[a-zA-Z0-9_-]/, 'letters, digits, dashes and underscores');
  if (name.startsWith('_')) {
    throw new Refusal('request-invalid', { field, defect: 'a leading underscore is kept for the scope maps of the system' });
  }
  return name as ScopeMapName;
}

function refuseStrays(field: string, text: string, allowed: RegExp, words: string): string {
  if (text.length < SHORTEST || text.length > LONGEST) {
    const defect = `it has ${text.length} characters, allowed are ${SHORTEST} to ${LONGEST}`;
    throw new Refusal('request-invalid', { field, defect });
  }
  const stray = findStrayCharacter(text, allowed);
  if (stray < 0) return text;
  throw new Refusal('request-invalid', { field, defect: `${showCharacter(text, stray)} is not allowed, only ${words} are` });
}
