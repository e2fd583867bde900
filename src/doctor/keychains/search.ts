import type { Context } from '../context.ts';
import type { Target } from '../target.ts';
import type { AuthEntry } from './auth-entry.ts';
import type { ConfigFile } from './config-file.ts';
import { askHelper, type HelperAnswer } from './helper-answer.ts';
import { dockerKey, findDifference } from './keys.ts';
import type { Candidate, EntryPlace, Loss, StoredOutcome } from './stored.ts';

/** One search for a credential: what was considered so far. The steps of a keychain add to it. */
export interface Search {
  readonly context: Context;
  readonly target: Target;
  readonly candidates: Candidate[];
  readonly helpers: HelperAnswer[];
}

/** Null: this place has nothing, the next one is asked. */
export type StepOutcome = StoredOutcome | null;

export type ReadFile = Extract<ConfigFile, { readonly kind: 'read' }>;

export const placeInFile = ({ path }: { readonly path: string }, line: number | null): EntryPlace => ({ kind: 'file', name: path, line });

/** Takes an entry of a file that the client found under one of its keys. An empty one is a null: nothing is stored. */
export function take({ candidates }: Search, place: EntryPlace, { key, user, secret, form, defect }: AuthEntry): StepOutcome {
  const tell = (loss: Loss | null) => candidates.push({ place, key, user, loss, difference: null });
  if (defect) {
    tell('defective');
    return { kind: 'failed', place };
  }
  if (!secret) {
    tell('empty');
    return null;
  }
  tell(null);
  return { kind: 'found', entry: { place, key, user, form, secret } };
}

/** Asks a helper for a key, as the client would. */
export async function takeFromHelper(search: Search, name: string, key: string): Promise<StepOutcome> {
  const { context, target, candidates, helpers } = search;
  const answer = await askHelper(context, name, key);
  helpers.push(answer);
  const place: EntryPlace = { kind: 'helper', name, line: null };
  const { outcome } = answer;
  if (outcome.kind === 'failed' || outcome.kind === 'not-asked') return { kind: 'failed', place };
  if (outcome.kind === 'not-found') {
    for (const [held, user] of answer.held ?? []) tellOther(candidates, place, held, user, target);
    return null;
  }
  const user = outcome.isIdentityToken ? null : outcome.user;
  candidates.push({ place, key, user, loss: null, difference: null });
  return { kind: 'found', entry: { place, key, user, form: outcome.isIdentityToken ? 'identity-token' : 'password', secret: outcome.secret } };
}

/** The other entries of a file that are for this registry or nearly so: people wonder why they do not count. */
export function tellOthers({ candidates, target }: Search, file: ReadFile, loss: Loss, fits: (key: string) => boolean): void {
  for (const entry of file.auths) {
    const place = placeInFile(file, entry.line);
    if (candidates.some(({ place: { name }, key }) => name === file.path && key === entry.key)) continue;
    if (fits(entry.key)) candidates.push({ place, key: entry.key, user: entry.user, loss: entry.secret ? loss : 'empty', difference: null });
    else if (entry.secret) tellOther(candidates, place, entry.key, entry.user, target);
  }
  // Helpers of a host are found by its exact name only.
  for (const [key, { name, line }] of file.credHelpers)
    if (key !== target.registry && key !== dockerKey(target.registry) && name !== '') tellOther(candidates, placeInFile(file, line), key, null, target);
}

function tellOther(candidates: Candidate[], place: EntryPlace, key: string, user: string | null, target: Target): void {
  const difference = findDifference(key, target);
  if (difference) candidates.push({ place, key, user, loss: 'other-key', difference });
}
