import { describe, expect, it } from 'vitest';
import { co2eOf, gwpOf } from '../../../src/core/factors/gwp.ts';

describe('CO2 equivalents', () => {
  it('follow the chosen set', () => {
    // 10 t CH4 + 1 t N2O: AR4 250 + 298, AR5 280 + 265, AR6 279 + 273
    const tonnes = { CH4: 10, N2O: 1 };
    expect(co2eOf(tonnes, 'AR4')).toBe(548);
    expect(co2eOf(tonnes, 'AR5')).toBe(545);
    expect(co2eOf(tonnes, 'AR6')).toBeCloseTo(552, 9);
  });

  it('are unknown for a gas without a potential, never zero', () => {
    expect(gwpOf('HFCs', 'AR5')).toBeNull();
    expect(gwpOf('NF3', 'SAR')).toBeNull();
    expect(co2eOf({ CO2: 5, HFCs: 1 }, 'AR5')).toBeNull();
  });
});
