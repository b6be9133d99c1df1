/** A layer as the worker tells of it after reading, built from columns written out. */
import { proposeMeaning } from '../../../src/core/import/propose-meaning.ts';
import { sampleLayer } from '../../../src/formats/sample-layer.ts';
import { geometryKind } from '../../../src/geo/layer-table.ts';
import { TableBuilder } from '../../../src/geo/table-builder.ts';
import type { LayerDraft } from '../../../src/workers/jobs/read-file.job.ts';

interface Contents {
  readonly kind: 'polygon' | 'line';
  readonly columns: Readonly<Record<string, readonly (string | number)[]>>;
  readonly count?: number;
}

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
] as const;

export function aDraft(name: string, { kind, columns, count }: Contents): LayerDraft {
  const rows = count ?? Math.max(1, ...Object.values(columns).map((values) => values.length));
  const builder = new TableBuilder();
  for (let row = 0; row < rows; row += 1) {
    builder.startFeature(String(row));
    builder.startPart(geometryKind[kind]);
    builder.startRing();
    for (const [x, y] of square) builder.vertex(120 + row * 0.01 + x * 0.001, 31 + y * 0.001);
    for (const [column, values] of Object.entries(columns)) builder.set(column, values[row] ?? null);
    builder.endFeature();
  }
  const sample = sampleLayer(name, builder.finish().table);
  return {
    draftId: `draft-of-${name}`,
    fileName: `${name}.geojson`,
    format: 'geojson',
    name,
    count: rows,
    kinds: { none: 0, point: 0, line: kind === 'line' ? rows : 0, polygon: kind === 'polygon' ? rows : 0 },
    hasShapes: true,
    fields: sample.columns.map(({ name: field, type }) => ({ name: field, type, filled: rows, examples: [] })),
    rows: [],
    crsCode: 'EPSG:4326',
    crsFrom: 'format',
    encoding: 'UTF-8',
    extent: [120, 31, 120.01, 31.01],
    thumbnail: '',
    issues: [],
    encodings: [],
    sample,
    proposal: proposeMeaning(sample),
  };
}
