import { blankSecrets } from '../input/blank-secrets.ts';
import { looksLikeSecret } from '../secrets/mistakes.ts';
import type { Candidate, EntryPlace } from './stored.ts';

// How entries are named in facts. A key can be an address with a password in it, a user name a token in the wrong field.

const LONGEST = 200;

export const placeText = ({ kind, name, line }: EntryPlace): string =>
  kind === 'helper' ? `docker-credential-${name}` : line === null ? name : `${name}:${line}`;

export const keyText = (key: string): string => blankSecrets(key).slice(0, LONGEST);

export const userText = (user: string | null): string => (user === null ? '' : looksLikeSecret(user) ? '***' : user.slice(0, LONGEST));

export const factsOfEntry = ({ place, key, user }: Pick<Candidate, 'place' | 'key' | 'user'>) => ({
  place: placeText(place),
  key: keyText(key),
  ...(user === null ? {} : { user: userText(user) }),
  ...(place.kind === 'file' ? { file: place.name } : place.kind === 'helper' ? { helper: place.name } : { variable: place.name }),
});
