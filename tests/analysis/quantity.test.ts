import { describe, expect, it } from 'vitest';
import { isUnitOf, quantityOf } from '../../src/analysis/quantity.ts';
import { columnMeaningNames } from '../../src/core/plan/column-meaning-names.ts';
import { makeLayer, point } from './make-layer.ts';

const layer = (meaning: Parameters<typeof quantityOf>[1], unit: string | null, values: (number | string | null)[]) => {
  const made = makeLayer(
    'other',
    values.map((value) => ({ geometry: point(0, 0), values: { [meaning]: value } })),
    [unit === null ? meaning : { meaning, unit }],
  );
  return quantityOf(made, meaning);
};

describe('a column in the unit of its meaning', () => {
  it.each([
    ['pointEmissionsT', 'tCO₂e/a', 1],
    ['pointEmissionsT', '10^4 t', 1e4],
    ['pointEmissionsT', '万吨', 1e4],
    ['pointEmissionsT', 'kt CO2e', 1e3],
    ['floorAreaM2', '㎡', 1],
    ['floorAreaM2', '10^4 m²', 1e4],
    ['occupancy', '％', 0.01],
    ['trafficPerDay', '1/h', 24],
    ['solarKwhPerM2', 'kWh/m²/d', 365],
    ['solarKwhPerM2', 'kWh/m2/a', 1],
    ['population', '万人', 1e4],
    ['heightM', null, 1],
  ] as const)('%s in %s', (meaning, unit, factor) => {
    const { values, issues } = layer(meaning, unit, [2, null]);
    expect([...values]).toEqual([2 * factor, Number.NaN]);
    expect(issues).toEqual([]);
  });

  it('knows every unit the import dialog sets', () => {
    for (const meaning of [
      'heightM',
      'floorAreaM2',
      'occupancy',
      'trafficPerDay',
      'pointEmissionsT',
      'solarKwhPerM2',
      'population',
    ] as const) {
      expect([...layer(meaning, columnMeaningNames[meaning].unit, [3]).values]).toEqual([3]);
    }
  });

  it('reads numbers that were kept as text, and words as missing', () => {
    expect([...layer('heightM', 'm', ['12.5', 'EG', ' ', '7'])['values']]).toEqual([12.5, Number.NaN, Number.NaN, 7]);
  });

  it('refuses a unit it does not know: nothing is guessed', () => {
    const { values, column, issues } = layer('heightM', 'chi', [9]);
    expect([...values]).toEqual([Number.NaN]);
    expect(column).toBeNull();
    expect(issues).toMatchObject([{ code: 'UNKNOWN_UNIT', detail: { unit: 'chi' } }]);
  });
});

it('knows which units numbers of a meaning can be told in', () => {
  expect(isUnitOf('floorAreaM2', '万m²')).toBe(true);
  expect(isUnitOf('floorAreaM2', 'acre')).toBe(false);
  expect(isUnitOf('heightM', 'm2')).toBe(false);
  expect(isUnitOf('name', 'm')).toBeNull();
});
