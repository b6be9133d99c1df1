import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clearRange,
  fillBelow,
  fillDown,
  type GridShape,
  parseBlock,
  pasteBlock,
  writeBlock,
} from '../../src/ui/grid-block.ts';

const shape = (readOnly: readonly string[] = []): GridShape => ({
  rowIds: ['a', 'b', 'c', 'd'],
  columnIds: ['2021', '2022', '2023'],
  isReadOnly: (row, column) => readOnly.includes(`${row}/${column}`),
});
const at = (row: number, column: number, toRow = row, toColumn = column) => ({ row, column, toRow, toColumn });

describe('a block from a spreadsheet', () => {
  it('lands at the top left of the range', () => {
    const { edits } = pasteBlock(parseBlock('1\t2\r\n3\t4\r\n'), at(1, 1), shape());
    expect(edits).toEqual([
      { rowId: 'b', columnId: '2022', text: '1' },
      { rowId: 'b', columnId: '2023', text: '2' },
      { rowId: 'c', columnId: '2022', text: '3' },
      { rowId: 'c', columnId: '2023', text: '4' },
    ]);
  });

  it('fills the whole range with a single cell, and repeats into a whole multiple', () => {
    expect(pasteBlock([['9']], at(0, 0, 3, 2), shape()).edits).toHaveLength(12);
    const twice = pasteBlock([['1'], ['2']], at(0, 0, 3, 0), shape()).edits;
    expect(twice.map((edit) => edit.text)).toEqual(['1', '2', '1', '2']);
  });

  it('goes on below when its corner is dragged down, row after row', () => {
    const text = (row: string, column: string) => `${row}${column}`;
    expect(fillBelow(at(0, 0, 1, 0), 2, shape(), text).edits).toEqual([
      { rowId: 'c', columnId: '2021', text: 'a2021' },
      { rowId: 'd', columnId: '2021', text: 'b2021' },
    ]);
    expect(fillBelow(at(0, 1, 0, 2), 3, shape(['b/2023']), text)).toMatchObject({ outside: 0, readOnly: 1 });
  });

  it('counts what falls outside and what may not be written', () => {
    const result = pasteBlock(parseBlock('1\t2\t3\t4'), at(3, 1), shape(['d/2023']));
    expect(result).toMatchObject({ outside: 2, readOnly: 1 });
    expect(result.edits).toEqual([{ rowId: 'd', columnId: '2022', text: '1' }]);
  });

  it('reads cells with tabs, line ends and quotes as Excel writes them', () => {
    expect(parseBlock('"a\tb"\t"say ""hi"""\r\n"two\nlines"\tx')).toEqual([
      ['a\tb', 'say "hi"'],
      ['two\nlines', 'x'],
    ]);
  });

  it('comes back as it was copied', () => {
    const cell = fc.stringMatching(/^[\w 中文,."\t-]{1,8}$/);
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((n) => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 5 })),
        (block) => {
          expect(parseBlock(writeBlock(block))).toEqual(block);
        },
      ),
    );
  });
});

it('fills the first row of a range down', () => {
  const { edits } = fillDown(at(3, 1, 1, 1), shape(), (row, column) => `${row}${column}`);
  expect(edits).toEqual([
    { rowId: 'c', columnId: '2022', text: 'b2022' },
    { rowId: 'd', columnId: '2022', text: 'b2022' },
  ]);
});

it('clears a range but not what is worked out', () => {
  const { edits, readOnly } = clearRange(at(0, 0, 1, 0), shape(['a/2021']));
  expect(edits).toEqual([{ rowId: 'b', columnId: '2021', text: '' }]);
  expect(readOnly).toBe(1);
});
