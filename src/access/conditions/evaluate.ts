import { matchesGlob } from './glob.ts';
import type { AttributeValue, Attributes, Comparison, Expression } from './condition.ts';

/** What is asked for. */
export interface Asked {
  /** Azure's names of the action, in lower case: a classic one and one of data mean the same. */
  readonly actions: readonly string[];
  readonly attributes: Attributes;
}

/** `null`: it hangs on an attribute that is not known. Nothing is granted by that. */
export type Truth = boolean | null;

/** Does it hold? In the logic of three values, so that a condition which hangs on nothing unknown is not spoilt by it. */
export function evaluate(expression: Expression, asked: Asked): Truth {
  switch (expression.kind) {
    case 'and':
      return join(expression.parts, asked, false);
    case 'or':
      return join(expression.parts, asked, true);
    case 'not':
      return not(evaluate(expression.part, asked));
    case 'action':
      return asked.actions.some((action) => matchesGlob(expression.pattern, action));
    case 'comparison':
      return compare(expression, asked.attributes[expression.attribute]);
  }
}

/** The comparison that kept the condition from holding; undefined when only the action did. */
export function findFailed(expression: Expression, asked: Asked, wanted = true): Comparison | undefined {
  if (evaluate(expression, asked) === wanted) return undefined;
  switch (expression.kind) {
    case 'comparison':
      return expression;
    case 'not':
      return findFailed(expression.part, asked, !wanted);
    case 'action':
      return undefined;
    default:
      return expression.parts.map((part) => findFailed(part, asked, wanted)).find((found) => found !== undefined);
  }
}

/** `decisive` settles it wherever it stands: false for AND, true for OR. */
function join(parts: readonly Expression[], asked: Asked, decisive: boolean): Truth {
  let isKnown = true;
  for (const part of parts) {
    const truth = evaluate(part, asked);
    if (truth === decisive) return decisive;
    isKnown &&= truth !== null;
  }
  return isKnown ? !decisive : null;
}

function compare({ relation, isNegated, ignoresCase, quantity, values }: Comparison, value: AttributeValue | undefined): Truth {
  if (value === undefined) return null;
  const each = values.map((wanted) => {
    const truth = typeof value === 'string'
      ? related[relation](ignoresCase ? value.toLowerCase() : value, wanted)
      : relatedBeginning(relation, ignoresCase ? value.startsWith.toLowerCase() : value.startsWith, wanted);
    return isNegated ? not(truth) : truth;
  });
  const decisive = quantity === 'any';
  if (each.includes(decisive)) return decisive;
  return each.includes(null) ? null : !decisive;
}

const related = {
  Equals: (value: string, wanted: string) => value === wanted,
  StartsWith: (value: string, wanted: string) => value.startsWith(wanted),
  Like: (value: string, wanted: string) => matchesGlob(wanted, value, { single: true }),
};

/** Of a value only the beginning is known: what holds for all that begin so, or for none. */
function relatedBeginning(relation: Comparison['relation'], beginning: string, wanted: string): Truth {
  if (relation === 'Like') return null;
  if (relation === 'StartsWith' && beginning.startsWith(wanted)) return true;
  return wanted.startsWith(beginning) ? null : false;
}

const not = (truth: Truth): Truth => (truth === null ? null : !truth);
