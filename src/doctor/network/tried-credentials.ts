import type { Secret } from '../../secret.ts';

/** What became of credentials that were sent. Accounts are locked after a few refusals, so each may be refused once. */
export interface TriedCredentials {
  /**
   * Waits until an attempt with the same secret that is under way has ended, unless it was accepted before.
   * Null: it was refused, and must not be sent again. Otherwise tell how this attempt ended.
   */
  begin(secret: Secret): Promise<((status: number | null) => void) | null>;
}

interface State {
  outcome: 'untried' | 'accepted' | 'refused';
  /** The last attempt that was begun. */
  last: Promise<void>;
}

export function rememberCredentials(): TriedCredentials {
  const states = new Map<string, State>();
  return {
    async begin(secret) {
      const key = secret.reveal();
      const state = states.get(key) ?? { outcome: 'untried', last: Promise.resolve() };
      states.set(key, state);
      let end: () => void = () => {};
      const before = state.last;
      state.last = new Promise((resolve) => void (end = resolve));
      if (state.outcome !== 'accepted') await before;
      if (state.outcome === 'refused') {
        end();
        return null;
      }
      return (status) => {
        if (status === 401 || status === 403) state.outcome = 'refused';
        else if (status !== null && status < 400) state.outcome = 'accepted';
        end();
      };
    },
  };
}
