import { toldOfCredentials } from './credentials.ts';
import { toldOfMachine } from './machine.ts';
import { toldOfNames } from './names.ts';
import { toldOfNetwork } from './network.ts';
import { toldOfRights } from './rights.ts';

/** What people say around an error; each an expression without facts. The observation is `told:<id>`. */
export const toldPatterns = {
  ...toldOfMachine,
  ...toldOfNames,
  ...toldOfCredentials,
  ...toldOfRights,
  ...toldOfNetwork,
} as const satisfies Readonly<Record<string, RegExp>>;

export type ToldId = keyof typeof toldPatterns;
