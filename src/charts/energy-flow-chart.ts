/** From fuels and bought power through the sectors into gases: a Sankey picture of one year. */
import type { EnergyFlows, FlowSource } from '../core/drivers/energy-flows.ts';
import { sectorOf } from '../core/inventory/sectors.ts';
import type { GasId } from '../core/plan/tables.ts';
import type { FormatSettings } from '../i18n/format.ts';
import { type ChartColor, type FlowChart, hexColor } from './chart.ts';
import { emissionScale } from './emission-scale.ts';

export interface FlowWords {
  readonly title: string;
  readonly source: (id: FlowSource) => string;
  readonly gas: (id: GasId) => string;
}

const sourceColors: Readonly<Record<FlowSource, ChartColor>> = {
  rawCoal: '#4a4a4a',
  coke: '#6b5b53',
  fuelOil: '#8d5a3b',
  gasoline: '#b5763f',
  kerosene: '#c89b6a',
  diesel: '#a5673f',
  lpg: '#7f9bb3',
  naturalGas: '#5b8fb9',
  power: '#e0b83b',
  other: '#9aa0a6',
};

const GAS_COLOR: ChartColor = 'second';

export function energyFlowChart(
  { sources, gases }: EnergyFlows,
  words: FlowWords,
  settings: FormatSettings,
): FlowChart {
  const sectors = [...new Set([...sources, ...gases].map(({ sector }) => sector))];
  const heights = sectors.map((sector) =>
    gases.filter((flow) => flow.sector === sector).reduce((sum, { tCo2e }) => sum + tCo2e, 0),
  );
  const scale = emissionScale(heights, settings);
  const inUnit = (tCo2e: number) => scale.inUnit(tCo2e) ?? Number.NaN;
  const sourceIds = [...new Set(sources.map(({ from }) => from))];
  const gasIds = [...new Set(gases.map(({ gas }) => gas))];
  return {
    kind: 'flows',
    id: 'energy-flows',
    title: words.title,
    unit: scale.unit,
    nodes: [
      ...sourceIds.map((id) => ({ id: `source:${id}`, name: words.source(id), color: sourceColors[id], column: 0 })),
      ...sectors.map((id) => ({
        id: `sector:${id}`,
        name: sectorOf(id).name[settings.language],
        color: hexColor(sectorOf(id).color),
        column: 1,
      })),
      ...gasIds.map((id) => ({ id: `gas:${id}`, name: words.gas(id), color: GAS_COLOR, column: 2 })),
    ],
    links: [
      ...sources.map(({ from, sector, tCo2e }) => ({
        from: `source:${from}`,
        to: `sector:${sector}`,
        value: inUnit(tCo2e),
      })),
      ...gases.map(({ gas, sector, tCo2e }) => ({ from: `sector:${sector}`, to: `gas:${gas}`, value: inUnit(tCo2e) })),
    ],
  };
}
