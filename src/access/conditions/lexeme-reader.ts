import type { Refusal } from '../../causes/refusal.ts';
import { readLexemes, refuseAt, type Lexeme } from './lexemes.ts';

/** Goes through the lexemes of a condition, one after the other. */
export interface LexemeReader {
  readonly next: () => Lexeme;
  /** Moves on. The end stays the end. */
  readonly take: () => Lexeme;
  /** Moves on if the next lexeme is one of these words or signs, in any case. */
  readonly takes: (...values: readonly string[]) => boolean;
  readonly expect: (sign: string) => void;
  readonly expectText: () => string;
  /** What was written from this lexeme up to the last one taken. */
  readonly writtenFrom: (first: Lexeme) => string;
  /** What is wrong with the next lexeme. */
  readonly refuse: (defect: string) => Refusal;
}

/** Throws `request-invalid`, as all its functions do. @param field what the caller of the API calls the condition */
export function openLexemes(text: string, field: string): LexemeReader {
  const lexemes = readLexemes(text, field);
  let at = 0;
  const next = () => lexemes[at]!;
  const refuse = (defect: string) => refuseAt(field, next().position, defect);
  const take = () => {
    const lexeme = next();
    if (lexeme.kind !== 'end') at += 1;
    return lexeme;
  };
  const takes = (...values: readonly string[]) => {
    const { kind, value } = next();
    const isOne = (kind === 'word' || kind === 'punctuation') && values.some((each) => each.toLowerCase() === value.toLowerCase());
    if (isOne) take();
    return isOne;
  };
  return {
    next,
    take,
    takes,
    refuse,
    expect: (sign) => {
      if (!takes(sign)) throw refuse(`expected ${sign}`);
    },
    expectText: () => {
      if (next().kind !== 'text') throw refuse("expected a text such as 'team/app'");
      return take().value;
    },
    writtenFrom: ({ position }) => text.slice(position - 1, lexemes[at - 1]!.end),
  };
}
