/** What does the first block of an `.osm.pbf` file say: can it be read, and of which day is it? */
import { PbfReader } from 'pbf';
import { ReadError, type SourceFile } from '../format.ts';
import { pbfBlobs } from './pbf-blobs.ts';

export interface PbfHeader {
  /** When the data were taken from the database, ISO 8601; null where the file does not say. */
  readonly asOf: string | null;
}

const knownFeatures = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** Throws where the file needs of its reader what this one cannot. */
export async function readPbfHeader(file: SourceFile): Promise<PbfHeader> {
  const first = await firstBlob(file);
  const header = new PbfReader(first).readFields(
    (tag, found, pbf) => {
      if (tag === 4) found.needs.push(pbf.readString());
      else if (tag === 32) found.seconds = pbf.readVarint(true);
    },
    { needs: [] as string[], seconds: 0 },
  );
  if (header.needs.includes('HistoricalInformation')) throw new ReadError('PBF_HISTORY');
  const unknown = header.needs.filter((need) => !knownFeatures.has(need));
  if (unknown.length > 0) throw new ReadError('PBF_FEATURE_UNKNOWN', { feature: unknown.join(', ') });
  const isDate = header.seconds > 0 && header.seconds < 1e11;
  return { asOf: isDate ? new Date(header.seconds * 1000).toISOString() : null };
}

async function firstBlob(file: SourceFile): Promise<Uint8Array> {
  for await (const blob of pbfBlobs(file)) {
    if (blob.type === 'OSMHeader') return blob.unpack();
    break;
  }
  throw new ReadError('NOT_OSM_PBF');
}
