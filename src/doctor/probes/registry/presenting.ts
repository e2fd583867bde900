import type { Secret } from '../../../secret.ts';
import type { Credential } from '../credential/credential.ts';
import type { Question } from './requests.ts';

/** Who asks: a stranger, whoever has a password, whoever was given a token. */
export interface Who {
  readonly basic?: Credential | null;
  readonly bearer?: Secret | null;
}

/** The part of a question that says who asks. An empty token, such as Harbor gives, is none. */
export function presenting({ basic, bearer }: Who): Pick<Question, 'credential'> {
  if (basic) return { credential: { scheme: 'basic', userName: basic.user, secret: basic.secret } };
  return bearer && !bearer.isEmpty ? { credential: { scheme: 'bearer', secret: bearer } } : {};
}
