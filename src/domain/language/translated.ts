/**
 * The same shape with other words: what a `texts.de.ts` has to be to stand in for its `texts.ts`. Arrays keep their
 * order, functions their parameters, numbers their value.
 */
export type Translated<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Translated<Answer>
    : T extends object
      ? { readonly [Key in keyof T]: Translated<T[Key]> }
      : T;
