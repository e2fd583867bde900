/** One expression of several, none of which minds upper or lower case. */
export const oneOf = (...expressions: readonly RegExp[]): RegExp => new RegExp(expressions.map(({ source }) => source).join('|'), 'i');
