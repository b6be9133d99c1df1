/** Selects the features of a finding, marks its place and brings it into view. */
import type { Box } from '../../geo/check/finding.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import type { NamedFinding } from '../../workers/jobs/check-geometry.job.ts';

/** So much ground is seen around a finding, however small it is. */
const LEAST_METRES = 60;
const METRES_PER_DEGREE = 111_320;

export function showFinding(layerId: string, finding: NamedFinding): void {
  const { select, set } = workbenchStore.getState();
  select({ layerId, rows: new Set(finding.rows), featureIds: new Set(finding.featureIds) });
  const { lon, lat, outlines, box } = finding;
  const isPlace = Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lat) <= 90;
  set({
    marked: isPlace ? { lon, lat, outlines } : null,
    camera: isPlace && box.every(Number.isFinite) ? { kind: 'fit', bounds: around(box), animate: true } : null,
  });
}

function around([west, south, east, north]: Box): [number, number, number, number] {
  const least = LEAST_METRES / METRES_PER_DEGREE / 2;
  const padLat = Math.max(0.2 * (north - south), least);
  const padLon = Math.max(0.2 * (east - west), least / Math.max(0.1, Math.cos((south * Math.PI) / 180)));
  return [west - padLon, Math.max(-89, south - padLat), east + padLon, Math.min(89, north + padLat)];
}
