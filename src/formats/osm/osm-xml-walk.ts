/** Walks over the tags of an OpenStreetMap XML document and hands its elements on. */
import type { NamedMember, OsmElements } from './osm-elements.ts';
import { hasShape, type OsmLayers } from './osm-layers.ts';

type Attributes = Record<string, string>;

export class OsmXmlWalk {
  /** The outermost element was closed. */
  isWhole = false;
  /** Elements that make no sense: without a number or a place. */
  strange = 0;
  /** When the data were taken from the database; null when the file does not say. */
  asOf: string | null = null;
  private element: { readonly kind: string; readonly attributes: Attributes } | null = null;
  private tags = new Map<string, string>();
  private refs: number[] = [];
  private members: NamedMember[] = [];

  constructor(
    private readonly layers: OsmLayers,
    private readonly elements: OsmElements,
  ) {}

  open(name: string, attributes: () => Attributes): void {
    if (name === 'osm') this.asOf = attributes()['timestamp'] ?? null;
    else if (name === 'meta') this.asOf = attributes()['osm_base'] ?? this.asOf;
    else if (name === 'node' || name === 'way' || name === 'relation') {
      this.element = { kind: name, attributes: { ...attributes() } };
      this.tags = new Map();
      this.refs = [];
      this.members = [];
    } else if (!this.element) return;
    else if (name === 'tag') {
      const { k, v } = attributes();
      if (k !== undefined && v !== undefined) this.tags.set(k, v);
    } else if (name === 'nd') this.refs.push(numberIn(attributes()['ref']));
    else if (name === 'member') {
      const { type, ref, role } = attributes();
      if (type === 'way') this.members.push({ id: numberIn(ref), role: role ?? '' });
    }
  }

  close(name: string): void {
    if (name === 'osm') this.isWhole = true;
    if (name !== this.element?.kind) return;
    this.take(this.element.kind, this.element.attributes);
    this.element = null;
  }

  private take(kind: string, attributes: Attributes): void {
    if (attributes['action'] === 'delete' || attributes['visible'] === 'false') return;
    const id = numberIn(attributes['id']);
    if (Number.isNaN(id)) {
      this.strange++;
      return;
    }
    if (kind === 'node') {
      const lon = numberIn(attributes['lon']);
      const lat = numberIn(attributes['lat']);
      if (Number.isNaN(lon) || Number.isNaN(lat)) {
        this.strange++;
        return;
      }
      this.elements.place(id, lon, lat);
      this.layers.node(id, lon, lat, this.tags);
    } else if (kind === 'way') this.elements.way(id, this.refs, this.tags);
    else if (hasShape(this.tags)) this.elements.relation(id, this.tags, this.members);
    else this.layers.leaveOut(id, this.tags);
  }
}

/** NaN for what is missing, empty or no number. */
function numberIn(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text);
}
