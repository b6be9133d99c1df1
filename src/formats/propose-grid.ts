/**
 * A layer in numbers of metres that no system explains: is it in a local grid, and by which four parameters does it lie on
 * a layer of the same subject?
 *
 * Both are laid in the Gauss-Krüger zone (outside of China the UTM zone) of the middle of the region; what
 * `geo/shift/find-grid.ts` finds becomes a text `LOCAL[zone; …]`, with the axes swapped where northing stands first. It is
 * a proposal with its residual: an office that has the real parameters should type them in.
 *
 * Leaves out layers of degrees and of more than 300 km, and neighbours of more than two million vertices, which take
 * longer to project than anyone waits.
 */
import { changedSystemText } from '../geo/crs/crs-change.ts';
import { identifyCrs } from '../geo/crs/identify-crs.ts';
import type { LonLatBox } from '../geo/crs/readings-of-numbers.ts';
import { targetOffersAt } from '../geo/crs/target-offers.ts';
import type { Geometry } from '../geo/layer-table.ts';
import { findGrid, type GridFound } from '../geo/shift/find-grid.ts';
import type { WrittenPlace } from './format.ts';
import type { Neighbour } from './place-proposals.ts';
import { numbersOf } from './stored-place.ts';

export interface GridProposal {
  readonly kind: 'grid';
  readonly crs: string;
  /** Seconds of arc, counter-clockwise, from the own numbers to the zone. */
  readonly rotationArcsec: number;
  readonly scale: number;
  readonly found: Pick<GridFound, 'share' | 'spreadM' | 'pieces' | 'isSure' | 'swapped'>;
  /** The neighbour it was laid on. */
  readonly neighbour: number;
}

export interface GridSearch {
  readonly proposal: GridProposal | null;
  /** Neighbours it was compared with. */
  readonly compared: readonly number[];
}

const MOST_COMPARED = 2;
const MOST_VERTICES = 2_000_000;
const WIDEST_M = 300_000;
const DEGREES_END = 360;
const ARCSEC = Math.PI / 180 / 3600;

/** `like`: places in `neighbours` of those that show the same subject, the best first. */
export async function proposeGrid(
  written: WrittenPlace,
  neighbours: readonly Neighbour[],
  like: readonly number[],
  region: LonLatBox | null,
  pause: (fraction: number) => Promise<void>,
): Promise<GridSearch> {
  const compared: number[] = [];
  const zone = targetOffersAt(region).find(({ kind }) => kind === 'gk3Meridian' || kind === 'utm');
  const base = zone ? await identifyCrs(zone.code) : null;
  if (!zone || !base || !isPlane(written.shapes)) return { proposal: null, compared };
  for (const index of like) {
    const neighbour = neighbours[index];
    if (!neighbour || compared.length >= MOST_COMPARED) break;
    const { geometry } = await neighbour.table();
    if (geometry.coords.length / 2 > MOST_VERTICES) continue;
    const share = (fraction: number) => pause((compared.length - 1 + fraction) / MOST_COMPARED);
    compared.push(index);
    const plane = await numbersOf(geometry, base, (fraction) => share(0.3 * fraction));
    const found = await findGrid(written.shapes, plane, (fraction) => share(0.3 + 0.7 * fraction));
    if (found.kind === 'found') return { proposal: proposalOf(found, zone.code, index), compared };
  }
  return { proposal: null, compared };
}

function isPlane({ coords }: Geometry): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coords.length; i += 2) {
    west = Math.min(west, coords[i] as number);
    east = Math.max(east, coords[i] as number);
    south = Math.min(south, coords[i + 1] as number);
    north = Math.max(north, coords[i + 1] as number);
  }
  const farthest = Math.max(Math.abs(west), Math.abs(east), Math.abs(south), Math.abs(north));
  return farthest > DEGREES_END && east - west <= WIDEST_M && north - south <= WIDEST_M;
}

/** Rounded as offices write parameters; the shifts are then those that keep the middle of the layer where it was found. */
function proposalOf(found: GridFound, zone: string, neighbour: number): GridProposal {
  const { swapped, middle, share, spreadM, pieces, isSure } = found;
  const rotationArcsec = round(found.turn / ARCSEC, 3);
  const scale = round(found.scale, 9);
  const [cos, sin] = [scale * Math.cos(rotationArcsec * ARCSEC), scale * Math.sin(rotationArcsec * ARCSEC)];
  const change = {
    kind: 'local',
    eastM: round(middle.eastM - (cos * middle.x - sin * middle.y), 3),
    northM: round(middle.northM - (sin * middle.x + cos * middle.y), 3),
    rotationArcsec,
    scale,
  } as const;
  const text = changedSystemText({ base: zone, change });
  const crs = swapped ? changedSystemText({ base: text, change: { kind: 'swapped' } }) : text;
  return { kind: 'grid', crs, rotationArcsec, scale, found: { share, spreadM, pieces, isSure, swapped }, neighbour };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
