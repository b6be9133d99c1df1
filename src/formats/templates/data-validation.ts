/**
 * Drop-down lists and ranges of numbers in a sheet, which write-excel-file leaves to extensions of its own making.
 *
 * The element `dataValidations` stands after the cells and merges and before page margins, page setup and drawings:
 * a spreadsheet calls a file damaged that has them in another order.
 */
import type { Feature, SheetOptions } from 'write-excel-file/universal';

/** Cells that only take what a list or a range holds; a spreadsheet refuses anything else with the message. */
export interface ValidatedCells {
  /** `B3:B500`. */
  readonly cells: string;
  readonly allows:
    | { readonly kind: 'list' /** `_tantu!$C$2:$C$9`. */; readonly range: string }
    | { readonly kind: 'whole' | 'decimal'; readonly min: number; readonly max: number };
  readonly title: string;
  readonly message: string;
}

export interface ValidatedSheet extends SheetOptions<Blob> {
  readonly validated?: readonly ValidatedCells[];
  readonly hidden?: boolean;
}

/** Longest texts a spreadsheet shows in such a message. */
const TITLE_CHARACTERS = 32;
const MESSAGE_CHARACTERS = 255;

const escaped = (text: string, most: number) =>
  text.slice(0, most).replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

function validationXml({ cells, allows, title, message }: ValidatedCells): string {
  const limits =
    allows.kind === 'list'
      ? `<formula1>${escaped(allows.range, MESSAGE_CHARACTERS)}</formula1>`
      : `<formula1>${allows.min}</formula1><formula2>${allows.max}</formula2>`;
  const texts = ['prompt', 'error'].map(
    (kind) => `${kind}Title="${escaped(title, TITLE_CHARACTERS)}" ${kind}="${escaped(message, MESSAGE_CHARACTERS)}"`,
  );
  return `<dataValidation type="${allows.kind}" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${texts.join(' ')} sqref="${cells}">${limits}</dataValidation>`;
}

function isValidated(sheet: SheetOptions<Blob>): sheet is ValidatedSheet {
  return 'validated' in sheet || 'hidden' in sheet;
}

export const dataValidation: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, sheet) => {
          const rules = isValidated(sheet) ? (sheet.validated ?? []) : [];
          if (rules.length === 0) return xml;
          const element = `<dataValidations count="${rules.length}">${rules.map(validationXml).join('')}</dataValidations>`;
          return xml.replace(/<pageMargins|<pageSetup|<drawing|<\/worksheet>/, (next) => element + next);
        },
      },
      'xl/workbook.xml': {
        transformElementAttributes: (tagName, attributes, index, sheets) => {
          const sheet = tagName === 'sheet' && index !== undefined ? sheets[index] : undefined;
          return sheet && isValidated(sheet) && sheet.hidden ? { ...attributes, state: 'veryHidden' } : attributes;
        },
      },
    },
  },
};
