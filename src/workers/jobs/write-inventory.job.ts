/** An inventory that was laid out, as a workbook. */
import type { LaidOutSheet } from '../../core/templates/inventory-sheet.ts';
import { writeSheets } from '../../formats/xlsx/write-sheets.ts';
import { handOver } from '../hand-over.ts';
import type { Job } from '../job.ts';

export interface WriteInventoryInput {
  readonly sheets: readonly LaidOutSheet[];
}

export const writeInventory: Job<WriteInventoryInput, Uint8Array> = async ({ sheets }, { pause }) => {
  await pause(0);
  const bytes = await writeSheets(sheets);
  return handOver(bytes, [bytes.buffer as ArrayBuffer]);
};
