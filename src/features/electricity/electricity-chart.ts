/** Indirect emissions by user over the years as stacked columns; the market-based total as a line over them. */
import type { YearChart } from '../../charts/chart.ts';
import { hexColor } from '../../charts/chart.ts';
import { emissionScale, stackHeights } from '../../charts/emission-scale.ts';
import { categoryOf } from '../../core/inventory/categories.ts';
import type { ElectricityViews } from '../../core/inventory/electricity-views.ts';
import type { FormatSettings } from '../../i18n/format.ts';

const userColors: Readonly<Record<string, string>> = {
  'E.primary': '#8aa629',
  'E.industry': '#7a5195',
  'E.construction': '#a98d6f',
  'E.transport': '#2f6db5',
  'E.commerce': '#c8553d',
  'E.public': '#dd9a86',
  'E.urbanHouseholds': '#e0b83b',
  'E.ruralHouseholds': '#efd98e',
  'E.losses': '#7d7461',
};

interface Titles {
  readonly title: string;
  readonly market: string;
}

export function electricityChart(
  years: readonly ElectricityViews[],
  { title, market }: Titles,
  settings: FormatSettings,
): YearChart {
  const users = [...new Set(years.flatMap(({ profile }) => profile.map(({ category }) => category)))].sort();
  const tonnes = users.map((user) =>
    years.map(({ profile }) => profile.find(({ category }) => category === user)?.emissionT ?? null),
  );
  const marketT = years.map(({ marketBasedT }) => marketBasedT);
  const scale = emissionScale([...stackHeights(tonnes, years.length), ...marketT], settings);
  const columns = users.map((user, i) => ({
    id: user,
    name: categoryOf(user)?.name[settings.language] ?? user,
    color: hexColor(userColors[user] ?? '#8a94a0'),
    as: 'column' as const,
    values: (tonnes[i] ?? []).map(scale.inUnit),
  }));
  const line = { id: 'market', name: market, color: 'ink' as const, as: 'dashed' as const };
  return {
    kind: 'years',
    id: 'electricity-by-user',
    title,
    unit: scale.unit,
    years: years.map(({ year }) => year),
    series: marketT.every((one) => one === null)
      ? columns
      : [...columns, { ...line, values: marketT.map(scale.inUnit) }],
    bands: [],
    marks: [],
    incompleteYears: [],
    fromZero: true,
  };
}
