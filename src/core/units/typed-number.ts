/**
 * What number did a person type or paste into a cell of a table? (methods 0.4)
 *
 * As `written-number.ts` reads it, and also: brackets for a negative, `12.5 %` in a cell of percent, IPCC's NO as a known
 * zero, NE and IE as missing. Any other sign or unit behind a number is refused, for the cell has a unit of its own.
 */
import { plainText, readNumber } from './table-cell.ts';
import { type WrittenNumber, writtenNumber } from './written-number.ts';

const NOT_TOLD = /^(NE|IE|未估算|未计算|列入其他|已计入其他)$/i;

export function typedNumber(text: string, { isPercent = false }: { readonly isPercent?: boolean } = {}): WrittenNumber {
  const written = writtenNumber(text);
  if (written.kind !== 'refused') return written;
  if (NOT_TOLD.test(plainText(text))) return { kind: 'missing' };
  const read = readNumber(text);
  if (read.kind !== 'number') return { kind: 'refused' };
  const isFitting = read.unit === '' || (isPercent && read.unit === '%');
  return isFitting ? { kind: 'number', value: read.value } : { kind: 'refused' };
}
