import type { Check } from '../../doctor/check.ts';
import type { Result } from '../../doctor/examine.ts';
import type { Words } from '../../i18n/translate.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { cutToWidth } from '../terminal/text-layout.ts';

/** More often than this nobody can read it. */
const PAUSE_MILLISECONDS = 100;

/**
 * Tells on one line of stderr how far it is, when a check is done. Nothing turns or blinks, and where nobody watches stderr
 * nothing is said.
 */
export function watchProgress(checks: readonly Check[], words: Words, { status, columns, now }: Terminal) {
  const open = new Set(checks.map(({ id }) => id));
  let said = 0;
  return {
    tell({ check }: Result): void {
      open.delete(check.id);
      const [next] = open;
      const time = now().getTime();
      if (next === undefined || time - said < PAUSE_MILLISECONDS) return;
      said = time;
      const title = words.say(`check.${next}.title`);
      status(cutToWidth(words.translate('doctor.progress', { done: checks.length - open.size, all: checks.length, title }), columns - 1));
    },
    end: () => status(''),
  };
}
