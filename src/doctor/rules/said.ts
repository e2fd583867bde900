import type { CauseId } from '../../causes/catalogue.ts';
import type { Rule } from '../diagnose.ts';
import { vocabulary } from '../messages/vocabulary.ts';
import { vendorIds } from '../vendors/vendor.ts';
import { fitsLayer, notByWords, onlyAt, ruledOutBy } from './said-fit.ts';
import { toldShares, type Shares } from './said-told.ts';

// How rules over a text are written. A text mostly fits several causes, so a line of these files says how often each of
// them stands behind it; what people say around it raises one of them.

/** From this strength on, people's words support a cause that the text names too; where they stand alone, they bear themselves out. */
const SUPPORTS = 0.3;

/** Somebody's words make a cause this much likelier against the others. */
const SUPPORT_ODDS = 6;

export const entriesOf = (shares: Shares): [CauseId, number][] => Object.entries(shares) as [CauseId, number][];

const clues = new Map<CauseId, string[]>();
for (const [told, shares] of Object.entries(toldShares))
  for (const [cause, strength] of entriesOf(shares)) if (strength >= SUPPORTS) clues.set(cause, [...(clues.get(cause) ?? []), `told:${told}`]);

/**
 * One rule for each cause. Observations separated by a space must all be there; one that begins with `!` must not.
 * @param when such as `said:access-denied at:docker-hub !doing:push`
 */
export function spread(when: string, shares: Shares): Rule[] {
  const parts = when.split(' ');
  const requires = parts.filter((part) => !part.startsWith('!'));
  const excludes = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
  return entriesOf(shares).map(([cause, confidence]) => ({
    cause,
    requires,
    excludes: [...excludes, ...(ruledOutBy[cause] ?? []), ...elsewhere(cause)],
    confidence,
    supportOdds: SUPPORT_ODDS,
    supports: [...(clues.get(cause) ?? []), `like:${cause}`, `very-like:${cause}`],
  }));
}

/** What is left of somebody's words where the error speaks of another layer, and where it gives a reason of its own. */
const OFF_LAYER = 0.15;
const BESIDE_A_REASON = 0.3;

/** Rules over people's words alone: at full strength where the error gives no reason and lies in a layer that the cause can reach. */
export const toldRules: readonly Rule[] = Object.entries(toldShares).flatMap(([told, shares]) =>
  entriesOf(shares).flatMap(([cause, strength]) => {
    const alone = (share: number, excludes: readonly string[]): Rule[] =>
      spread(`told:${told}`, { [cause]: strength * share }).map((rule) => ({ ...rule, excludes: [...(rule.excludes ?? []), ...(notByWords[cause] ?? []), ...excludes] }));
    return [
      ...alone(1, [...fitsLayer(cause), 'said:exact']),
      ...alone(BESIDE_A_REASON, fitsLayer(cause)),
      ...alone(OFF_LAYER, []).map(({ supports: _, ...rule }) => rule),
    ];
  }));

/** Words that only sound like a cause lean a little towards it. */
export const likenessRules: readonly Rule[] = (Object.keys(vocabulary) as CauseId[]).flatMap((cause) =>
  ([['like', 0.12], ['very-like', 0.3]] as const).flatMap(([how, strength]) =>
    spread(`${how}:${cause}`, { [cause]: strength }).map(({ supports: _, ...rule }) => ({ ...rule, excludes: [...(rule.excludes ?? []), ...(notByWords[cause] ?? []), ...fitsLayer(cause)] }))));

/** `at:` of every registry where this cause cannot be. */
function elsewhere(cause: CauseId): string[] {
  const places = onlyAt[cause];
  return places ? vendorIds.filter((id) => !places.includes(id)).map((id) => `at:${id}`) : [];
}
