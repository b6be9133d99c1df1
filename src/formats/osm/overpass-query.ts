/**
 * What is asked of an Overpass server: the elements of some layers in a box, with their shapes, or only how many.
 *
 * The answer's size is guessed from the counts by what elements take on average in such answers (a way has about
 * nine nodes, each written twice, as a number and as a place).
 */
import { type OsmLayerId, type OsmShape, osmLayerRules } from './layer-rules.ts';

/** West, south, east, north in degrees. */
export type OsmBox = readonly [west: number, south: number, east: number, north: number];

/** How long the server may work on it. */
export const QUERY_SECONDS = 180;
const MOST_SERVER_BYTES = 1_073_741_824;

const BYTES_PER = { nodes: 250, ways: 900, relations: 6000 } as const;

export interface OsmCounts {
  readonly nodes: number;
  readonly ways: number;
  readonly relations: number;
}

export function overpassQuery(box: OsmBox, layers: readonly OsmLayerId[], out: 'count' | 'shapes'): string {
  const [west, south, east, north] = box.map((degrees) => Number(degrees.toFixed(6)));
  const selectors = new Set(
    osmLayerRules
      .filter((rule) => layers.includes(rule.id))
      .flatMap(({ shapes, wants }) =>
        kindsOf(shapes).flatMap((kind) => wants.map(([key, values]) => `${kind}${tagFilter(key, values)};`)),
      ),
  );
  return [
    `[out:json][timeout:${QUERY_SECONDS}][maxsize:${MOST_SERVER_BYTES}][bbox:${south},${west},${north},${east}];`,
    '(',
    ...selectors,
    ');',
    out === 'count' ? 'out count;' : 'out geom qt;',
  ].join('\n');
}

/** Kinds of element that have such shapes, with what a relation must be to have one. */
function kindsOf(shapes: readonly OsmShape[]): string[] {
  const kinds = new Set<string>();
  for (const shape of shapes) {
    if (shape === 'node') kinds.add('node');
    if (shape === 'line' || shape === 'area') kinds.add('way');
    if (shape === 'area') kinds.add('relation["type"~"^(multipolygon|boundary)$"]');
    if (shape === 'border') kinds.add('relation["type"="boundary"]');
    if (shape === 'route') kinds.add('relation["type"="route"]');
  }
  return [...kinds];
}

function tagFilter(key: string, values: readonly string[] | null): string {
  if (values === null) return `["${key}"]["${key}"!="no"]`;
  return values.length === 1 ? `["${key}"="${values[0]}"]` : `["${key}"~"^(${values.join('|')})$"]`;
}

/** The counts in an answer to `out count`; null when it is none. */
export function countsIn(answer: string): OsmCounts | null {
  const { elements } = JSON.parse(answer) as { elements?: readonly { tags?: Record<string, string> }[] };
  const tags = elements?.[0]?.tags;
  const counts = {
    nodes: Number(tags?.['nodes']),
    ways: Number(tags?.['ways']),
    relations: Number(tags?.['relations']),
  };
  return Object.values(counts).every((count) => Number.isInteger(count)) ? counts : null;
}

/** About how large the answer with shapes will be. */
export function bytesExpected(counts: OsmCounts): number {
  return counts.nodes * BYTES_PER.nodes + counts.ways * BYTES_PER.ways + counts.relations * BYTES_PER.relations;
}
