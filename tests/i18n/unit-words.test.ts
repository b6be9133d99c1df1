import { describe, expect, it } from 'vitest';
import { unitWords } from '../../src/i18n/unit-words.ts';

describe('units of factors on screen', () => {
  it.each([
    ['kgCH4/head/yr', 'kgCH₄/(头·年)', 'kgCH₄/(head·yr)'],
    ['tCO2/MWh', 'tCO₂/MWh', 'tCO₂/MWh'],
    ['kgCO2e/kg', 'kgCO₂e/kg', 'kgCO₂e/kg'],
    ['kgN2O-N/kgN', 'kgN₂O-N/kgN', 'kgN₂O-N/kgN'],
    ['kgN2O/head/yr', 'kgN₂O/(头·年)', 'kgN₂O/(head·yr)'],
    ['GJ/1e4Nm3', 'GJ/10⁴ Nm³', 'GJ/10⁴ Nm³'],
    ['GJ/1000m3', 'GJ/1000 m³', 'GJ/1000 m³'],
    ['kWh/m2/yr', 'kWh/(m²·年)', 'kWh/(m²·yr)'],
    ['tC/TJ', 'tC/TJ', 'tC/TJ'],
    ['fraction', '比例', 'fraction'],
    ['', '', ''],
  ])('%s', (unit, zh, en) => {
    expect(unitWords(unit, 'zh-CN')).toBe(zh);
    expect(unitWords(unit, 'en')).toBe(en);
  });
});
