/**
 * What is wrong with a feature by itself: its shape, coordinates that are no place on earth, a polygon too thin to be land.
 *
 * Over the date line rings are unrolled first, so that they are judged as they lie on the earth. A ring round a pole
 * cannot be; it is asked only whether it crosses itself (`ring-crossing.ts`).
 */
import { edgeLengthM, footprintAreaM2 } from '../footprint-area.ts';
import { geometryKind, type LayerTable } from '../layer-table.ts';
import { ringCrossing } from '../ring-crossing.ts';
import { ringsOfRow } from '../rings-of-row.ts';
import type { Box, Finding, FindingKind } from './finding.ts';
import type { CheckLimits } from './limits.ts';
import { isOverDateLine, unrolledRing } from './open-ring.ts';
import { type ShapeFault, shapeFaults } from './shape-faults.ts';

type Parts = readonly (readonly Float64Array[])[];

export function featureFindings(table: LayerTable, row: number, limits: CheckLimits): Finding[] {
  const kind = table.geometry.kinds[row];
  if (kind === geometryKind.none || table.removed?.[row]) return [];
  const parts = ringsOfRow(table.geometry, row);
  const box = [...table.bounds.subarray(4 * row, 4 * row + 4)] as unknown as Box;
  const about = (of: FindingKind, lon: number, lat: number, count: number): Finding => ({
    kind: of,
    rows: [row],
    lon,
    lat,
    box,
    count,
    areaM2: null,
    widthM: null,
    shareOutside: null,
    outlines: [],
  });
  const outOfRange = firstOffEarth(parts);
  if (outOfRange) return [about('outOfRange', ...outOfRange)];
  const faults = faultsOnEarth(kind as 1 | 2 | 3, parts);
  const findings = faults.map((fault) => about(fault.kind, onEarth(fault.x), fault.y, fault.count));
  // A shape that is at fault has no width to speak of.
  if (kind === geometryKind.polygon && faults.every((fault) => fault.kind === 'repeatedVertex')) {
    const areaM2 = footprintAreaM2(table, row);
    const outline = outlineM(parts);
    const widthM = (2 * areaM2) / outline;
    const isLong = outline / 2 >= limits.sliverTimesAsLong * widthM;
    if (isLong && widthM < limits.sliverWidthM && areaM2 < limits.sliverAreaM2)
      findings.push({ ...about('sliver', (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 1), areaM2, widthM });
  }
  return findings;
}

const onEarth = (lon: number) => (Math.abs(lon) <= 180 ? lon : lon - 360 * Math.round(lon / 360));

/** The first place off the earth and how many there are; null when all are on it. */
function firstOffEarth(parts: Parts): [lon: number, lat: number, count: number] | null {
  let first: [number, number] | null = null;
  let count = 0;
  for (const ring of parts.flat()) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const lon = ring[i] as number;
      const lat = ring[i + 1] as number;
      if (!(Math.abs(lon) > 180 || Math.abs(lat) > 90)) continue;
      first ??= [lon, lat];
      count++;
    }
  }
  return first && [...first, count];
}

function faultsOnEarth(kind: 1 | 2 | 3, parts: Parts): ShapeFault[] {
  if (kind !== geometryKind.polygon || !parts.some((part) => part.some(isOverDateLine)))
    return shapeFaults(kind, parts);
  const lon0 = parts[0]?.[0]?.[0] ?? 0;
  const flat: Float64Array[][] = [];
  for (const part of parts) {
    const rings = part.map((ring) => unrolledRing(ring, lon0));
    if (rings.some((ring) => ring === null)) return polarFaults(parts);
    flat.push(rings.filter((ring) => ring !== null));
  }
  return shapeFaults(kind, flat);
}

function polarFaults(parts: Parts): ShapeFault[] {
  for (const ring of parts.flat()) {
    const crossing = ringCrossing(ring, 0, ring.length / 2);
    if (crossing) return [{ kind: 'selfCrossing', x: crossing.lon, y: crossing.lat, count: 1 }];
  }
  return [];
}

function outlineM(parts: Parts): number {
  let length = 0;
  for (const ring of parts.flat())
    for (let i = 2; i + 1 < ring.length; i += 2)
      length += edgeLengthM(ring[i - 2] as number, ring[i - 1] as number, ring[i] as number, ring[i + 1] as number);
  return length;
}
