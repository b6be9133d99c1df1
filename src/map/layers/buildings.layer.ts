/**
 * Buildings: paper blocks, or by use, or by emissions; flat or extruded.
 *
 * Extruded from their height (or storeys × 3 m). A building of unknown height stays flat: nothing is
 * made up. Far out, small buildings arrive gathered into blocks and keep their colour.
 */
import { buildingUses } from '../../core/factors/building-use.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { accent, buildingUseColors, mixColors, paper, rampColors, selectedFill, unknownColor } from '../palette.ts';
import type { Legend, LegendEntry, StylePart } from '../scene-layer.ts';
import { TILE_MAX_ZOOM } from '../tiles/tile-layer.ts';
import { areaLabel } from './area-label.ts';
import { classEntries } from './class-legend.ts';
import type { Expression, LayerContext, LayerDrawing } from './layer-context.ts';
import { byFullness, byIndex, byState, byText } from './layer-context.ts';
import { markEntries, markParts } from './marks.ts';

/** From here on buildings stand up in 3-D. */
const EXTRUDE_FROM_ZOOM = 13;

export function buildingsLayer(context: LayerContext): LayerDrawing {
  const { fill, line, hovered, legend } = looks(context);
  const { threeD } = context.switches;
  const farFill = context.switches.coloring.buildings === 'plain' ? paper.buildingFar : fill;
  // Over coloured land the blocks must not muddy the colours.
  const farOpacity =
    context.switches.coloring.buildings === 'plain' && context.switches.coloring.parcels !== 'plain' ? 0.4 : 1;
  const isBlock: Expression = ['has', 'd'];
  const far: StylePart = {
    name: 'far',
    slot: 'ground',
    pickable: true,
    spec: {
      type: 'fill',
      maxzoom: TILE_MAX_ZOOM,
      filter: isBlock,
      paint: { 'fill-color': farFill, 'fill-opacity': byFullness(farOpacity), 'fill-antialias': false },
    },
  };
  const flat: StylePart = {
    name: 'fill',
    slot: 'ground',
    pickable: true,
    spec: {
      type: 'fill',
      filter: threeD
        ? ['all', ['!', isBlock], ['any', ['!', ['has', 'h']], ['<', ['zoom'], EXTRUDE_FROM_ZOOM]]]
        : ['!', isBlock],
      paint: {
        'fill-color': byState(selectedFill, hovered, fill),
        'fill-outline-color': byState(accent, paper.ink, line),
      },
    },
  };
  // A hatch lies flat on the ground; a standing building takes the colour of the measure instead.
  const markColors = context.marks.map(({ sector }) => mixColors(paper.building, sectorOf(sector).color, 0.7));
  const wallColor: Expression = context.switches.measureSites
    ? ['case', ['has', 'm'], byIndex('m', markColors, paper.building), fill]
    : fill;
  const walls: StylePart = {
    name: 'walls',
    slot: 'ground',
    pickable: true,
    spec: {
      type: 'fill-extrusion',
      minzoom: EXTRUDE_FROM_ZOOM,
      filter: ['has', 'h'],
      paint: {
        'fill-extrusion-color': byState(selectedFill, hovered, wallColor),
        'fill-extrusion-height': ['get', 'h'],
        'fill-extrusion-vertical-gradient': true,
      },
    },
  };
  return {
    parts: [
      far,
      flat,
      ...(threeD ? [walls] : []),
      ...markParts(context, 'area').map((part) => (threeD ? onlyFlat(part) : part)),
      areaLabel({ color: paper.ink, size: 11, roomPx: 46, minzoom: 15.5 }),
    ],
    legend: { ...legend, entries: [...legend.entries, ...markEntries(context)] },
  };
}

/** The part without the buildings that stand up. */
function onlyFlat(part: StylePart): StylePart {
  const filter = ['all', 'filter' in part.spec ? part.spec.filter : true, ['!', ['has', 'h']]];
  return { ...part, spec: { ...part.spec, filter } as StylePart['spec'] };
}

function looks({ switches, emissions }: LayerContext): {
  fill: Expression;
  line: string | Expression;
  hovered: string;
  legend: Legend;
} {
  const coloring = switches.coloring.buildings;
  if (coloring === 'emissions' && emissions) {
    return {
      fill: byIndex('c', rampColors(emissions.ramp, emissions.breaks.length), unknownColor),
      line: '#b9a58f',
      hovered: paper.ink,
      legend: {
        title: emissions.unit,
        entries: [...classEntries(emissions), { label: noValue, swatch: { shape: 'fill', fill: unknownColor } }],
      },
    };
  }
  if (coloring === 'use') {
    const entries: LegendEntry[] = buildingUses.map(({ id, name }) => ({
      label: name,
      swatch: { shape: 'fill', fill: buildingUseColors[id], line: paper.buildingLine },
    }));
    return {
      fill: byText('u', buildingUseColors, unknownColor),
      line: '#a8967c',
      hovered: paper.ink,
      legend: {
        title: { 'zh-CN': '建筑用途', en: 'Building use' },
        entries: [...entries, { label: unknownUse, swatch: { shape: 'fill', fill: unknownColor } }],
      },
    };
  }
  return {
    fill: ['literal', paper.building] as unknown as Expression,
    line: paper.buildingLine,
    hovered: '#c9bda6',
    legend: {
      title: null,
      entries: [
        {
          label: { 'zh-CN': '建筑', en: 'Building' },
          swatch: { shape: 'fill', fill: paper.building, line: paper.buildingLine },
        },
      ],
    },
  };
}

const unknownUse = { 'zh-CN': '用途不明', en: 'Use unknown' };
const noValue = { 'zh-CN': '未分到排放', en: 'No emissions attributed' };
