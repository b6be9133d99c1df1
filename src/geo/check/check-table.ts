/**
 * What is wrong with the shapes of a layer? All findings, in the order of `findingKinds`, with the sums behind them.
 *
 * Shapes of features are always looked at. Overlaps and gaps only where asked: parcels should tile the ground, roads
 * should not. Features with a shape at fault take no part in overlaps and gaps: what they cover is not known; the
 * result says how many these are.
 */
import { footprintAreaM2 } from '../footprint-area.ts';
import { geometryKind, type LayerTable } from '../layer-table.ts';
import { makeRegion } from '../region.ts';
import { featureFindings } from './feature-findings.ts';
import { findGaps } from './find-gaps.ts';
import { findOutside } from './find-outside.ts';
import { findOverlaps } from './find-overlaps.ts';
import { type Finding, findingKinds } from './finding.ts';
import type { CheckLimits } from './limits.ts';
import { localPaths } from './local-paths.ts';
import { repeatedShapes } from './repeated-shape-rows.ts';

export interface CheckWishes {
  readonly overlaps: boolean;
  readonly gaps: boolean;
  /** Only with a boundary. */
  readonly outside: boolean;
  readonly limits: CheckLimits;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Features looked at. */
  readonly features: number;
  /** Features whose shape is at fault and that took no part in overlaps and gaps. */
  readonly leftOut: number;
  /** Areas added up, overlaps twice; only of features that took part. */
  readonly addedM2: number;
  /** Null where gaps were not asked for. */
  readonly dissolvedM2: number | null;
  readonly openM2: number | null;
  /** The boundary itself has a shape at fault: it bounds nothing here until it is repaired. */
  readonly boundaryAtFault: boolean;
}

/** Kinds that leave a polygon with an area that can be relied on. */
const stillMeasured: ReadonlySet<string> = new Set(['repeatedVertex', 'selfTouch', 'partsShareEdge', 'sliver']);

/** `boundary`: tables of the boundary; empty when there is none. */
export async function checkTable(
  table: LayerTable,
  boundary: readonly LayerTable[],
  wishes: CheckWishes,
  pause: (share: number) => Promise<void>,
): Promise<CheckResult> {
  const { limits } = wishes;
  const findings: Finding[] = [];
  const atFault = new Uint8Array(table.count);
  let features = 0;
  for (let row = 0; row < table.count; row++) {
    if (row % 256 === 0) await pause((0.2 * row) / table.count);
    if (table.removed?.[row] || table.geometry.kinds[row] === geometryKind.none) continue;
    features++;
    const found = featureFindings(table, row, limits);
    findings.push(...found);
    if (found.some(({ kind }) => !stillMeasured.has(kind))) atFault[row] = 1;
  }
  const repeated = repeats(table);
  findings.push(...repeated);
  const isRepeated = new Set(repeated.map(({ rows }) => rows[0]));

  const sound: LayerTable = withoutRows(table, atFault);
  let addedM2 = 0;
  for (let row = 0; row < table.count; row++)
    if (table.geometry.kinds[row] === geometryKind.polygon && !sound.removed?.[row])
      addedM2 += footprintAreaM2(table, row);
  if (wishes.overlaps) {
    const isLeftOut = (row: number) => isRepeated.has(row);
    const share = (done: number) => pause(0.2 + 0.35 * done);
    findings.push(...(await findOverlaps(sound, localPaths(sound), limits, isLeftOut, share)));
  }
  const boundaryAtFault = boundary.some((one) => isAtFault(one, limits));
  const bounds = boundaryAtFault ? [] : boundary;
  const coverage = wishes.gaps ? await findGaps(sound, bounds, limits, (done) => pause(0.55 + 0.35 * done)) : null;
  if (coverage) findings.push(...coverage.gaps);
  const region = wishes.outside ? makeRegion(bounds) : null;
  if (region) findings.push(...(await findOutside(sound, region, limits, (done) => pause(0.9 + 0.1 * done))));

  const orderOf = new Map(findingKinds.map((kind, i) => [kind as string, i]));
  findings.sort((a, b) => (orderOf.get(a.kind) ?? 0) - (orderOf.get(b.kind) ?? 0));
  return {
    findings,
    features,
    leftOut: atFault.reduce((sum, one) => sum + one, 0),
    addedM2,
    dissolvedM2: coverage?.dissolvedM2 ?? null,
    openM2: coverage?.openM2 ?? null,
    boundaryAtFault,
  };
}

function isAtFault(table: LayerTable, limits: CheckLimits): boolean {
  for (let row = 0; row < table.count; row++)
    if (featureFindings(table, row, limits).some(({ kind }) => !stillMeasured.has(kind))) return true;
  return false;
}

/** Each row that repeats an earlier shape, with the first of them. */
function repeats(table: LayerTable): Finding[] {
  const { bounds } = table;
  return repeatedShapes(table.geometry)
    .filter(({ row, first }) => !table.removed?.[row] && !table.removed?.[first])
    .map(({ row, first }) => {
      const box = [...bounds.subarray(4 * row, 4 * row + 4)] as unknown as Finding['box'];
      return {
        kind: 'repeatedShape',
        rows: [row, first],
        lon: (box[0] + box[2]) / 2,
        lat: (box[1] + box[3]) / 2,
        box,
        count: 1,
        areaM2: table.geometry.kinds[row] === geometryKind.polygon ? footprintAreaM2(table, row) : null,
        widthM: null,
        shareOutside: null,
        outlines: [],
      };
    });
}

/** The same table with some rows taken for removed. */
function withoutRows(table: LayerTable, rows: Uint8Array): LayerTable {
  if (!rows.includes(1)) return table;
  const removed = table.removed?.slice() ?? new Uint8Array(table.count);
  rows.forEach((one, row) => {
    if (one) removed[row] = 1;
  });
  return { ...table, removed };
}
