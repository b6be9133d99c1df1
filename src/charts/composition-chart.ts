/** What a year is made of: one row by sector, one by gas. */
import { sectorOf } from '../core/inventory/sectors.ts';
import type { GasId, SectorId } from '../core/plan/tables.ts';
import type { Language } from '../core/text.ts';
import { type ChartColor, hexColor, type ShareChart } from './chart.ts';

export interface CompositionInput {
  readonly title: string;
  readonly names: { readonly sectors: string; readonly gases: string };
  readonly gasName: (gas: GasId) => string;
  readonly sectors: readonly { readonly id: SectorId; readonly share: number | null }[];
  readonly gases: readonly { readonly id: GasId; readonly share: number | null }[];
}

/** Greys from dark to light: gases stand beside the sectors and must not be taken for one of their colours. */
const gasColors: Readonly<Record<GasId, ChartColor>> = {
  CO2: '#46505c',
  CH4: '#6a7684',
  N2O: '#8b97a4',
  HFCs: '#a8b2bd',
  PFCs: '#c0c8d0',
  SF6: '#d3d9df',
  NF3: '#e3e7eb',
  CO2e: '#97a1a0',
};

export function compositionChart(input: CompositionInput, language: Language): ShareChart {
  // A part below zero is no share of a whole; the table beside names it.
  const known = <T extends { readonly share: number | null }>(parts: readonly T[]) =>
    parts.flatMap((part) => (part.share !== null && part.share > 0 ? [{ ...part, share: part.share }] : []));
  return {
    kind: 'shares',
    id: 'composition',
    title: input.title,
    rows: [
      {
        id: 'sectors',
        name: input.names.sectors,
        parts: known(input.sectors).map(({ id, share }) => {
          const { name, color } = sectorOf(id);
          return { id, name: name[language], color: hexColor(color), share };
        }),
        atLeast: null,
        atMost: null,
      },
      {
        id: 'gases',
        name: input.names.gases,
        parts: known(input.gases).map(({ id, share }) => ({
          id,
          name: input.gasName(id),
          color: gasColors[id],
          share,
        })),
        atLeast: null,
        atMost: null,
      },
    ],
  };
}
