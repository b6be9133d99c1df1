/** Fetch the elements of some layers in this box from an Overpass server, as a file to be imported like any other. */
import type { OsmLayerId } from '../../formats/osm/layer-rules.ts';
import { type OsmBox, overpassQuery } from '../../formats/osm/overpass-query.ts';
import { askOverpass } from '../ask-overpass.ts';
import type { Job } from '../job.ts';
import { untilDone } from '../until-done.ts';

export interface FetchOsmInput {
  readonly endpoint: string;
  readonly box: OsmBox;
  readonly layers: readonly OsmLayerId[];
  /** From the counts; for the progress only. */
  readonly bytesExpected: number;
}

/** More than this comes better as an extract: servers give up on it, and it is too much for a page. */
export const MOST_OSM_BYTES = 500_000_000;

/** Of the bar: an answer is rarely just as large as expected. */
const MOST_SHARE = 0.99;

export const fetchOsm: Job<FetchOsmInput, File> = async ({ endpoint, box, layers, bytesExpected }, context) => {
  const query = overpassQuery(box, layers, 'shapes');
  let bytes = 0;
  const share = () => Math.min(MOST_SHARE, bytes / Math.max(1, bytesExpected));
  const answer = await untilDone(context, share, (signal) =>
    askOverpass({
      endpoint,
      query,
      signal,
      mostBytes: MOST_OSM_BYTES,
      onBytes: (come) => {
        bytes = come;
      },
    }),
  );
  return new File([answer], 'OpenStreetMap.json', { type: 'application/json' });
};
