/** How much of OpenStreetMap is there in this box? Asked before anything is fetched. */
import type { OsmLayerId } from '../../formats/osm/layer-rules.ts';
import {
  bytesExpected,
  countsIn,
  type OsmBox,
  type OsmCounts,
  overpassQuery,
} from '../../formats/osm/overpass-query.ts';
import { askOverpass } from '../ask-overpass.ts';
import type { Job } from '../job.ts';
import { JobFailed } from '../job.ts';
import { untilDone } from '../until-done.ts';
import { MOST_OSM_BYTES } from './fetch-osm.job.ts';

export interface OsmCountsInput {
  readonly endpoint: string;
  readonly box: OsmBox;
  readonly layers: readonly OsmLayerId[];
}

export interface OsmCountsOutput extends OsmCounts {
  readonly bytesExpected: number;
  /** More than `fetchOsm` takes. */
  readonly isTooLarge: boolean;
}

const MOST_BYTES = 1_000_000;

export const fetchOsmCounts: Job<OsmCountsInput, OsmCountsOutput> = async ({ endpoint, box, layers }, context) => {
  const query = overpassQuery(box, layers, 'count');
  const answer = await untilDone(
    context,
    () => 0,
    (signal) => askOverpass({ endpoint, query, signal, mostBytes: MOST_BYTES }),
  );
  const text = await answer.text();
  const counts = countsOrNull(text);
  if (!counts)
    throw new JobFailed('OVERPASS_NOT_JSON', { host: new URL(endpoint).host, reason: text.slice(0, 200) }, text);
  const expected = bytesExpected(counts);
  return { ...counts, bytesExpected: expected, isTooLarge: expected > MOST_OSM_BYTES };
};

function countsOrNull(text: string): OsmCounts | null {
  try {
    return countsIn(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
