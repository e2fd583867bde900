import { inapplicable, unknown, type Outcome } from '../../check.ts';
import type { Context } from '../../context.ts';
import type { Entry } from '../../keychains/stored.ts';
import { storedCredential } from './stored-credential.ts';

/** Milliseconds for checks that may have to wait for a credential helper, which is asked twice. */
export const HELPER_TIME = 10_000;

/** What can be said of the entry that the client would use; where it would use none, the question makes no sense. */
export async function withEntry<const Id extends string>(
  { target, ask, settings: { client } }: Context,
  judge: (entry: Entry) => Outcome<Id> | Promise<Outcome<Id>>,
): Promise<Outcome<Id>> {
  if (!target) return inapplicable('no-target');
  const { outcome } = await ask(storedCredential);
  switch (outcome.kind) {
    case 'found':
      return judge(outcome.entry);
    case 'failed':
      return unknown('credential-unreadable');
    case 'none':
      return inapplicable('no-credential');
    case 'no-keychain':
      return inapplicable('no-keychain', { client });
  }
}
