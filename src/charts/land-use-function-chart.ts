/**
 * Do homes and work stand side by side (clause 3.1)? The four functions as one row, and under it
 * the three shares that are tested, each with its limits.
 */
import type { CoreFunction } from '../core/landuse/land-use-category.ts';
import { type ChartColor, hexColor, type ShareChart } from './chart.ts';

/** The hue families of Chinese planning maps, muted (design). */
export const functionColors: Record<CoreFunction, ChartColor> = {
  residential: hexColor('#d9b23c'),
  industry: hexColor('#9c7350'),
  commercial: hexColor('#c65b4e'),
  public: hexColor('#c97fa3'),
};

export interface LandUseFunctionInput {
  readonly title: string;
  readonly mixName: string;
  readonly functions: readonly { readonly id: CoreFunction; readonly name: string; readonly share: number }[];
  readonly tested: readonly {
    readonly id: string;
    readonly name: string;
    readonly color: ChartColor;
    readonly share: number;
    readonly atLeast: number | null;
    readonly atMost: number | null;
  }[];
}

export function landUseFunctionChart(input: LandUseFunctionInput): ShareChart {
  return {
    kind: 'shares',
    id: 'land-use-function',
    title: input.title,
    rows: [
      {
        id: 'mix',
        name: input.mixName,
        parts: input.functions.map(({ id, name, share }) => ({ id, name, share, color: functionColors[id] })),
        atLeast: null,
        atMost: null,
      },
      ...input.tested.map(({ id, name, color, share, atLeast, atMost }) => ({
        id,
        name,
        parts: [{ id, name, color, share }],
        atLeast,
        atMost,
      })),
    ],
  };
}
