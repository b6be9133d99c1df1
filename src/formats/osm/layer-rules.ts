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
 *
 * An element may belong to several: landuse=forest is land use and a sink. Left out: administrative boundaries (not
 * authoritative here), rivers as lines, coastlines, building parts, routes.
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
  | 'point_sources';

/** What an element is drawn as. A closed way may be a line and an area: its tags decide. */
export type OsmShape = 'node' | 'line' | 'area';

export interface OsmLayerRule {
  readonly id: OsmLayerId;
  readonly names: Text;
  readonly shapes: readonly OsmShape[];
  /** Areas come as a point inside them. */
  readonly asPoints: boolean;
  /** Tags with a column of their own, in order; the others stand together in `other_tags`. */
  readonly columns: readonly string[];
  /** Keys of which an element has at least one: most elements are passed over by them. */
  readonly keys: readonly string[];
  takes(tags: OsmTags): boolean;
  /** A column that is worked out from the tags. */
  readonly worked?: { readonly column: string; value(tags: OsmTags): string | null };
}

const stopValues: readonly (readonly [key: string, values: ReadonlySet<string>])[] = [
  ['public_transport', new Set(['platform', 'stop_position', 'station', 'stop_area'])],
  ['highway', new Set(['bus_stop'])],
  ['railway', new Set(['station', 'halt', 'stop', 'tram_stop'])],
  ['amenity', new Set(['bus_station', 'ferry_terminal'])],
  ['aerialway', new Set(['station'])],
];

const waterLandUses = new Set(['reservoir', 'basin']);
const poiKeys = ['amenity', 'shop', 'tourism', 'office', 'healthcare', 'craft'] as const;

/** In this order: what grows highest gives the name where several tags speak. */
const sinkClasses: readonly (readonly [sink: string, key: string, values: ReadonlySet<string>])[] = [
  ['mangrove', 'wetland', new Set(['mangrove'])],
  ['forest', 'landuse', new Set(['forest'])],
  ['forest', 'natural', new Set(['wood'])],
  ['scrub', 'natural', new Set(['scrub'])],
  ['orchard', 'landuse', new Set(['orchard', 'vineyard'])],
  ['wetland', 'natural', new Set(['wetland'])],
  ['grassland', 'landuse', new Set(['grass', 'meadow'])],
  ['grassland', 'natural', new Set(['grassland', 'heath', 'fell'])],
  ['park', 'leisure', new Set(['park'])],
  ['garden', 'leisure', new Set(['garden'])],
  ['nature_reserve', 'leisure', new Set(['nature_reserve'])],
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

const anyOf = (tags: OsmTags, rules: readonly (readonly [string, ReadonlySet<string>])[]) =>
  rules.some(([key, values]) => values.has(tags.get(key) ?? ''));

/** The kind of sink an area is; null for none. */
function sinkClassOf(tags: OsmTags): string | null {
  return sinkClasses.find(([, key, values]) => values.has(tags.get(key) ?? ''))?.[0] ?? null;
}

/** The kind of point source; null for none. */
function sourceClassOf(tags: OsmTags): string | null {
  const known = sourceClasses.find(([, key, value]) => tags.get(key) === value);
  return known?.[0] ?? (tags.has('industrial') ? 'industrial' : null);
}

const isSet = (tags: OsmTags, key: string) => {
  const value = tags.get(key);
  return value !== undefined && value !== 'no';
};

export const osmLayerRules: readonly OsmLayerRule[] = [
  {
    id: 'buildings',
    names: { 'zh-CN': '建筑', en: 'Buildings' },
    shapes: ['area'],
    asPoints: false,
    keys: ['building'],
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
    takes: (tags) => isSet(tags, 'building'),
  },
  {
    id: 'landuse',
    names: { 'zh-CN': '土地利用', en: 'Land use' },
    shapes: ['area'],
    asPoints: false,
    keys: ['landuse'],
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
    takes: (tags) => isSet(tags, 'landuse'),
  },
  {
    id: 'roads',
    names: { 'zh-CN': '道路', en: 'Roads' },
    shapes: ['line'],
    asPoints: false,
    keys: ['highway'],
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
    takes: (tags) => isSet(tags, 'highway') && tags.get('area') !== 'yes',
  },
  {
    id: 'railways',
    names: { 'zh-CN': '铁路与索道', en: 'Railways' },
    shapes: ['line'],
    asPoints: false,
    keys: ['railway', 'aerialway'],
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
    takes: (tags) => (isSet(tags, 'railway') || isSet(tags, 'aerialway')) && tags.get('area') !== 'yes',
  },
  {
    id: 'stops',
    names: { 'zh-CN': '公交站点', en: 'Stops' },
    shapes: ['node'],
    asPoints: false,
    keys: stopValues.map(([key]) => key),
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
    takes: (tags) => anyOf(tags, stopValues),
  },
  {
    id: 'water',
    names: { 'zh-CN': '水体', en: 'Water' },
    shapes: ['area'],
    asPoints: false,
    keys: ['natural', 'landuse', 'waterway'],
    columns: ['natural', 'water', 'waterway', 'landuse', 'name', 'intermittent', 'salt'],
    takes: (tags) =>
      tags.get('natural') === 'water' ||
      waterLandUses.has(tags.get('landuse') ?? '') ||
      tags.get('waterway') === 'riverbank',
  },
  {
    id: 'sinks',
    names: { 'zh-CN': '绿地与碳汇', en: 'Green and sinks' },
    shapes: ['area'],
    asPoints: false,
    keys: ['landuse', 'natural', 'leisure', 'wetland'],
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
    takes: (tags) => sinkClassOf(tags) !== null,
    worked: { column: 'sink', value: sinkClassOf },
  },
  {
    id: 'pois',
    names: { 'zh-CN': '服务设施', en: 'Places of interest' },
    shapes: ['node', 'area'],
    asPoints: true,
    keys: poiKeys,
    columns: ['name', ...poiKeys, 'leisure', 'brand', 'operator', 'cuisine', 'capacity'],
    takes: (tags) => poiKeys.some((key) => isSet(tags, key)),
  },
  {
    id: 'point_sources',
    names: { 'zh-CN': '能源与工业设施', en: 'Energy and industry sites' },
    shapes: ['node', 'area'],
    asPoints: true,
    keys: ['power', 'man_made', 'amenity', 'landuse', 'industrial'],
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
    takes: (tags) => sourceClassOf(tags) !== null,
    worked: { column: 'source_class', value: sourceClassOf },
  },
];

/** Keys that may put an element of this shape in a layer. */
export function keysOfShapes(shapes: readonly OsmShape[]): ReadonlySet<string> {
  return new Set(
    osmLayerRules.filter((rule) => rule.shapes.some((shape) => shapes.includes(shape))).flatMap((rule) => rule.keys),
  );
}
