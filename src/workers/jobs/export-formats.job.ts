/** The formats a layer can be written in, as a dialog offers them. */
import { writers } from '../../formats/writers/index.ts';
import type { LayerWriter } from '../../formats/writers/writer.ts';
import type { Job } from '../job.ts';

export type ExportFormat = Pick<LayerWriter, 'id' | 'name' | 'extension' | 'systems'> & {
  /** Encodings of texts to choose from, the one to propose first; empty: no choice. */
  readonly encodings: readonly string[];
};

export const exportFormats: Job<null, readonly ExportFormat[]> = async () =>
  writers.map(({ id, name, extension, systems, encodings = [] }) => ({ id, name, extension, systems, encodings }));
