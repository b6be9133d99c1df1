/** What goes from where to where: columns of nodes, bands between them as wide as what flows. */
import type { FlowChart } from './chart.ts';
import type { ChartNumbers, ChartOption } from './chart-option.ts';
import type { ChartLook } from './look.ts';
import { paint } from './look.ts';

export function flowOption(chart: FlowChart, look: ChartLook, numbers: ChartNumbers): ChartOption {
  const names = new Map(chart.nodes.map(({ id, name }) => [id, name]));
  const lastColumn = Math.max(0, ...chart.nodes.map(({ column }) => column));
  const through = (id: string) => {
    const sum = (ofId: 'from' | 'to') =>
      chart.links.filter((link) => link[ofId] === id).reduce((total, { value }) => total + value, 0);
    return Math.max(sum('from'), sum('to'));
  };
  return {
    animationDuration: 160,
    animationDurationUpdate: 120,
    textStyle: { fontFamily: look.font },
    series: [
      {
        type: 'sankey',
        id: chart.id,
        left: 4,
        right: 4,
        top: 6,
        bottom: 6,
        nodeWidth: 10,
        nodeGap: 8,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        lineStyle: { color: 'gradient', opacity: 0.35 },
        labelLayout: { hideOverlap: true },
        label: {
          color: look.colors.ink,
          fontSize: 11,
          textBorderColor: look.colors.panel,
          textBorderWidth: 2,
          formatter: ({ name }) => `${names.get(name) ?? name} ${numbers.short(through(name))}`,
        },
        data: chart.nodes.map(({ id, color, column }) => ({
          name: id,
          depth: column,
          itemStyle: { color: paint(color, look) },
          // The last column has no room to its right.
          label: { position: column === lastColumn ? ('left' as const) : ('right' as const) },
        })),
        links: chart.links.map(({ from, to, value }) => ({ source: from, target: to, value })),
      },
    ],
  };
}
