import { describe, expect, it } from 'vitest';
import { unitFactor } from '../../../src/core/inventory/activity-units.ts';

describe('units of inputs', () => {
  it.each([
    ['energy', 'tce', 29.3076],
    ['energy', '万吨标准煤', 293_076],
    ['energy', 'TJ', 1000],
    ['power', '万kWh', 10],
    ['power', '亿千瓦时', 100_000],
    ['power', 'MWh', 1],
    ['gasVolume', '10⁴ m³ (0 °C)', 1],
    ['gasVolume', '万m³ (20 °C)', 273.15 / 293.15],
    ['gasVolume', '万立方米(20℃)', 273.15 / 293.15],
    ['gasVolume', 'Nm3', 1e-4],
    ['mass', '万吨', 10_000],
    ['area', '万亩', 10_000 / 15],
    ['share', '%', 0.01],
    ['massPerMass', 'kgN2O-N/kgN', 1],
    ['massPerMass', 'g/kg wet', 0.001],
    ['massPerMass', 'tCO2/t', 1],
    ['carbonPerHeat', 'tC/TJ', 0.001],
    ['heatPerVolume', 'GJ/1000m3', 10],
    ['massPerPower', 'kgCO2/kWh', 1],
    ['massPerArea', 'kgCH4/ha', 1],
  ] as const)('%s in %s', (kind, unit, factor) => {
    expect(unitFactor(kind, unit)).toBeCloseTo(factor, 12);
  });

  it('refuse a volume of gas without its state, and units of other kinds', () => {
    expect(unitFactor('gasVolume', '万m³')).toBeNull();
    expect(unitFactor('gasVolume', 't')).toBeNull();
    expect(unitFactor('mass', 'GJ')).toBeNull();
    expect(unitFactor('power', 'tce')).toBeNull();
    expect(unitFactor('mass', '')).toBeNull();
  });
});
