/** The elasticity of total emissions by one driver, as a model of chapter 6 found it (methods 4.6, 5.2, 5.3). */
export interface ModelledElasticity {
  readonly elasticity: number;
  readonly model: 'stirpat' | 'bottomUp';
  /** Years the model was fitted to, first and last. */
  readonly years: readonly [number, number];
}
