/** A layer as people see it, with their edits and without removed features, as a file in a format and a system. */
import { withEdits } from '../../analysis/view-table.ts';
import type { Issue } from '../../core/issue.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { writers } from '../../formats/writers/index.ts';
import { layerStyle, type MapColours } from '../../formats/writers/layer-style.ts';
import { layerToWrite } from '../../formats/writers/layer-to-write.ts';
import { WriteError } from '../../formats/writers/writer.ts';
import { handOver } from '../hand-over.ts';
import type { Job } from '../job.ts';

export interface WriteLayerInput {
  readonly view: LayerView;
  readonly name: string;
  /** The id of a writer. */
  readonly format: string;
  /** `EPSG:4528`. */
  readonly crs: string;
  /** One of the format's; left out: its own or first. */
  readonly encoding?: string;
  /** Colours of the map, for formats that carry a look. */
  readonly colours?: MapColours;
}

export interface WriteLayerOutput {
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly mediaType: string;
  /** Features in the file. */
  readonly count: number;
  readonly issues: readonly Issue[];
}

/** Share of the work that turning coordinates takes. */
const PREPARING = 0.2;

export const writeLayer: Job<WriteLayerInput, WriteLayerOutput> = async (input, context) => {
  const { view, name, format, crs, encoding = null, colours } = input;
  const writer = writers.find(({ id }) => id === format);
  if (!writer) throw new WriteError('FORMAT_NOT_WRITTEN', { format });
  if (writer.systems === 'wgs84' && crs !== 'EPSG:4326') throw new WriteError('CRS_NOT_WRITTEN', { crs });
  if (encoding !== null && !writer.encodings?.includes(encoding))
    throw new WriteError('ENCODING_NOT_WRITTEN', { encoding });
  const edited = withEdits(await context.table(view.tableId), view);
  const prepared = await layerToWrite(name, edited, view.meanings, crs, (share) => context.pause(PREPARING * share));
  const style = colours ? layerStyle(prepared.layer.table, view, colours) : null;
  const { bytes, issues } = await writer.write({ ...prepared.layer, style, encoding }, (share) =>
    context.pause(PREPARING + (1 - PREPARING) * share),
  );
  // A cancel during the last stretch, which some libraries do in one go, still counts.
  await context.pause(1);
  const { extension, mediaType } = writer;
  const output = {
    bytes,
    extension,
    mediaType,
    count: prepared.layer.table.count,
    issues: [...prepared.issues, ...issues],
  };
  return handOver(output, [bytes.buffer as ArrayBuffer]);
};
