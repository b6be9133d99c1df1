/**
 * Nodes, ways and relations of one unpacked block of an `.osm.pbf` file.
 *
 *   degrees = 1e-9 · (offset + granularity · number)
 *
 * Whoever reads is called with each element; tags are made only when asked for, since most elements have none that
 * matter. Left out: versions, authors and dates.
 */
import { PbfReader } from 'pbf';
import type { OsmTags } from './osm-tags.ts';

export interface BlockVisitor {
  /** `tags` is null for a node without any. */
  node?(id: number, lon: number, lat: number, tags: TagsOfElement | null): void;
  /** `places`: longitude and latitude by turns, in files that keep them with the ways; else null. */
  way?(id: number, refs: readonly number[], places: readonly number[] | null, tags: TagsOfElement): void;
  relation?(id: number, members: readonly BlockMember[], tags: TagsOfElement): void;
}

export interface BlockMember {
  readonly kind: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly role: string;
}

/** Tags of the element at hand, valid during the call. */
interface TagsOfElement {
  /** Is one of these keys among them? */
  hasAny(keys: ReadonlySet<string>): boolean;
  all(): OsmTags;
}

export interface BlockKinds {
  readonly nodes: boolean;
  readonly ways: boolean;
  readonly relations: boolean;
}

const memberKinds = ['node', 'way', 'relation'] as const;
const NANO = 1e9;

/** Calls the visitor with what is in the block, and tells which kinds are. */
export function readBlock(bytes: Uint8Array, visitor: BlockVisitor): BlockKinds {
  const block = new Block(bytes);
  for (const group of block.groups) block.readGroup(group, visitor);
  return block.kinds;
}

class Block {
  readonly groups: Uint8Array[] = [];
  readonly kinds = { nodes: false, ways: false, relations: false };
  private readonly texts: Uint8Array[] = [];
  private readonly decoded: string[] = [];
  private granularity = 100;
  private lonOffset = 0;
  private latOffset = 0;
  private readonly tags = new TagList((number) => this.text(number));

  constructor(bytes: Uint8Array) {
    new PbfReader(bytes).readFields((tag, block, pbf) => {
      if (tag === 1) pbf.readMessage(readTexts, block.texts);
      else if (tag === 2) block.groups.push(pbf.readBytes());
      else if (tag === 17) block.granularity = pbf.readVarint();
      else if (tag === 19) block.latOffset = pbf.readVarint(true);
      else if (tag === 20) block.lonOffset = pbf.readVarint(true);
    }, this as Block);
  }

  readGroup(bytes: Uint8Array, visitor: BlockVisitor): void {
    new PbfReader(bytes).readFields((tag, _, pbf) => {
      if (tag === 1) {
        this.kinds.nodes = true;
        if (visitor.node) this.readNode(pbf, visitor.node);
      } else if (tag === 2) {
        this.kinds.nodes = true;
        if (visitor.node) this.readDense(pbf, visitor.node);
      } else if (tag === 3) {
        this.kinds.ways = true;
        if (visitor.way) this.readWay(pbf, visitor.way);
      } else if (tag === 4) {
        this.kinds.relations = true;
        if (visitor.relation) this.readRelation(pbf, visitor.relation);
      }
    }, null);
  }

  private text(number: number): string {
    const known = this.decoded[number];
    if (known !== undefined) return known;
    const bytes = this.texts[number];
    if (!bytes) throw new Error(`text ${number} of a block is not there`);
    const text = decoder.decode(bytes);
    this.decoded[number] = text;
    return text;
  }

  private lon(number: number): number {
    return (this.lonOffset + this.granularity * number) / NANO;
  }

  private lat(number: number): number {
    return (this.latOffset + this.granularity * number) / NANO;
  }

  private readNode(group: PbfReader, visit: NonNullable<BlockVisitor['node']>): void {
    let id = 0;
    let lon = 0;
    let lat = 0;
    const { keys, values } = this.tags.clear();
    group.readMessage((tag, _, pbf) => {
      if (tag === 1) id = pbf.readSVarint();
      else if (tag === 2) readPacked(pbf, keys, false);
      else if (tag === 3) readPacked(pbf, values, false);
      else if (tag === 8) lat = pbf.readSVarint();
      else if (tag === 9) lon = pbf.readSVarint();
    }, null);
    visit(id, this.lon(lon), this.lat(lat), keys.length > 0 ? this.tags : null);
  }

  private readDense(group: PbfReader, visit: NonNullable<BlockVisitor['node']>): void {
    const ids: number[] = [];
    const lats: number[] = [];
    const lons: number[] = [];
    const texts: number[] = [];
    group.readMessage((tag, _, pbf) => {
      if (tag === 1) readPacked(pbf, ids, true);
      else if (tag === 8) readPacked(pbf, lats, true);
      else if (tag === 9) readPacked(pbf, lons, true);
      else if (tag === 10) readPacked(pbf, texts, false);
    }, null);
    if (lats.length !== ids.length || lons.length !== ids.length)
      throw new Error('nodes and their places differ in number');
    let id = 0;
    let lat = 0;
    let lon = 0;
    let at = 0;
    for (let i = 0; i < ids.length; i++) {
      id += ids[i] as number;
      lat += lats[i] as number;
      lon += lons[i] as number;
      // Key and value by turns, a 0 after the last of each node; nothing at all where no node has any.
      const isTagged = at < texts.length && texts[at] !== 0;
      if (isTagged) {
        const { keys, values } = this.tags.clear();
        for (; at < texts.length && texts[at] !== 0; at += 2) {
          keys.push(texts[at] as number);
          values.push(texts[at + 1] ?? -1);
        }
      }
      at++;
      visit(id, this.lon(lon), this.lat(lat), isTagged ? this.tags : null);
    }
  }

  private readWay(group: PbfReader, visit: NonNullable<BlockVisitor['way']>): void {
    let id = 0;
    const refs: number[] = [];
    const lats: number[] = [];
    const lons: number[] = [];
    const { keys, values } = this.tags.clear();
    group.readMessage((tag, _, pbf) => {
      if (tag === 1) id = pbf.readVarint(true);
      else if (tag === 2) readPacked(pbf, keys, false);
      else if (tag === 3) readPacked(pbf, values, false);
      else if (tag === 8) readPacked(pbf, refs, true);
      else if (tag === 9) readPacked(pbf, lats, true);
      else if (tag === 10) readPacked(pbf, lons, true);
    }, null);
    sumUp(refs);
    visit(id, refs, this.placesOf(refs, lons, lats), this.tags);
  }

  private placesOf(refs: readonly number[], lons: number[], lats: number[]): number[] | null {
    if (refs.length === 0 || lons.length !== refs.length || lats.length !== refs.length) return null;
    sumUp(lons);
    sumUp(lats);
    return lons.flatMap((lon, i) => [this.lon(lon), this.lat(lats[i] as number)]);
  }

  private readRelation(group: PbfReader, visit: NonNullable<BlockVisitor['relation']>): void {
    let id = 0;
    const roles: number[] = [];
    const ids: number[] = [];
    const kinds: number[] = [];
    const { keys, values } = this.tags.clear();
    group.readMessage((tag, _, pbf) => {
      if (tag === 1) id = pbf.readVarint(true);
      else if (tag === 2) readPacked(pbf, keys, false);
      else if (tag === 3) readPacked(pbf, values, false);
      else if (tag === 8) readPacked(pbf, roles, false);
      else if (tag === 9) readPacked(pbf, ids, true);
      else if (tag === 10) readPacked(pbf, kinds, false);
    }, null);
    sumUp(ids);
    const members = ids.flatMap((member, i): BlockMember[] => {
      const kind = memberKinds[kinds[i] ?? -1];
      return kind ? [{ kind, id: member, role: this.text(roles[i] ?? -1) }] : [];
    });
    visit(id, members, this.tags);
  }
}

const decoder = new TextDecoder();

function readTexts(tag: number, texts: Uint8Array[], pbf: PbfReader): void {
  if (tag === 1) texts.push(pbf.readBytes());
}

/** Numbers side by side, `zigzag` where they may be negative. A length beyond the block would never end. */
function readPacked(pbf: PbfReader, into: number[], zigzag: boolean): void {
  const { pos } = pbf;
  if (pbf.readPackedEnd() > pbf.length) throw new Error('a list of numbers reaches beyond its block');
  pbf.pos = pos;
  if (zigzag) pbf.readPackedSVarint(into);
  else pbf.readPackedVarint(into);
}

/** Differences become the numbers themselves. */
function sumUp(numbers: number[]): void {
  for (let i = 1; i < numbers.length; i++) numbers[i] = (numbers[i] as number) + (numbers[i - 1] as number);
}

class TagList implements TagsOfElement {
  readonly keys: number[] = [];
  readonly values: number[] = [];

  constructor(private readonly text: (number: number) => string) {}

  clear(): this {
    this.keys.length = 0;
    this.values.length = 0;
    return this;
  }

  hasAny(keys: ReadonlySet<string>): boolean {
    return this.keys.some((key) => keys.has(this.text(key)));
  }

  all(): OsmTags {
    const tags = new Map<string, string>();
    this.keys.forEach((key, i) => {
      tags.set(this.text(key), this.text(this.values[i] ?? -1));
    });
    return tags;
  }
}
