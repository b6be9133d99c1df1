/** Writes elements of OpenStreetMap as `.osm.pbf`, as XML and as an Overpass server would answer. */
import { zlibSync } from 'fflate';
import { PbfWriter } from 'pbf';
import type { OsmData, OsmNode, OsmRelation, OsmWay } from './osm-data.ts';

export interface PbfChoices {
  readonly dense?: boolean;
  /** `zlib`, `raw`, or the number of a field of a packing that is not read. */
  readonly packing?: 'zlib' | 'raw' | 4 | 6 | 7;
  readonly perBlock?: number;
  readonly needs?: readonly string[];
  readonly asOf?: string;
  /** Relations and ways before the nodes. */
  readonly unsorted?: boolean;
  /** Places stand with the ways; nodes without tags are left out. */
  readonly placesOnWays?: boolean;
}

const PER_DEGREE = 1e7;
const number = (degrees: number) => Math.round(degrees * PER_DEGREE);

export function writePbf(data: OsmData, choices: PbfChoices = {}): Uint8Array {
  const { needs = ['OsmSchema-V0.6', 'DenseNodes'], asOf, packing = 'zlib', perBlock = 2000 } = choices;
  const header = new PbfWriter();
  for (const need of needs) header.writeStringField(4, need);
  if (asOf) header.writeVarintField(32, Date.parse(asOf) / 1000);
  const placeOf = new Map(data.nodes.map((node) => [node.id, node]));
  const nodes = choices.placesOnWays ? data.nodes.filter((node) => Object.keys(node.tags).length > 0) : data.nodes;
  const blocks = [
    ...inBlocks(nodes, perBlock).map((some) => nodeBlock(some, choices.dense ?? true)),
    ...inBlocks(data.ways, perBlock).map((some) => wayBlock(some, choices.placesOnWays ? placeOf : null)),
    ...inBlocks(data.relations, perBlock).map(relationBlock),
  ];
  if (choices.unsorted) blocks.reverse();
  return joined([
    blob('OSMHeader', header.finish(), packing),
    ...blocks.map((block) => blob('OSMData', block, packing)),
  ]);
}

/** A blob with its header, as the file holds them one after another. */
export function blob(type: string, content: Uint8Array, packing: PbfChoices['packing'] = 'zlib'): Uint8Array {
  const body = new PbfWriter();
  if (packing === 'raw') body.writeBytesField(1, content);
  else {
    body.writeVarintField(2, content.length);
    body.writeBytesField(packing === 'zlib' ? 3 : (packing ?? 3), packing === 'zlib' ? zlibSync(content) : content);
  }
  const bytes = body.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, bytes.length);
  const head = header.finish();
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length);
  return joined([length, head, bytes]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function inBlocks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

class Texts {
  readonly all = [''];
  private readonly numbers = new Map<string, number>();
  number(text: string): number {
    const there = this.numbers.get(text);
    if (there !== undefined) return there;
    this.numbers.set(text, this.all.length);
    return this.all.push(text) - 1;
  }
}

/** A block of one group, written by `write`. */
function block(write: (group: PbfWriter, texts: Texts) => void): Uint8Array {
  const texts = new Texts();
  const group = new PbfWriter();
  write(group, texts);
  const pbf = new PbfWriter();
  pbf.writeMessage(
    1,
    (all: readonly string[], table) => {
      for (const text of all) table.writeStringField(1, text);
    },
    texts.all,
  );
  pbf.writeBytesField(2, group.finish());
  return pbf.finish();
}

const differences = (numbers: readonly number[]) =>
  numbers.map((value, i) => value - (i === 0 ? 0 : (numbers[i - 1] ?? 0)));

function writeTags(pbf: PbfWriter, tags: Readonly<Record<string, string>>, texts: Texts): void {
  pbf.writePackedVarint(
    2,
    Object.keys(tags).map((key) => texts.number(key)),
  );
  pbf.writePackedVarint(
    3,
    Object.values(tags).map((value) => texts.number(value)),
  );
}

function nodeBlock(nodes: readonly OsmNode[], dense: boolean): Uint8Array {
  return block((group, texts) => {
    if (!dense) {
      for (const { id, lon, lat, tags } of nodes)
        group.writeMessage(
          1,
          (_, pbf) => {
            pbf.writeSVarintField(1, id);
            writeTags(pbf, tags, texts);
            pbf.writeSVarintField(8, number(lat));
            pbf.writeSVarintField(9, number(lon));
          },
          null,
        );
      return;
    }
    group.writeMessage(
      2,
      (_, pbf) => {
        pbf.writePackedSVarint(1, differences(nodes.map(({ id }) => id)));
        pbf.writePackedSVarint(8, differences(nodes.map(({ lat }) => number(lat))));
        pbf.writePackedSVarint(9, differences(nodes.map(({ lon }) => number(lon))));
        if (nodes.some(({ tags }) => Object.keys(tags).length > 0))
          pbf.writePackedVarint(
            10,
            nodes.flatMap(({ tags }) => [
              ...Object.entries(tags).flatMap((tag) => tag.map((text) => texts.number(text))),
              0,
            ]),
          );
      },
      null,
    );
  });
}

function wayBlock(ways: readonly OsmWay[], placeOf: ReadonlyMap<number, OsmNode> | null): Uint8Array {
  return block((group, texts) => {
    for (const { id, refs, tags } of ways)
      group.writeMessage(
        3,
        (_, pbf) => {
          pbf.writeVarintField(1, id);
          writeTags(pbf, tags, texts);
          pbf.writePackedSVarint(8, differences(refs));
          if (!placeOf) return;
          const places = refs.map((ref) => placeOf.get(ref) as OsmNode);
          pbf.writePackedSVarint(9, differences(places.map(({ lat }) => number(lat))));
          pbf.writePackedSVarint(10, differences(places.map(({ lon }) => number(lon))));
        },
        null,
      );
  });
}

const memberNumbers = { node: 0, way: 1, relation: 2 } as const;

function relationBlock(relations: readonly OsmRelation[]): Uint8Array {
  return block((group, texts) => {
    for (const { id, members, tags } of relations)
      group.writeMessage(
        4,
        (_, pbf) => {
          pbf.writeVarintField(1, id);
          writeTags(pbf, tags, texts);
          pbf.writePackedVarint(
            8,
            members.map(({ role }) => texts.number(role)),
          );
          pbf.writePackedSVarint(9, differences(members.map(({ ref }) => ref)));
          pbf.writePackedVarint(
            10,
            members.map(({ type }) => memberNumbers[type]),
          );
        },
        null,
      );
  });
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

export function writeXml({ nodes, ways, relations }: OsmData): string {
  const tagLines = (tags: Readonly<Record<string, string>>) =>
    Object.entries(tags).map(([k, v]) => `<tag k="${escaped(k)}" v="${escaped(v)}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<osm version="0.6" generator="test" timestamp="2021-04-02T20:21:00Z">',
    ...nodes.flatMap(({ id, lon, lat, tags }) => [
      `<node id="${id}" lat="${lat}" lon="${lon}">`,
      ...tagLines(tags),
      '</node>',
    ]),
    ...ways.flatMap(({ id, refs, tags }) => [
      `<way id="${id}">`,
      ...refs.map((ref) => `<nd ref="${ref}"/>`),
      ...tagLines(tags),
      '</way>',
    ]),
    ...relations.flatMap(({ id, members, tags }) => [
      `<relation id="${id}">`,
      ...members.map(({ type, ref, role }) => `<member type="${type}" ref="${ref}" role="${role}"/>`),
      ...tagLines(tags),
      '</relation>',
    ]),
    '</osm>',
  ].join('\n');
}

/** `geom`: shapes stand with the elements; `skel`: nodes and member ways follow without tags. */
export function writeOverpass({ nodes, ways, relations }: OsmData, style: 'geom' | 'skel', remark?: string): string {
  const placeOf = new Map(nodes.map((node) => [node.id, { lat: node.lat, lon: node.lon }]));
  const refsOf = new Map(ways.map((way) => [way.id, way.refs]));
  const shape = (refs: readonly number[]) => refs.map((ref) => placeOf.get(ref));
  const isTagged = ({ tags }: { tags: object }) => Object.keys(tags).length > 0;
  const elements =
    style === 'geom'
      ? [
          ...nodes.filter(isTagged).map((node) => ({ type: 'node', ...node })),
          ...ways
            .filter(isTagged)
            .map(({ id, refs, tags }) => ({ type: 'way', id, nodes: refs, geometry: shape(refs), tags })),
          ...relations.map(({ id, members, tags }) => ({
            type: 'relation',
            id,
            members: members.map((member) => ({ ...member, geometry: shape(refsOf.get(member.ref) ?? []) })),
            tags,
          })),
        ]
      : [
          ...relations.map((relation) => ({ type: 'relation', ...relation })),
          ...ways.filter(isTagged).map(({ id, refs, tags }) => ({ type: 'way', id, nodes: refs, tags })),
          ...nodes.filter(isTagged).map((node) => ({ type: 'node', ...node })),
          ...ways.map(({ id, refs }) => ({ type: 'way', id, nodes: refs })),
          ...nodes.map(({ id, lon, lat }) => ({ type: 'node', id, lat, lon })),
        ];
  return JSON.stringify(
    {
      version: 0.6,
      generator: 'Overpass API 0.7.62',
      osm3s: {
        timestamp_osm_base: '2021-04-02T20:21:00Z',
        copyright: 'The data included in this document is from www.openstreetmap.org.',
      },
      elements,
      ...(remark === undefined ? {} : { remark }),
    },
    null,
    1,
  );
}
