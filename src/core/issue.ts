/**
 * Something a person must know about data or a result: a code, the numbers, where it is, how bad.
 *
 * Issues travel with the value they belong to, up to the screen and the report. `core`, `formats`
 * and `analysis` return codes and numbers; the sentences stand in the features' `messages.ts`
 * (in `i18n/issue-messages.ts` for the codes of file reading, which many screens show).
 */
export interface Issue {
  /** `SELF_INTERSECTION`, `FACTOR_YEAR_SUBSTITUTED`, … in capitals, as in data/methods.md. */
  readonly code: string;
  /** `stop`: nothing can be done with it; `warn`: kept, but look; `note`: good to know. */
  readonly severity: 'stop' | 'warn' | 'note';
  /** How many features, cells or records it concerns. */
  readonly count: number;
  /** Where: file, layer, field, features (the first few), rows of the source. */
  readonly where?: {
    readonly file?: string;
    readonly layer?: string;
    readonly field?: string;
    readonly featureIds?: readonly string[];
    readonly rows?: readonly number[];
  };
  /** Numbers and texts for the sentence, by name. */
  readonly detail?: Readonly<Record<string, string | number>>;
}
