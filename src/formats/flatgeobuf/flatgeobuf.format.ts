/**
 * FlatGeobuf, by the `flatgeobuf` package's binary readers, straight into columns.
 *
 * The lengths of all features are walked first: a file that was cut off ends in the middle of one, and the package
 * would read on into nothing. Z and M are passed over; curves are reported.
 */
import { TableBuilder } from '../../geo/table-builder.ts';
import { finishLayer } from '../finish-layer.ts';
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { layerNameOf } from '../layer-name.ts';
import { partOfPause } from '../part-of-pause.ts';
import { addFgbGeometry } from './fgb-geometry.ts';
import { fgbPropertyReader } from './fgb-properties.ts';

const FEATURES_BETWEEN_PAUSES = 5000;
const MAGIC_BYTES = 8;

export const flatgeobuf: Format = {
  id: 'flatgeobuf',
  name: { 'zh-CN': 'FlatGeobuf', en: 'FlatGeobuf' },
  extensions: ['fgb'],
  sniff: (head) => head[0] === 0x66 && head[1] === 0x67 && head[2] === 0x62,
  read: readFlatGeobuf,
};

async function readFlatGeobuf(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const given = await file.bytes();
  // Coordinates are read where they lie, which needs the file to begin at a multiple of 8 bytes.
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  if (!flatgeobuf.sniff(bytes, file.name) || bytes[3] !== 3) throw new ReadError('NOT_FLATGEOBUF');
  const { ByteBuffer } = await import('flatbuffers');
  const { Header } = await import('flatgeobuf/lib/mjs/flat-geobuf/header.js');
  const { Feature } = await import('flatgeobuf/lib/mjs/flat-geobuf/feature.js');
  const { fromByteBuffer } = await import('flatgeobuf/lib/mjs/header-meta.js');
  const { calcTreeSize } = await import('flatgeobuf/lib/mjs/packedrtree.js');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < MAGIC_BYTES + 4) throw new ReadError('FILE_CUT_OFF');
  const headerEnd = MAGIC_BYTES + 4 + view.getUint32(MAGIC_BYTES, true);
  if (headerEnd > bytes.length) throw new ReadError('FILE_CUT_OFF');
  const buffer = new ByteBuffer(bytes);
  buffer.setPosition(MAGIC_BYTES);
  const header = fromByteBuffer(buffer);
  buffer.setPosition(MAGIC_BYTES);
  const layerName = Header.getSizePrefixedRootAsHeader(buffer).name();
  // Without a feature there is no index, and the package would look for its root for ever.
  const hasIndex = header.indexNodeSize > 0 && header.featuresCount > 0;
  const index = hasIndex ? calcTreeSize(header.featuresCount, header.indexNodeSize) : 0;
  const offsets = featureOffsets(view, headerEnd + index, header.featuresCount);

  const builder = new TableBuilder();
  const tally = new GeometryTally();
  const addProperties = fgbPropertyReader(builder, header.columns ?? []);
  const feature = new Feature();
  for (const [i, offset] of offsets.entries()) {
    if (i % FEATURES_BETWEEN_PAUSES === 0) await pause((0.9 * i) / offsets.length);
    buffer.setPosition(offset);
    Feature.getSizePrefixedRootAsFeature(buffer, feature);
    builder.startFeature();
    tally.add(i, addFgbGeometry(builder, feature.geometry(), header.geometryType));
    addProperties(feature.propertiesArray());
    builder.endFeature();
  }
  const { crs } = header;
  const crsText = crs?.code ? `${crs.org || 'EPSG'}:${crs.code}` : (crs?.wkt ?? null);
  const layer = await finishLayer(
    {
      name: layerName || layerNameOf(file.name),
      builder,
      tally,
      crs: { text: crsText, from: crsText === null ? 'none' : 'file' },
      encoding: null,
    },
    options.crs ?? null,
    partOfPause(pause, 0.9, 0.1),
  );
  return { layers: [layer], sheets: [] };
}

/** Where each feature starts. A file cut off ends in the middle of one. */
function featureOffsets(view: DataView, firstFeature: number, promised: number): number[] {
  const offsets: number[] = [];
  let at = firstFeature;
  while (at < view.byteLength) {
    if (at + 4 > view.byteLength) throw new ReadError('FILE_CUT_OFF');
    offsets.push(at);
    at += 4 + view.getUint32(at, true);
  }
  // A file without a count promises nothing.
  if (at > view.byteLength || offsets.length < promised) throw new ReadError('FILE_CUT_OFF');
  return offsets;
}
