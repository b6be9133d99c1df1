/** Roads: thin light lines with a casing, wider by class; or by emissions per kilometre. */
import type { Text } from '../../core/text.ts';
import { accent, paper, rampColors } from '../palette.ts';
import type { LegendEntry, StylePart } from '../scene-layer.ts';
import type { RoadRank } from '../tiles/class-words.ts';
import { labelFont } from './area-label.ts';
import { classEntries } from './class-legend.ts';
import type { Expression, LayerContext, LayerDrawing } from './layer-context.ts';
import { byIndex, byState, byText, byZoom } from './layer-context.ts';
import { markEntries, markParts } from './marks.ts';

const rankNames: Record<RoadRank, Text> = {
  motorway: { 'zh-CN': '高速路、快速路', en: 'Motorway, expressway' },
  primary: { 'zh-CN': '主干路', en: 'Primary road' },
  secondary: { 'zh-CN': '次干路', en: 'Secondary road' },
  local: { 'zh-CN': '支路', en: 'Local road' },
  path: { 'zh-CN': '步行、骑行道', en: 'Path' },
};

/** Width in pixels at zoom 11 and 16; wider roads keep their place as one zooms. */
const widths: Record<RoadRank, readonly [number, number]> = {
  motorway: [2, 9],
  primary: [1.5, 8],
  secondary: [0.9, 5.5],
  local: [0.35, 3.5],
  path: [0.2, 1.1],
};
const unranked = [0.35, 3] as const;

function width(at: 0 | 1, extra: number): Expression {
  const list = Object.entries(widths).flatMap(([rank, pair]) => [rank, pair[at] + extra]);
  return ['match', ['coalesce', ['get', 'k'], ''], ...list, unranked[at] + extra] as unknown as Expression;
}

const isMain = ['motorway', 'primary'];

export function roadsLayer(context: LayerContext): LayerDrawing {
  const { switches, emissions } = context;
  const byEmissions = switches.coloring.roads === 'emissions' && emissions ? emissions : null;
  const fill = byEmissions
    ? byIndex('c', rampColors(byEmissions.ramp, byEmissions.breaks.length), paper.road)
    : byText('k', { motorway: '#f8dfa3', primary: paper.roadMain, path: paper.path }, paper.road);
  const casing = byText('k', { motorway: '#c9a052', primary: paper.roadMainCasing }, paper.roadCasing);
  const notPath: Expression = ['!=', ['coalesce', ['get', 'k'], ''], 'path'];
  const sortByRank: Expression = [
    'match',
    ['coalesce', ['get', 'k'], ''],
    'motorway',
    5,
    'primary',
    4,
    'secondary',
    3,
    'path',
    0,
    2,
  ];
  const parts: StylePart[] = [
    {
      name: 'casing',
      slot: 'ground',
      pickable: false,
      spec: {
        type: 'line',
        minzoom: 9,
        filter: [
          'all',
          notPath,
          ['any', ['>=', ['zoom'], 14], ['in', ['coalesce', ['get', 'k'], ''], ['literal', [...isMain, 'secondary']]]],
        ],
        layout: { 'line-cap': 'butt', 'line-join': 'round' },
        paint: { 'line-color': casing, 'line-width': byZoom([11, width(0, 0.7)], [16, width(1, 2)]) },
      },
    },
    {
      name: 'line',
      slot: 'ground',
      pickable: true,
      spec: {
        type: 'line',
        filter: ['any', notPath, ['>=', ['zoom'], 14]],
        layout: { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': sortByRank },
        paint: {
          'line-color': byState(accent, '#e8a33d', fill),
          'line-width': byZoom([11, width(0, 0)], [16, width(1, 0)]),
        },
      },
    },
    ...markParts(context, 'line'),
    {
      name: 'names',
      slot: 'labels',
      pickable: false,
      spec: {
        type: 'symbol',
        minzoom: 13,
        filter: [
          'all',
          ['has', 'n'],
          notPath,
          ['any', ['>=', ['zoom'], 15], ['in', ['coalesce', ['get', 'k'], ''], ['literal', isMain]]],
        ],
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 320,
          'text-field': ['get', 'n'],
          'text-font': labelFont,
          'text-size': 11,
          'text-letter-spacing': 0.08,
          'text-padding': 6,
        },
        paint: { 'text-color': paper.inkSecond, 'text-halo-color': paper.halo, 'text-halo-width': 1.6 },
      },
    },
  ];
  const classes: LegendEntry[] = (Object.keys(widths) as RoadRank[]).map((rank) => ({
    label: rankNames[rank],
    swatch:
      rank === 'path'
        ? { shape: 'line', color: paper.path, width: 1.2 }
        : {
            shape: 'line',
            color: rank === 'motorway' ? '#f8dfa3' : rank === 'primary' ? paper.roadMain : paper.road,
            width: widths[rank][1] * 0.7,
            casing: rank === 'motorway' ? '#c9a052' : rank === 'primary' ? paper.roadMainCasing : paper.roadCasing,
          },
  }));
  const entries = byEmissions ? classEntries(byEmissions) : classes;
  return {
    parts,
    legend: { title: byEmissions ? byEmissions.unit : null, entries: [...entries, ...markEntries(context)] },
  };
}
