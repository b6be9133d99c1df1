/**
 * OpenStreetMap extracts as `.osm.pbf`, streamed: what is kept are the elements that meet the region.
 *
 * The file goes by up to three times:
 *
 *   1  which nodes lie near the region; which ways with tags that matter have one of them; which multipolygons have
 *      one of those ways
 *   2  the other ways of these multipolygons
 *   3  the places of all nodes that are needed
 *
 * Blocks that hold nothing of what a pass looks for are not unpacked again. Files are sorted nodes, ways, relations;
 * one that is not is read kind by kind in the first pass, too. Without a region everything is kept, and a large
 * file is refused with the advice to give the plan a boundary first.
 *
 * Left out: a shape around the region none of whose vertices lies within its surroundings (half its size, 5 km at
 * least); histories, of which no one state can be told.
 */
import type { Issue } from '../../core/issue.ts';
import type { Region } from '../../geo/region.ts';
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { partOfPause } from '../part-of-pause.ts';
import { OsmLayers } from './osm-layers.ts';
import { readPbfHeader } from './pbf-header.ts';
import { PbfPasses } from './pbf-passes.ts';

export const osmPbf: Format = {
  id: 'osm-pbf',
  name: { 'zh-CN': 'OpenStreetMap PBF', en: 'OpenStreetMap PBF' },
  extensions: ['pbf'],
  sniff: (head) => new TextDecoder('latin1').decode(head.subarray(0, 64)).includes('OSMHeader'),
  read: readOsmPbf,
};

/** Without a region all of it is kept, at about 60 bytes in memory for each of the file: that is 2 GB. */
const LARGEST_WITHOUT_REGION = 30_000_000;

/** Share of the time of the passes; the rest is finishing the layers. */
const FINISH_FROM = 0.7;

async function readOsmPbf(file: SourceFile, { clipTo }: ReadOptions, pause: Pause): Promise<ReadResult> {
  const region = clipTo ?? null;
  const header = await readPbfHeader(file);
  if (region === null && file.size > LARGEST_WITHOUT_REGION)
    throw new ReadError('OSM_NEEDS_BOUNDARY', { limitMb: LARGEST_WITHOUT_REGION / 1e6 });
  const layers = new OsmLayers(region);
  const passes = new PbfPasses(file, layers, region === null ? null : surroundingsOf(region));
  await passes.run(partOfPause(pause, 0, FINISH_FROM));
  const issues: Issue[] = [];
  if (region === null) issues.push({ code: 'OSM_NOT_CLIPPED', severity: 'note', count: 1 });
  if (passes.far > 0) issues.push({ code: 'OSM_FAR_LEFT_OUT', severity: 'note', count: passes.far });
  return {
    layers: await layers.finish({ asOf: header.asOf, issues }, partOfPause(pause, FINISH_FROM, 1 - FINISH_FROM)),
    sheets: [],
  };
}

const LEAST_MARGIN_DEGREES = 0.05;

/** West, south, east, north of the region with half its size around it. */
function surroundingsOf({ bounds: [west, south, east, north] }: Region): readonly [number, number, number, number] {
  const x = Math.max(LEAST_MARGIN_DEGREES, (east - west) / 2);
  const y = Math.max(LEAST_MARGIN_DEGREES, (north - south) / 2);
  return [west - x, south - y, east + x, north + y];
}
