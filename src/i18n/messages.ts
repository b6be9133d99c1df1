/**
 * The shape a language's messages must have, so that a missing sentence is a type error.
 *
 * English is written first and `Messages<typeof en>` asks Chinese for the same keys. Plural forms
 * end in `_one` and `_other`; Chinese has only `_other`.
 */
export type Messages<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Messages<T[K]>;
};
