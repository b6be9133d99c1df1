/**
 * Which layers does an element of OpenStreetMap belong to, by its tags?
 *
 *   buildings      areas with building=* (but no)
 *   landuse        areas with landuse=*
 *   roads          lines with highway=*: paths and footways too; squares drawn as areas (area=yes) are none
 *   railways       lines with railway=* or aerialway=*
 *   stops          nodes of public transport
 *   water          areas of water
 *   sinks          areas that grow something, with their kind (`sinkClassOf`)
 *   pois           nodes and areas that serve people: shops, schools, offices; an area as a point inside it
 *   point_sources  nodes and areas that burn, make or turn over energy (`sourceClassOf`); an area as a point inside it
 *   adjacent       relations boundary=administrative: areas of all levels, a person's to choose from. Never the boundary
 *                  of the plan by themselves: they are not authoritative, and levels lie over each other
 *   routes         relations type=route of public transport: the ways run, each once, as lines
 *
 * An element may belong to several: landuse=forest is land use and a sink. Left out: rivers as lines, coastlines, building
 * parts, routes of hiking, cycling and roads; relations left out are counted by their kind (`relationKind`).
 */
import type { Text } from '../../core/text.ts';
import type { OsmTags } from './osm-tags.ts';

export type OsmLayerId =
  | 'buildings'
  | 'landuse'
  | 'roads'
  | 'railways'
  | 'stops'
  | 'water'
  | 'sinks'
  | 'pois'
  | 'point_sources'
  | 'adjacent'
  | 'routes';

/**
 * What an element is drawn as. A closed way may be a line and an area: its tags decide. A `border` is the area of a
 * relation alone: its member ways carry the same tags and are no areas. A `route` is the lines of a relation.
 */
export type OsmShape = 'node' | 'line' | 'area' | 'border' | 'route';

/** A key with one of some values; with any value but `no` where the values are null. */
type WantedTag = readonly [key: string, values: readonly string[] | null];

export interface OsmLayerRule {
  readonly id: OsmLayerId;
  readonly names: Text;
  readonly shapes: readonly OsmShape[];
  /** Areas come as a point inside them. */
  readonly asPoints: boolean;
  /** Tags with a column of their own, in order; the others stand together in `other_tags`. */
  readonly columns: readonly string[];
  /** An element has at least one of these. */
  readonly wants: readonly WantedTag[];
  /** A column that is worked out from the tags. */
  readonly worked?: { readonly column: string; value(tags: OsmTags): string | null };
}

const poiKeys = ['amenity', 'shop', 'tourism', 'office', 'healthcare', 'craft'] as const;

const publicRoutes: readonly string[] = [
  'bus',
  'trolleybus',
  'minibus',
  'share_taxi',
  'tram',
  'light_rail',
  'subway',
  'monorail',
  'train',
  'funicular',
  'ferry',
];

/** In this order: what grows highest gives the name where several tags speak. */
const sinkClasses: readonly (readonly [sink: string, key: string, values: readonly string[]])[] = [
  ['mangrove', 'wetland', ['mangrove']],
  ['forest', 'landuse', ['forest']],
  ['forest', 'natural', ['wood']],
  ['scrub', 'natural', ['scrub']],
  ['orchard', 'landuse', ['orchard', 'vineyard']],
  ['wetland', 'natural', ['wetland']],
  ['grassland', 'landuse', ['grass', 'meadow']],
  ['grassland', 'natural', ['grassland', 'heath', 'fell']],
  ['park', 'leisure', ['park']],
  ['garden', 'leisure', ['garden']],
  ['nature_reserve', 'leisure', ['nature_reserve']],
];

const sourceClasses: readonly (readonly [source: string, key: string, value: string])[] = [
  ['power_plant', 'power', 'plant'],
  ['power_generator', 'power', 'generator'],
  ['power_substation', 'power', 'substation'],
  ['works', 'man_made', 'works'],
  ['wastewater_plant', 'man_made', 'wastewater_plant'],
  ['water_works', 'man_made', 'water_works'],
  ['chimney', 'man_made', 'chimney'],
  ['storage_tank', 'man_made', 'storage_tank'],
  ['fuel', 'amenity', 'fuel'],
  ['charging_station', 'amenity', 'charging_station'],
  ['landuse_landfill', 'landuse', 'landfill'],
  ['landuse_quarry', 'landuse', 'quarry'],
  ['landuse_industrial', 'landuse', 'industrial'],
];

const isOneOf = (value: string | undefined, values: readonly string[]) => value !== undefined && values.includes(value);

/** The kind of sink an area is; null for none. */
function sinkClassOf(tags: OsmTags): string | null {
  return sinkClasses.find(([, key, values]) => isOneOf(tags.get(key), values))?.[0] ?? null;
}

/** The kind of point source; null for none. */
function sourceClassOf(tags: OsmTags): string | null {
  const known = sourceClasses.find(([, key, value]) => tags.get(key) === value);
  return known?.[0] ?? (tags.has('industrial') ? 'industrial' : null);
}

export const osmLayerRules: readonly OsmLayerRule[] = [
  {
    id: 'buildings',
    names: { 'zh-CN': '建筑（OSM）', en: 'Buildings (OSM)' },
    shapes: ['area'],
    asPoints: false,
    wants: [['building', null]],
    columns: [
      'building',
      'name',
      'building:levels',
      'height',
      'building:min_level',
      'roof:shape',
      'roof:levels',
      'building:material',
      'start_date',
      'building:use',
      'amenity',
      'shop',
      'office',
      'tourism',
      'leisure',
      'healthcare',
      'industrial',
      'man_made',
      'power',
      'operator',
    ],
  },
  {
    id: 'landuse',
    names: { 'zh-CN': '土地利用（OSM）', en: 'Land use (OSM)' },
    shapes: ['area'],
    asPoints: false,
    wants: [['landuse', null]],
    columns: [
      'landuse',
      'name',
      'residential',
      'industrial',
      'crop',
      'leaf_type',
      'leaf_cycle',
      'religion',
      'operator',
      'plant:source',
      'start_date',
    ],
  },
  {
    id: 'roads',
    names: { 'zh-CN': '道路（OSM）', en: 'Roads (OSM)' },
    shapes: ['line'],
    asPoints: false,
    wants: [['highway', null]],
    columns: [
      'highway',
      'name',
      'ref',
      'lanes',
      'maxspeed',
      'oneway',
      'surface',
      'width',
      'lit',
      'bridge',
      'tunnel',
      'layer',
      'junction',
      'service',
      'access',
      'foot',
      'bicycle',
      'cycleway',
      'sidewalk',
    ],
  },
  {
    id: 'railways',
    names: { 'zh-CN': '铁路与索道（OSM）', en: 'Railways (OSM)' },
    shapes: ['line'],
    asPoints: false,
    wants: [
      ['railway', null],
      ['aerialway', null],
    ],
    columns: [
      'railway',
      'aerialway',
      'name',
      'usage',
      'service',
      'electrified',
      'gauge',
      'bridge',
      'tunnel',
      'layer',
      'operator',
    ],
  },
  {
    id: 'stops',
    names: { 'zh-CN': '公交站点（OSM）', en: 'Stops (OSM)' },
    shapes: ['node'],
    asPoints: false,
    wants: [
      ['public_transport', ['platform', 'stop_position', 'station', 'stop_area']],
      ['highway', ['bus_stop']],
      ['railway', ['station', 'halt', 'stop', 'tram_stop']],
      ['amenity', ['bus_station', 'ferry_terminal']],
      ['aerialway', ['station']],
    ],
    columns: [
      'name',
      'public_transport',
      'highway',
      'railway',
      'aerialway',
      'amenity',
      'bus',
      'tram',
      'subway',
      'train',
      'ferry',
      'operator',
      'network',
      'ref',
    ],
  },
  {
    id: 'water',
    names: { 'zh-CN': '水体（OSM）', en: 'Water (OSM)' },
    shapes: ['area'],
    asPoints: false,
    wants: [
      ['natural', ['water']],
      ['landuse', ['reservoir', 'basin']],
      ['waterway', ['riverbank']],
    ],
    columns: ['natural', 'water', 'waterway', 'landuse', 'name', 'intermittent', 'salt'],
  },
  {
    id: 'sinks',
    names: { 'zh-CN': '绿地与碳汇（OSM）', en: 'Green and sinks (OSM)' },
    shapes: ['area'],
    asPoints: false,
    wants: sinkClasses.map(([, key, values]) => [key, values]),
    columns: [
      'landuse',
      'natural',
      'leisure',
      'wetland',
      'name',
      'leaf_type',
      'leaf_cycle',
      'boundary',
      'protect_class',
    ],
    worked: { column: 'sink', value: sinkClassOf },
  },
  {
    id: 'pois',
    names: { 'zh-CN': '服务设施（OSM）', en: 'Places of interest (OSM)' },
    shapes: ['node', 'area'],
    asPoints: true,
    wants: poiKeys.map((key) => [key, null]),
    columns: ['name', ...poiKeys, 'leisure', 'brand', 'operator', 'cuisine', 'capacity'],
  },
  {
    id: 'point_sources',
    names: { 'zh-CN': '能源与工业设施（OSM）', en: 'Energy and industry sites (OSM)' },
    shapes: ['node', 'area'],
    asPoints: true,
    wants: [...sourceClasses.map(([, key, value]): WantedTag => [key, [value]]), ['industrial', null]],
    columns: [
      'name',
      'power',
      'man_made',
      'amenity',
      'landuse',
      'industrial',
      'operator',
      'product',
      'substation',
      'voltage',
      'generator:source',
      'generator:type',
      'generator:method',
      'generator:output:electricity',
      'plant:source',
      'plant:output:electricity',
    ],
    worked: { column: 'source_class', value: sourceClassOf },
  },
  {
    id: 'adjacent',
    names: { 'zh-CN': '行政区划（OSM）', en: 'Administrative areas (OSM)' },
    shapes: ['border'],
    asPoints: false,
    wants: [['boundary', ['administrative']]],
    columns: ['name', 'admin_level', 'name:zh', 'name:en', 'ref', 'border_type', 'population', 'wikidata'],
  },
  {
    id: 'routes',
    names: { 'zh-CN': '公交线路（OSM）', en: 'Routes of public transport (OSM)' },
    shapes: ['route'],
    asPoints: false,
    wants: [['route', publicRoutes]],
    columns: ['route', 'name', 'ref', 'from', 'to', 'via', 'operator', 'network', 'interval', 'duration', 'colour'],
  },
];

/** Does the element, drawn so, belong to the layer? */
export function belongsTo(rule: OsmLayerRule, shape: OsmShape, tags: OsmTags): boolean {
  if (!rule.shapes.includes(shape) || (shape === 'line' && tags.get('area') === 'yes')) return false;
  return rule.wants.some(([key, values]) => {
    const value = tags.get(key);
    return values === null ? value !== undefined && value !== 'no' : isOneOf(value, values);
  });
}

/** Keys that may put an element of this shape in a layer. */
export function keysOfShapes(shapes: readonly OsmShape[]): ReadonlySet<string> {
  return new Set(
    osmLayerRules
      .filter((rule) => rule.shapes.some((shape) => shapes.includes(shape)))
      .flatMap((rule) => rule.wants.map(([key]) => key)),
  );
}

/** What kind of relation this is, as a list of what was left out names it: `route=hiking`, `type=restriction`. */
export function relationKind(tags: OsmTags): string {
  const type = tags.get('type');
  const key = type === 'route' || type === 'boundary' ? type : 'type';
  return `${key}=${tags.get(key) ?? '?'}`;
}
