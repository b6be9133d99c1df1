/**
 * Does a layer lie where it should, and what would put it there? Each proposal with a picture of before and after.
 *
 * Runs in the worker that holds the layer. Nothing is changed: a person takes a proposal by reading the file again, or,
 * for a layer of the plan, by moving it (`move-layer.job.ts`).
 */
import type { LayerRole } from '../../core/plan/tables.ts';
import {
  type Neighbour,
  type NumbersProposal,
  proposePlace,
  type ShiftProposal,
} from '../../formats/place-proposals.ts';
import type { GridProposal } from '../../formats/propose-grid.ts';
import { boundsOfAll } from '../../geo/feature-bounds.ts';
import type { LayerTable } from '../../geo/layer-table.ts';
import { spatialIndex } from '../../geo/spatial-index.ts';
import { type PictureWindow, windowAround, windowPath, windowWidthM } from '../../geo/window-path.ts';
import type { Job } from '../job.ts';
import { type LandingPicture, landingPicture, PICTURE_HEIGHT, PICTURE_WIDTH } from './landing-picture.ts';
import { type NeighbourInput, neighboursOf, regionOf } from './neighbour-layers.ts';
import { type PlacedSource, placedLayer } from './placed-source.ts';

export interface ProposeCrsInput {
  readonly source: PlacedSource;
  readonly role: LayerRole;
  readonly neighbours: readonly NeighbourInput[];
}

/** SVG paths of one window, for a box of `PICTURE_WIDTH` × `PICTURE_HEIGHT`. */
interface ShiftPicture {
  readonly neighbour: string;
  readonly before: string;
  readonly after: string;
  /** The way from before to after, in units of the picture. */
  readonly way: readonly [x: number, y: number];
  readonly widthM: number;
}

export type PlaceProposal =
  | ((NumbersProposal | GridProposal) & { readonly picture: LandingPicture })
  | (ShiftProposal & { readonly picture: ShiftPicture });

export interface ProposeCrsOutput {
  readonly proposals: readonly PlaceProposal[];
  /** Places in `neighbours` of those it lies on as it is, and of those it was compared with. */
  readonly aligned: readonly number[];
  readonly compared: readonly number[];
  /** Places of those with which parameters of a local grid were looked for in vain. */
  readonly noGridOn: readonly number[];
}

/** The window is so many times as wide as the way is long. */
const WAYS_ACROSS = 4;
const LEAST_WIDTH_M = 800;
const SHARE_OF_SEARCH = 0.9;

export const proposeCrs: Job<ProposeCrsInput, ProposeCrsOutput> = async ({ source, role, neighbours }, context) => {
  const layer = await placedLayer(source, context);
  const beside = neighboursOf(neighbours, context);
  const region = regionOf(beside);
  const search = (share: number) => context.pause(SHARE_OF_SEARCH * share);
  const { proposals, aligned, compared, noGridOn } = await proposePlace(layer, role, beside, region, search);
  const pictured: PlaceProposal[] = [];
  for (const proposal of proposals) {
    await context.pause(SHARE_OF_SEARCH);
    if (proposal.kind === 'shift') {
      const other = beside[proposal.neighbour] as Neighbour;
      pictured.push({ ...proposal, picture: shiftPicture(proposal, layer.table, await other.table()) });
    } else if (layer.written) {
      const picture = await landingPicture(layer.written.shapes, proposal.crs, beside, region);
      if (picture) pictured.push({ ...proposal, picture });
    }
  }
  return { proposals: pictured, aligned, compared, noGridOn };
};

function shiftPicture({ shift, crs }: ShiftProposal, own: LayerTable, other: LayerTable): ShiftPicture {
  const { eastM, northM, lon, lat } = shift;
  const wayM = Math.hypot(eastM, northM);
  const window = windowAround(lon, lat, Math.max(LEAST_WIDTH_M, WAYS_ACROSS * wayM), PICTURE_WIDTH, PICTURE_HEIGHT);
  const perM = PICTURE_WIDTH / windowWidthM(window);
  const path = (table: LayerTable, moved?: { eastM: number; northM: number }) =>
    windowPath(table.geometry, rowsNear(table, window, wayM), window, moved);
  // Where the other layer is off, it is the one that would move, the other way round.
  if (crs === null)
    return {
      neighbour: path(own),
      before: path(other),
      after: path(other, { eastM: -eastM, northM: -northM }),
      way: [-eastM * perM, northM * perM],
      widthM: windowWidthM(window),
    };
  return {
    neighbour: path(other),
    before: path(own),
    after: path(own, { eastM, northM }),
    way: [eastM * perM, -northM * perM],
    widthM: windowWidthM(window),
  };
}

/** Rows that may be seen in the window, also after the move. */
function rowsNear(table: LayerTable, window: PictureWindow, wayM: number): number[] {
  if (!boundsOfAll(table.bounds)) return [];
  const [west, south, east, north] = window.box;
  const byLon = ((east - west) * wayM) / windowWidthM(window);
  return spatialIndex(table)
    .rowsInBox(west - byLon, south - byLon, east + byLon, north + byLon)
    .sort((a, b) => a - b);
}
