/** A template as a workbook to fill in. */
import { templates } from '../../core/templates/index.ts';
import type { Text } from '../../core/text.ts';
import { writeTemplate as writeTemplateWorkbook } from '../../formats/templates/write-template.ts';
import { handOver } from '../hand-over.ts';
import type { Job } from '../job.ts';

export interface WriteTemplateInput {
  readonly templateId: string;
}

export interface WriteTemplateOutput {
  readonly bytes: Uint8Array;
  readonly name: Text;
}

export const writeTemplate: Job<WriteTemplateInput, WriteTemplateOutput> = async ({ templateId }, context) => {
  const template = templates.find(({ id }) => id === templateId);
  if (!template) throw new Error(`no template ${templateId}`);
  await context.pause(0);
  const bytes = await writeTemplateWorkbook(template);
  return handOver({ bytes, name: template.name }, [bytes.buffer as ArrayBuffer]);
};
