import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumberColumns, readSheetNumbers } from '../../../src/formats/cells/number-columns.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { cellValue } from '../../../src/geo/layer-table.ts';
import { aFile } from '../../builders/a-file.ts';

/** One column, cell by cell. */
function column(...cells: (string | number | null)[]) {
  const { rows, issues } = readNumberColumns(
    ['n'],
    cells.map((cell) => [cell]),
  );
  return { values: rows.map(([cell]) => cell), issues: issues.map(({ code, count }) => [code, count]) };
}

describe('a column of numbers', () => {
  it.each([
    ['decimal commas', ['1,5', '2.000,25', '3'], [1.5, 2000.25, 3], [['DECIMAL_COMMA', 3]]],
    ['decimal points with thousands', ['1,234.5', '12', '1,000'], [1234.5, 12, 1000], [['THOUSANDS_SEPARATORS', 2]]],
    ['thousands alone', ['1,234', '56'], [1234, 56], [['THOUSANDS_SEPARATORS', 1]]],
    [
      'thousands parted by blanks',
      ['1 234', '1\u00a0234\u00a0567.5'],
      [1234, 1234567.5],
      [['THOUSANDS_SEPARATORS', 2]],
    ],
    ['1.234 beside a decimal comma', ['1.234', '0,5'], [1234, 0.5], [['DECIMAL_COMMA', 2]]],
    ['1,234 beside a decimal point', ['1,234', '0.5'], [1234, 0.5], [['THOUSANDS_SEPARATORS', 1]]],
    [
      'full-width digits and signs',
      ['１２３．５', '−５', '＋'.normalize('NFKC') === '+' ? '６' : '6'],
      [123.5, -5, 6],
      [],
    ],
    ['per cent', ['25%', '100％', '0.5%'], [0.25, 1, 0.005], [['PERCENT_AS_SHARE', 3]]],
    [
      'marks of missing ones',
      ['1', '-', '—', '……', '…', 'NA', 'N/A', '#DIV/0!', '#REF!', '', null, '无数据'],
      [1, null, null, null, null, null, null, null, null, null, null, null],
      [['MISSING_MARKS', 9]],
    ],
    ['exponents', ['1e3', '2.5E-2'], [1000, 0.025], []],
  ])('with %s', (_, cells, values, issues) => {
    expect(column(...(cells as string[]))).toEqual({ values, issues });
  });

  it.each([
    ['both notations', ['1,5', '2.5'], [['NOTATION_MIXED', 2]]],
    ['1,234 and 1.234, which nothing tells apart', ['1,234', '1.234'], [['NOTATION_MIXED', 2]]],
    ['a unit in the cell', ['12.5 万吨', '3'], [['NUMBERS_WITH_UNIT', 1]]],
    ['a text among numbers', ['1', '2', '约30'], [['NUMBERS_AND_TEXT', 1]]],
    ['per cent among numbers', ['1', '2', '30%'], [['NUMBERS_AND_TEXT', 1]]],
    ['a code', ['0701', '1001'], []],
    ['a telephone number', ['+86 10 1234', '5'], []],
    ['an id longer than a number', ['12345678901234567890', '1'], []],
    ['an overflow', ['1e999', '1', '2'], [['NUMBERS_AND_TEXT', 1]]],
    ['names', ['甲', '乙'], []],
    ['marks alone', ['-', 'NA'], []],
  ])('with %s stays text, whole', (_, cells, issues) => {
    expect(column(...cells)).toEqual({ values: cells, issues });
  });

  it('1,234 follows the other columns of its table', () => {
    const { rows } = readNumberColumns(
      ['a', 'b'],
      [
        ['1,234', '0,5'],
        ['2,500', '1,25'],
      ],
    );
    expect(rows).toEqual([
      [1.234, 0.5],
      [2.5, 1.25],
    ]);
  });

  it('is read whole or not at all, in either notation', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(2)) + 0);
    const written = (value: number, decimal: string, group: string) => {
      const [whole = '', cents = ''] = Math.abs(value).toFixed(2).split('.');
      return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${cents}`;
    };
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1 }),
        fc.constantFrom([',', '.'], ['.', ','], ['.', ''], [',', ''], [',', ' ']),
        (values, [decimal, group]) => {
          expect(column(...values.map((value) => written(value, decimal!, group!))).values).toEqual(values);
        },
      ),
    );
  });
});

describe('a sheet', () => {
  it('has its numbers read in the notation of their column, all else as it stands', () => {
    const { rows, issues } = readSheetNumbers([
      ['部门', '2020', 'Anteil'],
      ['', 'kt', '%'],
      ['Industrie', '1.234,5', '12 %'],
      ['0701', '-', '—'],
    ]);
    expect(rows).toEqual([
      ['部门', 2020, 'Anteil'],
      [null, 'kt', '%'],
      ['Industrie', 1234.5, '12 %'],
      ['0701', '-', '—'],
    ]);
    expect(issues).toMatchObject([{ code: 'DECIMAL_COMMA', where: { field: '2020' } }]);
  });
});

describe('a layer of points', () => {
  it('from a German table: semicolons, decimal commas, titles above and notes below', async () => {
    const text = 'Anlagen 2023;;;\n;;;\nName;Länge;lon;lat\nA;1.250,5;9,51;47,14\nB;30;9,52;47,2\nNote: vorläufig;;;\n';
    const { layers } = await readFile(aFile('a.csv', text));
    const { table, issues } = layers[0]!;
    expect([...table.geometry.coords]).toEqual([9.51, 47.14, 9.52, 47.2]);
    expect(cellValue(table.columns.get('Länge')!, 0)).toBe(1250.5);
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['DECIMAL_COMMA', 'TITLE_ROWS_PASSED', 'NOTE_ROWS_PASSED']),
    );
  });

  it('keeps a number with its unit as text and says so', async () => {
    const { layers } = await readFile(aFile('a.csv', 'lon,lat,排放\n113.5,22.1,12.5 万吨\n113.6,22.2,3\n'));
    expect(cellValue(layers[0]!.table.columns.get('排放')!, 0)).toBe('12.5 万吨');
    expect(layers[0]!.issues).toMatchObject([
      { code: 'NUMBERS_WITH_UNIT', count: 1, where: { field: '排放' }, detail: { text: '12.5 万吨' } },
    ]);
  });

  it('reads headings behind lines of comment', async () => {
    const { sheets } = await readFile(
      aFile('a.csv', '# Title: x, y\n# Provider\n# time;GHI\n2020-01;15531.9\n2020-02;33073.7\n'),
    );
    expect(sheets[0]!.rows).toEqual([
      ['# Title: x, y'],
      ['# Provider'],
      ['time', 'GHI'],
      ['2020-01', 15531.9],
      ['2020-02', 33073.7],
    ]);
  });
});
