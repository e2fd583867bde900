import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { serverClock } from '../probes/network/server-clock.ts';

const tolerated = { seconds: 60, minutes: 5 } as const;

/** Certificates and tokens are valid between two instants. */
export const clock = defineCheck({
  id: 'clock',
  row: 'NW-06',
  cost: 'network',
  needs: ['dns'],
  findings: { ahead: 'problem', behind: 'problem', drifting: 'warning' },

  async run({ ask }) {
    const difference = await ask(serverClock);
    if (difference === 'no-answer') return inapplicable('no-server-time');
    if (difference === null) return unknown('no-server-time');
    const seconds = Math.round(Math.abs(difference) / 1000);
    const facts = { seconds, minutes: Math.round(seconds / 60) };
    if (seconds <= tolerated.seconds) return ok(facts);
    if (seconds < tolerated.minutes * 60) return found('drifting', facts);
    return found(difference > 0 ? 'ahead' : 'behind', facts);
  },
});
