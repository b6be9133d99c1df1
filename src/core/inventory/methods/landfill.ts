/**
 * Methane of waste in landfills (clause 5.1 a, 4A; methods 2.4).
 *
 * First-order decay (2006 IPCC Vol. 5 Ch. 3, Eq. 3.1–3.6); decay starts the year after disposal:
 *
 *   DDOCm_T  = W_T · DOC · DOCf · MCF
 *   store_T  = DDOCm_T + store_{T−1} · e^−k;      decomposed_T = store_{T−1} · (1 − e^−k)
 *   CH4_T    = (Σ_types decomposed · F · 16/12 − R_T) · (1 − OX), not below 0
 *
 * Mass balance (provincial guideline 2011), only where the history is missing, and flagged:
 *
 *   E = (W · L0 − R) · (1 − OX),   L0 = MCF · DOC · DOCf · F · 16/12
 *
 * W in t/a wet, R in t CH4/a, the rest shares; k per year. Under 20 years of history decay starts from an
 * empty landfill and says `SHORT_HISTORY`. Methane recovered and used is zero here; what burning it emits
 * belongs to 1A. Worked: 100,000 t once, DOC 0.15, k 0.17: 703.5 t CH4 the year after.
 */
import { notNegative, shareOfOne } from '../../bad-input.ts';

const CH4_PER_C = 16 / 12;
export const HISTORY_YEARS = 20;

export interface WasteStream {
  /** One a year, first year first, no gaps; t wet. */
  readonly disposedT: readonly number[];
  readonly degradableCarbon: number;
  readonly decayPerYear: number;
  readonly correction: number;
}

export interface LandfillConditions {
  /** Share of the degradable carbon that decomposes. */
  readonly decomposedShare: number;
  readonly methaneShare: number;
  readonly oxidisedShare: number;
  /** One a year, or one number for all; t CH4. */
  readonly recoveredT: readonly number[] | number;
}

/** t CH4 of each year. */
export function decayingWasteCh4T(streams: readonly WasteStream[], conditions: LandfillConditions): number[] {
  const years = Math.max(0, ...streams.map(({ disposedT }) => disposedT.length));
  const generated = new Float64Array(years);
  for (const stream of streams) {
    const carbon =
      shareOfOne(stream.degradableCarbon, 'degradable carbon') *
      shareOfOne(conditions.decomposedShare, 'decomposed share') *
      shareOfOne(stream.correction, 'methane correction');
    const kept = Math.exp(-notNegative(stream.decayPerYear, 'decay rate'));
    let store = 0;
    for (let year = 0; year < years; year++) {
      generated[year]! += store * (1 - kept) * shareOfOne(conditions.methaneShare, 'methane share') * CH4_PER_C;
      // A stream that ended earlier than others brings nothing more.
      const disposed = year < stream.disposedT.length ? notNegative(stream.disposedT[year]!, 'waste disposed') : 0;
      store = disposed * carbon + store * kept;
    }
  }
  const { recoveredT } = conditions;
  return Array.from(generated, (made, year) => {
    const recovered = typeof recoveredT === 'number' ? recoveredT : recoveredT[year];
    if (recovered === undefined) throw new RangeError(`recovery of year ${year} is missing`);
    return Math.max(0, escaped(made, recovered, conditions.oxidisedShare));
  });
}

export function isHistoryShort(years: number): boolean {
  return years < HISTORY_YEARS;
}

export interface MassBalance {
  readonly disposedT: number;
  readonly correction: number;
  readonly degradableCarbon: number;
  readonly decomposedShare: number;
  readonly methaneShare: number;
  readonly recoveredT: number;
  readonly oxidisedShare: number;
}

/** L0 in t CH4 a tonne of waste, and t CH4 of the year. */
export function massBalanceCh4T(waste: MassBalance): { potentialTPerT: number; ch4T: number } {
  const potentialTPerT =
    shareOfOne(waste.correction, 'methane correction') *
    shareOfOne(waste.degradableCarbon, 'degradable carbon') *
    shareOfOne(waste.decomposedShare, 'decomposed share') *
    shareOfOne(waste.methaneShare, 'methane share') *
    CH4_PER_C;
  const made = notNegative(waste.disposedT, 'waste disposed') * potentialTPerT;
  return { potentialTPerT, ch4T: Math.max(0, escaped(made, waste.recoveredT, waste.oxidisedShare)) };
}

function escaped(madeT: number, recoveredT: number, oxidisedShare: number): number {
  return (madeT - notNegative(recoveredT, 'methane recovered')) * (1 - shareOfOne(oxidisedShare, 'oxidised share'));
}
