import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-file.ts';
import { type CheckWishes, checkTable } from '../../../src/geo/check/check-table.ts';
import type { Finding, FindingKind } from '../../../src/geo/check/finding.ts';
import { startLimits } from '../../../src/geo/check/limits.ts';
import { isHarmless, shapeFaults } from '../../../src/geo/check/shape-faults.ts';
import type { LayerTable } from '../../../src/geo/layer-table.ts';
import { cellValue, featureIdAt } from '../../../src/geo/layer-table.ts';
import { applyOverrides } from '../../../src/geo/overlay-edits.ts';
import { geosEngine } from '../../../src/geo/repair/geos-engine.ts';
import type { RepairChoices } from '../../../src/geo/repair/proposal.ts';
import { proposeRepairs } from '../../../src/geo/repair/propose-repairs.ts';
import { partsToGeoJson } from '../../../src/geo/repair/shape-parts.ts';
import { ringsOfRow } from '../../../src/geo/rings-of-row.ts';
import { aFile } from '../../builders/a-file.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

const now = () => Promise.resolve();
const shapesOnly: CheckWishes = { overlaps: false, gaps: false, outside: false, limits: startLimits };
const folder = sharedData('data');
const read = async (path: string): Promise<LayerTable> => {
  const layer = (await readFile(aFile(path.split('/').at(-1) ?? path, readFileSync(`${folder}/${path}`)))).layers[0];
  if (!layer) throw new Error(`no layer in ${path}`);
  return layer.table;
};

async function repair(
  table: LayerTable,
  boundary: LayerTable[],
  findings: readonly Finding[],
  choices: RepairChoices = { validMethod: 'linework', overlapTo: 'smaller' },
) {
  const ground = { table, boundary, inUse: new Set<number>(), leastWidthM: startLimits.leastWidthM };
  const proposals = await proposeRepairs(findings, ground, choices, await geosEngine(), now);
  const last = new Map(proposals.flatMap(({ changes }) => changes.map((change) => [change.row, change] as const)));
  const edits = [...last].map(([row, { after }]) => ({
    featureId: featureIdAt(table.ids, row),
    field: after === null ? '#removed' : '#shape',
    value: after === null ? true : partsToGeoJson(after),
  }));
  return { proposals, last, table: applyOverrides(table, edits).table };
}

const ofKind = (findings: readonly Finding[], ...kinds: FindingKind[]) =>
  findings.filter(({ kind }) => kinds.includes(kind));

describe.skipIf(folder === null)(folder === null ? missingSharedData('data') : 'real layers', () => {
  it('seven of the eight parishes of Macau cross themselves; made valid they have the areas of shapely', async () => {
    const table = await read('macau/macau-freguesias.geojson');
    const { findings } = await checkTable(table, [], shapesOnly, now);
    const crossing = ofKind(findings, 'selfCrossing');
    expect(crossing).toHaveLength(7);
    const { last } = await repair(table, [], crossing);
    const expected: { osmId: string; area_after_make_valid_km2: number; valid: boolean }[] = JSON.parse(
      readFileSync(`${folder}/macau/expected.json`, 'utf8'),
    ).freguesias;
    const ids = table.columns.get('osmId') ?? table.columns.get('osm_id');
    if (!ids) throw new Error(`columns: ${[...table.columns.keys()]}`);
    for (const [row, { afterM2 }] of last) {
      const parish = expected.find(({ osmId }) => osmId === String(cellValue(ids, row)));
      expect(parish?.valid).toBe(false);
      expect(Math.abs(afterM2 / 1e6 - (parish?.area_after_make_valid_km2 ?? Number.NaN))).toBeLessThan(2e-6);
    }
    expect(last.size).toBe(7);
  });

  it('land use of Liechtenstein: 151.33 km² as stored, 123.97 cut at the boundary, 117.36 with overlaps once', async () => {
    const boundary = [await read('liechtenstein-2024/boundary.geojson')];
    const stored = await read('liechtenstein-2024/landuse.geojson');
    const atBoundary = await checkTable(stored, boundary, { ...shapesOnly, outside: true }, now);
    expect(atBoundary.addedM2).toBeCloseTo(151_328_500.9, 0);
    expect(atBoundary.leftOut).toBe(0);
    const outside = ofKind(atBoundary.findings, 'outside');
    // The reference counts features that touch the boundary without a part inside as outside, too.
    expect(stored.count - outside.length).toBe(3099);
    const cut = await repair(stored, boundary, ofKind(atBoundary.findings, 'partlyOutside'));
    const removed = new Uint8Array(stored.count);
    for (const { rows } of outside) removed[rows[0] as number] = 1;
    const inside = { ...cut.table, removed };

    const wishes: CheckWishes = { ...shapesOnly, overlaps: true, gaps: true };
    const before = await checkTable(inside, [], wishes, now);
    expect(Math.abs(before.addedM2 - 123_972_210.51)).toBeLessThan(200);
    expect(Math.abs((before.dissolvedM2 as number) - 117_359_108.27)).toBeLessThan(200);
    const overlaps = ofKind(before.findings, 'overlap', 'repeatedShape');
    const { proposals, table } = await repair(inside, [], overlaps);
    const refused = proposals.flatMap(({ refused: reason }) => (reason ? [reason] : []));
    const after = await checkTable(table, [], wishes, now);
    expect(ofKind(after.findings, 'selfCrossing', 'spike', 'ringsCross', 'holeOutside', 'partsOverlap')).toEqual([]);
    // What the loser would not survive stays and is still told.
    expect(ofKind(after.findings, 'overlap')).toHaveLength(refused.length);
    expect(Math.abs((after.dissolvedM2 as number) - 117_359_108.27)).toBeLessThan(200);
    const stillTwice = ofKind(after.findings, 'overlap').reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0);
    expect(Math.abs(after.addedM2 - stillTwice - 117_359_108.27)).toBeLessThan(500);
  });

  it('香洲区 is the only district of Zhuhai at fault, and is mended with almost no change of area', async () => {
    const table = await read('china-boundaries/gcj02/city_440400.json');
    const name = table.columns.get('name');
    const { findings } = await checkTable(table, [], shapesOnly, now);
    const faults = findings.filter(({ kind }) => !isHarmless(kind) && kind !== 'sliver');
    const rows = [...new Set(faults.map((finding) => finding.rows[0] as number))];
    expect(rows.map((row) => name && cellValue(name, row))).toEqual(['香洲区']);
    const { last, table: mended } = await repair(table, [], faults);
    const change = last.get(rows[0] as number);
    expect(Math.abs((change?.afterM2 ?? Number.NaN) / 1e6 - 574.8348)).toBeLessThan(0.01);
    const again = (await checkTable(mended, [], shapesOnly, now)).findings;
    expect(again.filter(({ kind }) => !isHarmless(kind) && kind !== 'sliver')).toEqual([]);
  });

  it('polygons over the date line: as many invalid in the plane as the reference says, split ones none', () => {
    const expected = JSON.parse(readFileSync(`${folder}/nasty/expected.json`, 'utf8')) as Record<
      string,
      Record<string, { invalid?: number }>
    >;
    const files = readdirSync(`${folder}/nasty/antimeridian`).filter((file) => file.endsWith('.json'));
    expect(files).toHaveLength(6);
    for (const file of files) {
      const { type, coordinates } = geometryOf(
        JSON.parse(readFileSync(`${folder}/nasty/antimeridian/${file}`, 'utf8')),
      );
      const polygons = type === 'Polygon' ? [coordinates] : coordinates;
      const parts = (polygons as number[][][][]).map((rings) => rings.map((ring) => Float64Array.from(ring.flat())));
      const invalid = shapeFaults(3, parts).filter(({ kind }) => !isHarmless(kind)).length > 0 ? 1 : 0;
      expect([file, invalid]).toEqual([
        file,
        Object.values(expected[`antimeridian/${file}`] ?? {}).reduce((sum, layer) => sum + (layer.invalid ?? 0), 0),
      ]);
    }
  });

  it('the split shapes are sound on the earth as well', async () => {
    for (const file of ['both-poles.out.json', 'split.out.json', 'two-holes.out.json', 'split.in.json']) {
      const table = await read(`nasty/antimeridian/${file}`);
      const { findings } = await checkTable(table, [], shapesOnly, now);
      expect([file, findings.map(({ kind }) => kind)]).toEqual([file, []]);
      expect(ringsOfRow(table.geometry, 0).length).toBeGreaterThan(0);
    }
  });
});

function geometryOf(file: { type: string; features?: { geometry: unknown }[]; geometry?: unknown }): {
  type: string;
  coordinates: unknown;
} {
  const geometry = file.features?.[0]?.geometry ?? file.geometry ?? file;
  return geometry as { type: string; coordinates: unknown };
}
