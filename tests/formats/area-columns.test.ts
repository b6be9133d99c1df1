/** Areas in 亩, 公顷, ㎡ and km² are told apart by the shapes, and a name that says otherwise is told. */
import { describe, expect, it } from 'vitest';
import { meaningsFor } from '../../src/core/import/propose-meaning.ts';
import { areaColumns } from '../../src/formats/area-columns.ts';
import { sampleLayer } from '../../src/formats/sample-layer.ts';
import { footprintAreaM2 } from '../../src/geo/footprint-area.ts';
import { aTable } from '../builders/a-table.ts';

const bare = aTable(['a', 'b', 'c', 'd'].map((id) => ({ id, values: { bsm: id } })));
const areasM2 = [0, 1, 2, 3].map((row) => footprintAreaM2(bare, row));

/** A layer whose column is the true area in a unit of so many m², a little rounded. */
const layer = (field: string, m2: number, times = [1, 1, 1, 1]) =>
  aTable(
    areasM2.map((area, i) => ({
      id: `f${i}`,
      values: { bsm: `f${i}`, [field]: Number(((area / m2) * (times[i] ?? 1)).toPrecision(5)) },
    })),
  );
const codes = (field: string, m2: number, times?: number[]) => {
  const { units, issues } = areaColumns(layer(field, m2, times));
  return [units[0]?.unit ?? null, ...issues.map(({ code }) => code)];
};

describe('the unit of a column of areas', () => {
  it.each([
    ['面积', 1, 'm²'],
    ['TBMJ', 1, 'm²'],
    ['Shape_Area', 1, 'm²'],
    ['面积', 2000 / 3, '亩'],
    ['面积', 1e4, '公顷'],
    ['area', 1e6, 'km²'],
  ])('%s in units of %d m² is %s by the shapes', (field, m2, unit) => {
    expect(codes(field, m2)).toEqual([unit, 'AREA_UNIT_FOUND']);
  });

  it.each([
    ['面积（亩）', 2000 / 3, '亩'],
    ['面积_公顷', 1e4, '公顷'],
    ['area_ha', 1e4, '公顷'],
    ['面积㎡', 1, 'm²'],
    ['面积(km2)', 1e6, 'km²'],
    ['面积_万亩', 2e7 / 3, '万亩'],
  ])('%s says so and is right: nothing to tell', (field, m2, unit) => {
    expect(codes(field, m2)).toEqual([unit]);
  });

  it('that the name states and the shapes contradict is told with how far it is off', () => {
    // 亩 under the name of hectares: 15 times too large.
    const { units, issues } = areaColumns(layer('面积（公顷）', 2000 / 3));
    expect(units).toEqual([{ column: '面积（公顷）', unit: '亩' }]);
    expect(issues).toMatchObject([
      { code: 'AREA_UNIT_CONTRADICTS', severity: 'warn', detail: { stated: '公顷', unit: '亩', times: 15 } },
    ]);
  });

  it('is not taken from areas measured on a plane that stretches them', () => {
    const { units, issues } = areaColumns(layer('面积(m2)', 1 / 1.38));
    expect(units).toEqual([]);
    expect(issues).toMatchObject([{ code: 'AREA_DIFFERS', detail: { stated: 'm²', times: 1.38 } }]);
    expect(codes('面积', 1 / 1.38)).toEqual([null, 'AREA_UNIT_UNKNOWN']);
  });

  it('is not guessed where numbers and shapes have nothing to do with each other', () => {
    expect(codes('面积', 1, [1, 30, 0.02, 400])).toEqual([null]);
    expect(codes('建筑面积', 1)).toEqual([null]);
    expect(areaColumns(bare)).toEqual({ units: [], issues: [] });
  });
});

it('a column whose unit is borne out is proposed as land area in that unit, and no other is', () => {
  const table = layer('面积', 2000 / 3);
  const sample = { ...sampleLayer('地块', table), areaUnits: areaColumns(table).units };
  expect(meaningsFor(sample, 'parcels').find(({ meaning }) => meaning === 'landAreaM2')).toMatchObject({
    column: '面积',
    unit: '亩',
  });
  const stretched = layer('面积', 0.7);
  const other = { ...sampleLayer('地块', stretched), areaUnits: areaColumns(stretched).units };
  expect(meaningsFor(other, 'parcels').some(({ meaning }) => meaning === 'landAreaM2')).toBe(false);
});
