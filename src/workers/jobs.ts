/** Every job there is. This list is the whole contract between the screen and the workers. */
import type { Job } from './job.ts';
import { attributeEmissions } from './jobs/attribute-emissions.job.ts';
import { cellsOfYear } from './jobs/cells-of-year.job.ts';
import { checkGeometry } from './jobs/check-geometry.job.ts';
import { convertLandUseCodes } from './jobs/convert-land-use.job.ts';
import { cutTile } from './jobs/cut-tile.job.ts';
import { decomposeZones } from './jobs/decompose-zones.job.ts';
import { explainCell } from './jobs/explain-cell.job.ts';
import { explainComparedCell } from './jobs/explain-compared-cell.job.ts';
import { explainFeature } from './jobs/explain-feature.job.ts';
import { exportFormats } from './jobs/export-formats.job.ts';
import { exportPlanFile } from './jobs/export-plan-file.job.ts';
import { featureDetails } from './jobs/feature-details.job.ts';
import { featureRows } from './jobs/feature-rows.job.ts';
import { featureSureness } from './jobs/feature-sureness.job.ts';
import { fetchOsm } from './jobs/fetch-osm.job.ts';
import { fetchOsmCounts } from './jobs/fetch-osm-counts.job.ts';
import { functionAreas } from './jobs/function-areas.job.ts';
import { hotSpots } from './jobs/hot-spots.job.ts';
import { importPlanFile } from './jobs/import-plan-file.job.ts';
import { landUseResidual } from './jobs/land-use-residual.job.ts';
import { layerRows } from './jobs/layer-rows.job.ts';
import { matchLayers } from './jobs/match-layers.job.ts';
import { measureBoundary } from './jobs/measure-boundary.job.ts';
import { moveLayer } from './jobs/move-layer.job.ts';
import { prepareTiles } from './jobs/prepare-tiles.job.ts';
import { proposeCrs } from './jobs/propose-crs.job.ts';
import { readFile } from './jobs/read-file.job.ts';
import { repairGeometry } from './jobs/repair-geometry.job.ts';
import { rowsInPolygon } from './jobs/rows-in-polygon.job.ts';
import { sheetRows } from './jobs/sheet-rows.job.ts';
import { simulateInventory } from './jobs/simulate-inventory.job.ts';
import { sinkAreas } from './jobs/sink-areas.job.ts';
import { siteGroups } from './jobs/site-groups.job.ts';
import { storeDraftLayer } from './jobs/store-draft-layer.job.ts';
import { surveyLandUseCodes } from './jobs/survey-land-use-codes.job.ts';
import { tryCrs } from './jobs/try-crs.job.ts';
import { tryTarget } from './jobs/try-target.job.ts';
import { uncertaintyOfCells, uncertaintyOfFeatures } from './jobs/uncertainty-map.job.ts';
import { writeInventory } from './jobs/write-inventory.job.ts';
import { writeLayer } from './jobs/write-layer.job.ts';
import { writeTemplate } from './jobs/write-template.job.ts';

export const jobs = {
  attributeEmissions,
  checkGeometry,
  repairGeometry,
  convertLandUseCodes,
  cutTile,
  decomposeZones,
  explainCell,
  explainComparedCell,
  explainFeature,
  exportPlanFile,
  featureDetails,
  featureRows,
  functionAreas,
  hotSpots,
  importPlanFile,
  layerRows,
  matchLayers,
  measureBoundary,
  moveLayer,
  prepareTiles,
  proposeCrs,
  readFile,
  sheetRows,
  storeDraftLayer,
  tryCrs,
  tryTarget,
  simulateInventory,
  siteGroups,
  sinkAreas,
  rowsInPolygon,
  exportFormats,
  writeLayer,
  writeInventory,
  fetchOsmCounts,
  fetchOsm,
  writeTemplate,
  surveyLandUseCodes,
  landUseResidual,
  uncertaintyOfCells,
  uncertaintyOfFeatures,
  featureSureness,
  cellsOfYear,
} satisfies Record<string, Job<never, unknown>>;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
