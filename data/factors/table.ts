/** A factor table as its generated module holds it: one row a number, columns in the order of methods 0.3. */
export interface FactorTable {
  readonly sources: readonly string[];
  readonly rows: readonly (readonly [
    id: string,
    /** Null: named, but not known yet. */
    value: number | null,
    unit: string,
    gas: string,
    sector: string,
    region: string,
    /** A year, a span `1979-2012`, or empty. */
    year: string,
    /** Index into `sources`. */
    source: number,
    /** Half width of the 95 % interval; null where it is not told. */
    uncertaintyPct: number | null,
    note: string,
    verification: 'V' | 'S' | 'C' | 'M' | 'A',
  ])[];
}

/** One code of one land-use classification (methods 1.2). */
export type LandUseMappingRow = readonly [
  scheme: string,
  code: string,
  nameZh: string,
  category: string,
  builtUp: boolean,
  note: string,
];
