/**
 * Ways and relations that name their nodes and members by id, kept until all of these are known.
 *
 * Columns again, since ways come by the hundred thousand: places, references and tags stand in growing arrays, texts
 * once each.
 */
import { GrowingFloat64, GrowingInt32 } from '../../geo/growing-array.ts';
import type { Pause } from '../format.ts';
import { IdTable } from './id-table.ts';
import type { WayMember } from './osm-area.ts';
import type { OsmLayers } from './osm-layers.ts';
import type { OsmTags } from './osm-tags.ts';

/** A way of a relation as the file names it. `coords`: where the file gives its shape there and then. */
export interface NamedMember {
  readonly id: number;
  readonly role: string;
  readonly coords?: Float64Array | null;
}

interface Relation {
  readonly id: number;
  readonly tags: OsmTags;
  readonly members: readonly NamedMember[];
}

export class OsmElements {
  readonly relations: Relation[] = [];
  private readonly nodes = new IdTable();
  private readonly places = new GrowingFloat64();
  private readonly ways = new IdTable();
  private readonly wayIds = new GrowingFloat64();
  private readonly refs = new GrowingFloat64();
  private readonly refStarts = new GrowingInt32();
  private readonly refEnds = new GrowingInt32();
  /** Numbers of texts, key and value by turns. */
  private readonly tags = new GrowingInt32();
  private readonly tagStarts = new GrowingInt32();
  private readonly tagEnds = new GrowingInt32();
  private readonly texts: string[] = [];
  private readonly numberByText = new Map<string, number>();

  get wayCount(): number {
    return this.ways.count;
  }

  /** Say that the place of this node will be needed. */
  wantNode(id: number): void {
    const number = this.nodes.put(id);
    this.places.fillTo(2 * (number + 1), Number.NaN);
  }

  isWanted(nodeId: number): boolean {
    return this.nodes.has(nodeId);
  }

  place(nodeId: number, lon: number, lat: number): void {
    this.wantNode(nodeId);
    const number = this.nodes.numberOf(nodeId);
    this.places.set(2 * number, lon);
    this.places.set(2 * number + 1, lat);
  }

  hasWay(id: number): boolean {
    return this.ways.has(id);
  }

  way(id: number, refs: readonly number[], tags: OsmTags): void {
    const before = this.ways.count;
    const number = this.ways.put(id);
    if (number < before) {
      // The same way again: what it lacked the first time may come now.
      if (this.tagStarts.at(number) === this.tagEnds.at(number)) this.putTags(number, tags);
      if (this.refStarts.at(number) === this.refEnds.at(number)) this.putRefs(number, refs);
      return;
    }
    this.wayIds.push(id);
    this.refStarts.push(0);
    this.refEnds.push(0);
    this.tagStarts.push(0);
    this.tagEnds.push(0);
    this.putRefs(number, refs);
    this.putTags(number, tags);
  }

  relation(id: number, tags: OsmTags, members: readonly NamedMember[]): void {
    this.relations.push({ id, tags, members });
  }

  /** Hand all ways and relations over, now that their nodes have places. */
  async handOver(layers: OsmLayers, pause: Pause): Promise<void> {
    const steps = this.wayCount + this.relations.length;
    let done = 0;
    const step = async () => {
      if (++done % 1000 === 0) await pause(done / steps);
    };
    for (let number = 0; number < this.wayCount; number++) {
      const tags = this.tagsOf(number);
      if (tags.size > 0) layers.way(this.wayIds.at(number), this.coordsOf(number), tags);
      await step();
    }
    for (const { id, tags, members } of this.relations) {
      const ways = members.map(
        (member): WayMember => ({ ...member, coords: member.coords ?? this.coordsOfId(member.id) }),
      );
      layers.relation(id, tags, ways);
      await step();
    }
  }

  private putRefs(number: number, refs: readonly number[]): void {
    this.refStarts.set(number, this.refs.length);
    for (const ref of refs) {
      this.refs.push(ref);
      this.wantNode(ref);
    }
    this.refEnds.set(number, this.refs.length);
  }

  private putTags(number: number, tags: OsmTags): void {
    this.tagStarts.set(number, this.tags.length);
    for (const [key, value] of tags) {
      this.tags.push(this.textNumber(key));
      this.tags.push(this.textNumber(value));
    }
    this.tagEnds.set(number, this.tags.length);
  }

  private textNumber(text: string): number {
    const there = this.numberByText.get(text);
    if (there !== undefined) return there;
    this.numberByText.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  private tagsOf(number: number): OsmTags {
    const tags = new Map<string, string>();
    for (let i = this.tagStarts.at(number); i < this.tagEnds.at(number); i += 2)
      tags.set(this.texts[this.tags.at(i)] as string, this.texts[this.tags.at(i + 1)] as string);
    return tags;
  }

  private coordsOfId(wayId: number): Float64Array | null {
    const number = this.ways.numberOf(wayId);
    return number < 0 ? null : this.coordsOf(number);
  }

  /** Null when a node of it has no place. */
  private coordsOf(number: number): Float64Array | null {
    const start = this.refStarts.at(number);
    const coords = new Float64Array(2 * (this.refEnds.at(number) - start));
    for (let i = 0; i < coords.length; i += 2) {
      const node = this.nodes.numberOf(this.refs.at(start + i / 2));
      const lon = this.places.at(2 * node);
      if (Number.isNaN(lon)) return null;
      coords[i] = lon;
      coords[i + 1] = this.places.at(2 * node + 1);
    }
    return coords;
  }
}
