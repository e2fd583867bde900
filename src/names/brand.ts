// Parse, don't validate: outside text becomes a name here, once, and is never checked again. Every parser has a
// limit, takes linear time and throws nothing but `Refusal`. This folder imports `causes` only.

declare const brand: unique symbol;

/** A text that went through its parser; raw text cannot be handed over in its place. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };
