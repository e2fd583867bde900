import { toldOfCredentials } from './credentials.ts';
import { toldOfMachine } from './machine.ts';
import { toldOfNames } from './names.ts';
import { toldOfNetwork } from './network.ts';
import { toldOfRights } from './rights.ts';

const written = {
  ...toldOfMachine,
  ...toldOfNames,
  ...toldOfCredentials,
  ...toldOfRights,
  ...toldOfNetwork,
} as const satisfies Readonly<Record<string, RegExp>>;

export type ToldId = keyof typeof written;

/** In these expressions `[^.]` means within the sentence: the points in host names, files and versions end none. */
const withinSentences = ({ source, flags }: RegExp): RegExp =>
  new RegExp(source.replaceAll('[^.]', String.raw`(?:[^.]|\.(?=\w))`).replaceAll('[^.;]', String.raw`(?:[^.;]|\.(?=\w))`), flags);

/** What people say around an error; each an expression without facts. The observation is `told:<id>`. */
export const toldPatterns = Object.fromEntries(Object.entries(written).map(([id, sign]) => [id, withinSentences(sign)])) as Readonly<Record<ToldId, RegExp>>;
