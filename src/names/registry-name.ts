import { Refusal } from '../causes/refusal.ts';
import type { Branded } from './brand.ts';
import { findStrayCharacter, showCharacter } from './defect.ts';

/** The resource name of a registry, lower-case: the login server without its domain. */
export type RegistryName = Branded<'RegistryName'>;

/** The registry of a server that has no other: `localhost` and the public address are its, and commands mean it. */
export const DEFAULT_REGISTRY = 'dockgate' as RegistryName;

const SHORTEST = 5;
const LONGEST = 50;
const PATTERN = /^[a-z0-9]{5,50}$/;

export const isRegistryName = (text: string): text is RegistryName => PATTERN.test(text);

/**
 * Azure's rule for the resource name: 5 to 50 letters and digits. Upper case is accepted and lowered, because host
 * names have no case. Throws `request-invalid`.
 */
export function parseRegistryName(text: string): RegistryName {
  if (text.length < SHORTEST || text.length > LONGEST) {
    throw refuse(`it has ${text.length} characters, allowed are ${SHORTEST} to ${LONGEST}`);
  }
  const stray = findStrayCharacter(text, /[a-zA-Z0-9]/);
  if (stray >= 0) throw refuse(`${showCharacter(text, stray)} is not allowed, only letters and digits are`);
  return text.toLowerCase() as RegistryName;
}

const refuse = (defect: string) => new Refusal('request-invalid', { field: 'registry name', defect });
