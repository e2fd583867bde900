import { Refusal } from '../../causes/refusal.ts';
import { blankSecrets } from '../../doctor/input/blank-secrets.ts';
import { toShown } from '../../doctor/input/characters.ts';
import { parseTarget, type Target } from '../../doctor/target.ts';
import { UsageError } from '../command.ts';
import { displayWidth } from '../terminal/text-layout.ts';

/** What was typed as a target. Where nothing can be made of it: wrong usage, with a caret below what is wrong. */
export function readTarget(typed: string, columns: number): Target {
  try {
    return parseTarget(typed);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const shown = toShown(blankSecrets(typed));
    const position = Number(/\(position (\d+)\)$/.exec(error.message)?.[1] ?? 0);
    const isDrawn = position > 0 && displayWidth(shown) < columns && displayWidth(shown) > 0;
    throw new UsageError(isDrawn ? `${shown}\n${' '.repeat(position - 1)}^\n${error.message}` : error.message, { cause: error });
  }
}
