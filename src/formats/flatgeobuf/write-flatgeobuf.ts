/**
 * FlatGeobuf, built with the `flatgeobuf` package's own flatbuffers classes, straight from columns.
 *
 * Not by the package's `serialize`: it takes an object a feature, writes every number as a double and cannot write a
 * feature without geometry or the name of the layer. Features stand in the order of the spatial index
 * (`packed-rtree.ts`), not in that of the layer: the index has to be before them and in their order.
 */
import type { Builder } from 'flatbuffers';
import { featureBounds } from '../../geo/feature-bounds.ts';
import { type Column, geometryKind, type LayerTable } from '../../geo/layer-table.ts';
import { ringsOfRow } from '../../geo/rings-of-row.ts';
import type { Pause } from '../format.ts';
import { ByteChunks } from '../writers/byte-chunks.ts';
import { type LayerShape, layerShapeOf } from '../writers/layer-shape.ts';
import {
  type FieldNote,
  type LayerToWrite,
  type LayerWriter,
  ROWS_BETWEEN_PAUSES,
  type Written,
} from '../writers/writer.ts';
import { extentOf, hilbertOrder, NODE_SIZE, packedRtree } from './packed-rtree.ts';
import { fgbPropertyWriter } from './write-fgb-properties.ts';

export const flatgeobufWriter: LayerWriter = {
  id: 'flatgeobuf',
  name: { 'zh-CN': 'FlatGeobuf', en: 'FlatGeobuf' },
  extension: 'fgb',
  mediaType: 'application/octet-stream',
  systems: 'any',
  write: writeFlatGeobuf,
};

const MAGIC = new Uint8Array([0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00]);
const UNKNOWN_TYPE = 0;

async function writeFlatGeobuf(layer: LayerToWrite, pause: Pause): Promise<Written> {
  const { table } = layer;
  const { Builder } = await import('flatbuffers');
  const { Feature } = await import('flatgeobuf/lib/mjs/flat-geobuf/feature.js');
  const classes = await import('flatgeobuf/lib/mjs/flat-geobuf/geometry.js');
  const shape = layerShapeOf(table);
  const properties = [...table.columns.values()].map(fgbPropertyWriter);
  const boxes = featureBounds(table.geometry);
  const isPlaced = shape.kind !== 'none';
  const order = isPlaced ? hilbertOrder(boxes) : Uint32Array.from({ length: table.count }, (_, row) => row);
  const features = new ByteChunks();
  const featureBytes = new Float64Array(table.count);
  const builder = new Builder(4096);
  for (const [i, row] of order.entries()) {
    if (i % ROWS_BETWEEN_PAUSES === 0) await pause(i / table.count);
    builder.clear();
    const values = joined(properties.flatMap((property, field) => property.bytes(row, field)));
    const valuesAt = values.length === 0 ? 0 : Feature.createPropertiesVector(builder, values);
    const geometryAt = addGeometry(builder, classes.Geometry, table, row, shape);
    Feature.startFeature(builder);
    if (geometryAt !== 0) Feature.addGeometry(builder, geometryAt);
    if (valuesAt !== 0) Feature.addProperties(builder, valuesAt);
    builder.finishSizePrefixed(Feature.endFeature(builder));
    const bytes = builder.asUint8Array().slice();
    featureBytes[i] = bytes.length;
    features.bytes(bytes);
  }
  const types = properties.map(({ type }) => type);
  const out = new ByteChunks();
  out.bytes(MAGIC);
  out.bytes(await header(new Builder(1024), layer, shape, types, isPlaced ? extentOf(boxes) : null));
  if (isPlaced) out.bytes(packedRtree(boxes, order, featureBytes));
  out.append(features);
  return { bytes: out.joined(), issues: [] };
}

async function header(
  builder: Builder,
  { name, table, crs, fields }: LayerToWrite,
  shape: LayerShape,
  types: readonly number[],
  /** Null: nothing has a place, so there is no index. */
  extent: readonly number[] | null,
): Promise<Uint8Array> {
  const { Header } = await import('flatgeobuf/lib/mjs/flat-geobuf/header.js');
  const { Column: FgbColumn } = await import('flatgeobuf/lib/mjs/flat-geobuf/column.js');
  const { Crs } = await import('flatgeobuf/lib/mjs/flat-geobuf/crs.js');
  const columnsAt = Header.createColumnsVector(
    builder,
    [...table.columns.values()].map((column: Column, i) => {
      const nameAt = builder.createString(column.name);
      const description = descriptionOf(fields[i]);
      const descriptionAt = description === null ? 0 : builder.createString(description);
      FgbColumn.startColumn(builder);
      FgbColumn.addName(builder, nameAt);
      FgbColumn.addType(builder, types[i]!);
      if (descriptionAt !== 0) FgbColumn.addDescription(builder, descriptionAt);
      return FgbColumn.endColumn(builder);
    }),
  );
  const nameAt = builder.createString(name);
  const orgAt = crs.epsg === null ? 0 : builder.createString('EPSG');
  const crsNameAt = builder.createString(crs.name);
  const wktAt = builder.createString(crs.wkt.ogc);
  Crs.startCrs(builder);
  if (orgAt !== 0) Crs.addOrg(builder, orgAt);
  if (crs.epsg !== null) Crs.addCode(builder, crs.epsg);
  Crs.addName(builder, crsNameAt);
  Crs.addWkt(builder, wktAt);
  const crsAt = Crs.endCrs(builder);
  const envelopeAt = extent ? Header.createEnvelopeVector(builder, [...extent]) : 0;
  Header.startHeader(builder);
  if (envelopeAt !== 0) Header.addEnvelope(builder, envelopeAt);
  Header.addName(builder, nameAt);
  Header.addGeometryType(builder, typeOf(shape));
  Header.addColumns(builder, columnsAt);
  Header.addFeaturesCount(builder, BigInt(table.count));
  Header.addIndexNodeSize(builder, extent ? NODE_SIZE : 0);
  Header.addCrs(builder, crsAt);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array().slice();
}

function descriptionOf(note: FieldNote | undefined): string | null {
  if (!note?.meaning) return null;
  const unit = note.unit === null ? '' : ` (${note.unit})`;
  return `${note.meaning['zh-CN']} / ${note.meaning.en}${unit}`;
}

function typeOf({ kind, multiple }: LayerShape): number {
  if (kind === 'none' || kind === 'mixed') return UNKNOWN_TYPE;
  return multiple ? kind + 3 : kind;
}

type GeometryClass = typeof import('flatgeobuf/lib/mjs/flat-geobuf/geometry.js').Geometry;

/** The geometry of a row; 0 where it has none. */
function addGeometry(
  builder: Builder,
  geometry: GeometryClass,
  table: LayerTable,
  row: number,
  shape: LayerShape,
): number {
  const kind = table.geometry.kinds[row]!;
  const parts = ringsOfRow(table.geometry, row);
  if (kind === geometryKind.none || parts.length === 0) return 0;
  const multiple = shape.kind === 'mixed' ? parts.length > 1 : shape.multiple;
  const type = multiple ? kind + 3 : kind;
  if (kind === geometryKind.polygon && multiple) {
    const partsAt = geometry.createPartsVector(
      builder,
      parts.map((rings) => addRings(builder, geometry, geometryKind.polygon, rings)),
    );
    geometry.startGeometry(builder);
    geometry.addType(builder, type);
    geometry.addParts(builder, partsAt);
    return geometry.endGeometry(builder);
  }
  return addRings(builder, geometry, type, parts.flat());
}

function addRings(builder: Builder, geometry: GeometryClass, type: number, rings: readonly Float64Array[]): number {
  const xy = new Float64Array(rings.reduce((length, ring) => length + ring.length, 0));
  const ends: number[] = [];
  let at = 0;
  for (const ring of rings) {
    xy.set(ring, at);
    at += ring.length;
    ends.push(at / 2);
  }
  const xyAt = geometry.createXyVector(builder, xy);
  // Points are told apart by their coordinates alone, a single line needs no ends.
  const isCut = type === 3 || type === 5;
  const endsAt = isCut ? geometry.createEndsVector(builder, ends) : 0;
  geometry.startGeometry(builder);
  if (endsAt !== 0) geometry.addEnds(builder, endsAt);
  geometry.addXy(builder, xyAt);
  geometry.addType(builder, type);
  return geometry.endGeometry(builder);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
