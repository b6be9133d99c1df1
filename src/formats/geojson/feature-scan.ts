/**
 * Takes one GeoJSON feature from JSON bytes into a table builder.
 *
 * Its members may come in any order, so they are held here until the feature is whole. A name that stands twice
 * keeps the later value, as JSON readers do. Left out: members outside `properties` (told to the caller).
 */
import type { ColumnBuilder } from '../../geo/column-builder.ts';
import type { TableBuilder } from '../../geo/table-builder.ts';
import type { GeometryTally } from '../geometry-tally.ts';
import { byte, type JsonWindow } from '../json/json-window.ts';
import { GeometryScan } from './geometry-scan.ts';

const expectedMembers = new Set(['type', 'id', 'geometry', 'properties', 'bbox']);

/** A field of the layer: its column and where the open feature holds its value. */
interface Field {
  readonly name: string;
  column: ColumnBuilder | null;
  /** The reading of `properties` in which it was last met, and its place among the values. */
  reading: number;
  place: number;
}

export class FeatureScan {
  readonly geometry = new GeometryScan();
  isFeature = false;
  /** Members that are not kept. */
  hasOtherMembers = false;
  private id: string | number | null = null;
  private readonly fields = new Map<string, Field>();
  private readonly order: Field[] = [];
  private readonly values: unknown[] = [];
  private filled = 0;
  private reading = 0;
  private readonly one = new Float64Array(1);

  clear(): void {
    this.geometry.clear();
    this.isFeature = false;
    this.hasOtherMembers = false;
    this.id = null;
    this.filled = 0;
  }

  /** The builder is another from now on. */
  forgetColumns(): void {
    for (const field of this.fields.values()) field.column = null;
  }

  /** Read the object that follows. */
  read(json: JsonWindow): void {
    this.clear();
    json.expect(byte.openObject);
    if (json.next() === byte.closeObject) {
      json.pos++;
      return;
    }
    do this.readMember(json, json.key());
    while (json.another(byte.closeObject));
  }

  readMember(json: JsonWindow, name: string): void {
    switch (name) {
      case 'type':
        if (json.next() === byte.quote) this.isFeature = json.text() === 'Feature';
        else {
          json.skipValue();
          this.isFeature = false;
        }
        return;
      case 'geometry':
        this.geometry.read(json);
        return;
      case 'properties':
        this.readProperties(json);
        return;
      case 'id':
        this.id = this.readId(json);
        return;
      default:
        if (!expectedMembers.has(name)) this.hasOtherMembers = true;
        json.skipValue();
    }
  }

  /** Put what was read into the builder as its next row. */
  addTo(builder: TableBuilder, tally: GeometryTally): void {
    builder.startFeature(this.id);
    tally.add(builder.count, this.geometry.addTo(builder));
    const row = builder.count;
    for (let i = 0; i < this.filled; i++) {
      const field = this.order[i] as Field;
      field.column ??= builder.column(field.name);
      field.column.set(row, this.values[i]);
    }
    builder.endFeature();
  }

  private readId(json: JsonWindow): string | number | null {
    const found = json.next();
    if (found === byte.openArray || found === byte.openObject) json.skipValue();
    else {
      const id = this.readValue(json);
      if (typeof id === 'string' || typeof id === 'number') return id;
    }
    return null;
  }

  private readProperties(json: JsonWindow): void {
    this.filled = 0;
    this.reading++;
    if (json.next() !== byte.openObject) {
      json.skipValue();
      return;
    }
    json.pos++;
    if (json.next() === byte.closeObject) {
      json.pos++;
      return;
    }
    do {
      const field = this.fieldOf(json.key());
      const value = this.readValue(json);
      if (field.reading !== this.reading) {
        field.reading = this.reading;
        field.place = this.filled++;
        this.order[field.place] = field;
      }
      this.values[field.place] = value;
    } while (json.another(byte.closeObject));
  }

  private fieldOf(name: string): Field {
    let field = this.fields.get(name);
    if (!field) {
      field = { name, column: null, reading: 0, place: 0 };
      this.fields.set(name, field);
    }
    return field;
  }

  private readValue(json: JsonWindow): unknown {
    const found = json.next();
    if (found === byte.quote) return json.text();
    if (found === 0x2d || (found >= 0x30 && found <= 0x39)) {
      json.number(this.one, 0);
      return this.one[0];
    }
    if (found === byte.openArray || found === byte.openObject) return json.value();
    return json.literal();
  }
}
