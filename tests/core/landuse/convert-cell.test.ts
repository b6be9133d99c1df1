import { describe, expect, it } from 'vitest';
import { convertCell } from '../../../src/core/landuse/convert-cell.ts';

describe('a cell of codes in another classification', () => {
  const convert = (cell: string | number, choices: Record<string, string> = {}) =>
    convertCell('GB/T21010-2017', 'MNR-2023', cell, choices);

  it('is converted however it was typed', () => {
    for (const cell of ['0601', '０６０１', 601, '0601 工业用地'])
      expect(convert(cell)).toEqual({ cell: '1001', open: [] });
  });

  it('keeps the codes and shares of a mixed parcel', () => {
    expect(convert('0601(60%)/0701(40%)').cell).toBe('1001(60%)/0701(40%)');
    expect(convert('0701/0601').cell).toBe('0701/1001');
  });

  it('waits for a choice, and takes no other code than a possible one', () => {
    expect(convert('0810')).toEqual({ cell: null, open: ['0810'] });
    expect(convert('0810', { '0810': '1403' })).toEqual({ cell: '1403', open: [] });
    expect(convert('0810', { '0810': '0701' })).toEqual({ cell: null, open: ['0810'] });
    expect(convert('0701/0810')).toEqual({ cell: null, open: ['0810'] });
  });

  it('stays empty where nothing is a code', () => {
    expect(convert('住宅')).toEqual({ cell: null, open: [] });
    expect(convert('9901')).toEqual({ cell: null, open: ['9901'] });
  });
});
