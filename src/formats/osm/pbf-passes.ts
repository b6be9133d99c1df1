/**
 * The passes over an `.osm.pbf` file that find what meets a box; `osm-pbf.format.ts` says which and why.
 *
 * What is kept in memory are ids of nodes and ways in the box, and shapes and tags of what may become a feature: it
 * grows with the box, not with the file.
 */
import type { Pause, SourceFile } from '../format.ts';
import { ReadError } from '../format.ts';
import { partOfPause } from '../part-of-pause.ts';
import { IdTable } from './id-table.ts';
import { keysOfShapes } from './layer-rules.ts';
import { OsmElements } from './osm-elements.ts';
import { hasShape, type OsmLayers } from './osm-layers.ts';
import type { OsmTags } from './osm-tags.ts';
import { pbfBlobs } from './pbf-blobs.ts';
import { type BlockKinds, type BlockMember, type BlockVisitor, readBlock } from './pbf-block.ts';

type Box = readonly [west: number, south: number, east: number, north: number];
type Kind = keyof BlockKinds;

const nodeKeys = keysOfShapes(['node']);
const wayKeys = keysOfShapes(['line', 'area']);
const relationKeys = keysOfShapes(['area', 'border', 'route']);
const kindsInOrder: readonly Kind[] = ['nodes', 'ways', 'relations'];
const noTags: OsmTags = new Map();

/** Where each pass stands in the time of all: every share is told once, so that a long pass is seen to go on. */
const MORE_WAYS_FROM = 0.5;
const MORE_RELATIONS_FROM = 0.55;
const MEMBERS_FROM = 0.6;
const PLACES_FROM = 0.65;
const SHAPES_FROM = 0.9;

export class PbfPasses {
  private farNodes = 0;
  private farWays = 0;
  private readonly nodesInBox = new IdTable();
  private readonly waysInBox = new IdTable();
  private readonly elements = new OsmElements();
  /** Ways of multipolygons that the first pass did not keep. */
  private readonly waysToFind = new IdTable();
  /** What each block holds; null for blocks that were not unpacked yet. */
  private readonly kindsOfBlob: BlockKinds[] = [];

  constructor(
    private readonly file: SourceFile,
    private readonly layers: OsmLayers,
    /** Null: everything is taken. */
    private readonly box: Box | null,
  ) {}

  /** Nodes and ways with tags that matter far outside the region. */
  get far(): number {
    return this.farNodes + this.farWays;
  }

  async run(pause: Pause): Promise<void> {
    await this.findElements(pause);
    if (this.waysToFind.count > 0)
      await this.pass('ways', { way: this.takeMember }, partOfPause(pause, MEMBERS_FROM, PLACES_FROM - MEMBERS_FROM));
    await this.pass('nodes', { node: this.takePlace }, partOfPause(pause, PLACES_FROM, SHAPES_FROM - PLACES_FROM));
    await this.elements.handOver(this.layers, partOfPause(pause, SHAPES_FROM, 1 - SHAPES_FROM));
  }

  private async findElements(pause: Pause): Promise<void> {
    const all = { node: this.takeNode, way: this.takeWay, relation: this.takeRelation };
    const isSorted = await this.pass('all', all, partOfPause(pause, 0, MORE_WAYS_FROM));
    if (isSorted) return;
    // All nodes are known now, so ways can be asked, and after all ways the relations. What was kept comes again.
    this.farWays = 0;
    const ways = partOfPause(pause, MORE_WAYS_FROM, MORE_RELATIONS_FROM - MORE_WAYS_FROM);
    await this.pass('ways', { way: this.takeWay }, ways);
    this.elements.relations.length = 0;
    const relations = partOfPause(pause, MORE_RELATIONS_FROM, MEMBERS_FROM - MORE_RELATIONS_FROM);
    await this.pass('relations', { relation: this.takeRelation }, relations);
  }

  /** Shows the visitor every block with such elements. False when a kind came after one that it should precede. */
  private async pass(kind: Kind | 'all', visitor: BlockVisitor, pause: Pause): Promise<boolean> {
    let latest = 0;
    let isSorted = true;
    for await (const blob of pbfBlobs(this.file)) {
      await pause(blob.fraction);
      if (blob.type !== 'OSMData') continue;
      const known = this.kindsOfBlob[blob.number];
      if (kind !== 'all' && known && !known[kind]) continue;
      const kinds = readWhole(await blob.unpack(), visitor, blob.number);
      this.kindsOfBlob[blob.number] = kinds;
      const earliest = kindsInOrder.findIndex((one) => kinds[one]);
      if (earliest >= 0 && earliest < latest) isSorted = false;
      latest = Math.max(
        latest,
        kindsInOrder.findLastIndex((one) => kinds[one]),
      );
    }
    return isSorted;
  }

  private readonly takeNode: BlockVisitor['node'] = (id, lon, lat, tags) => {
    if (!this.isInBox(lon, lat)) {
      if (tags?.hasAny(nodeKeys)) this.farNodes++;
      return;
    }
    if (this.box !== null) this.nodesInBox.put(id);
    if (tags?.hasAny(nodeKeys)) this.layers.node(id, lon, lat, tags.all());
  };

  private readonly takeWay: BlockVisitor['way'] = (id, refs, places, tags) => {
    if (places)
      for (const [i, ref] of refs.entries()) this.notePlace(ref, places[2 * i] as number, places[2 * i + 1] as number);
    if (this.box !== null) {
      if (!refs.some((ref) => this.nodesInBox.has(ref))) {
        if (tags.hasAny(wayKeys)) this.farWays++;
        return;
      }
      this.waysInBox.put(id);
    }
    if (!tags.hasAny(wayKeys)) return;
    this.elements.way(id, refs, tags.all());
    this.placeAll(refs, places);
  };

  private readonly takeRelation: BlockVisitor['relation'] = (id, members, tags) => {
    if (this.box !== null && !members.some((member) => this.isMemberInBox(member))) return;
    const all = tags.all();
    if (!tags.hasAny(relationKeys) || !hasShape(all)) {
      this.layers.leaveOut(id, all);
      return;
    }
    const ways = members.filter(isWay);
    if (this.box !== null && !ways.some((way) => this.waysInBox.has(way.id))) return;
    this.elements.relation(id, all, ways);
    for (const way of ways) if (!this.elements.hasWay(way.id)) this.waysToFind.put(way.id);
  };

  private isMemberInBox({ kind, id }: BlockMember): boolean {
    return kind === 'way' ? this.waysInBox.has(id) : kind === 'node' && this.nodesInBox.has(id);
  }

  private readonly takeMember: BlockVisitor['way'] = (id, refs, places) => {
    if (!this.waysToFind.has(id)) return;
    this.elements.way(id, refs, noTags);
    this.placeAll(refs, places);
  };

  private readonly takePlace: BlockVisitor['node'] = (id, lon, lat) => {
    if (this.elements.isWanted(id)) this.elements.place(id, lon, lat);
  };

  /** Files may keep places with the ways, and the nodes not at all. */
  private notePlace(node: number, lon: number, lat: number): void {
    if (this.box !== null && this.isInBox(lon, lat)) this.nodesInBox.put(node);
  }

  private placeAll(refs: readonly number[], places: readonly number[] | null): void {
    if (places)
      for (const [i, ref] of refs.entries())
        this.elements.place(ref, places[2 * i] as number, places[2 * i + 1] as number);
  }

  private isInBox(lon: number, lat: number): boolean {
    const { box } = this;
    return box === null || (lon >= box[0] && lat >= box[1] && lon <= box[2] && lat <= box[3]);
  }
}

function isWay({ kind }: BlockMember): boolean {
  return kind === 'way';
}

/** What the decoder of protocol buffers stumbles over is damage of this block. */
function readWhole(bytes: Uint8Array, visitor: BlockVisitor, number: number): BlockKinds {
  try {
    return readBlock(bytes, visitor);
  } catch (error) {
    if (error instanceof ReadError || !(error instanceof Error)) throw error;
    throw new ReadError('PBF_DAMAGED', { blob: number, reason: error.message });
  }
}
