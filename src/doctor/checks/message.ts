import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { readMessage } from '../messages/read-message.ts';

const LONGEST = 120;

/** What the failure itself said, where somebody pasted it; what is measured is compared with it. */
export const message = defineCheck({
  id: 'message',
  row: 'IN-08',
  cost: 'offline',
  needs: [],
  findings: { generic: 'note', unknown: 'note' },

  async run({ settings }) {
    if (!settings.message) return inapplicable('no-message');
    const { decisive, lines } = readMessage({ text: settings.message, client: settings.client });
    if (!decisive) return found('unknown');
    const says = lines[decisive.line]!.slice(decisive.start, decisive.end).slice(0, LONGEST);
    return decisive.weight === 'exact' ? ok({ says }) : found('generic', { says });
  },
});
