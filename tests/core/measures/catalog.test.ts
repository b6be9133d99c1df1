import { describe, expect, it } from 'vitest';
import { buildingUses } from '../../../src/core/factors/building-use.ts';
import { landUseCategories } from '../../../src/core/landuse/land-use-category.ts';
import { chargingCapacityKw } from '../../../src/core/measures/catalog/charging-network.ts';
import { shareShifted } from '../../../src/core/measures/catalog/cycling-lane.ts';
import { catalog, measureKindOf } from '../../../src/core/measures/catalog/index.ts';
import { gasFactorTPerMwh, heatPumpMwhPerT } from '../../../src/core/measures/catalog/industrial-heat-pump.ts';
import type { EffectContext, MeasureKind } from '../../../src/core/measures/define-measure.ts';
import { languages } from '../../../src/core/text.ts';
import { aSiteGroup } from '../../builders/a-site-group.ts';

const context: EffectContext = {
  ageYears: 0,
  gwpOfMethane: 28,
  population: 400_000,
  regionAreaKm2: 100,
};
const starts = (kind: MeasureKind) =>
  Object.fromEntries(Object.entries(kind.inputs).map(([name, input]) => [name, input.start.value]));
const effectOf = (
  id: string,
  site: Parameters<typeof aSiteGroup>[1],
  inputs = {},
  more: Partial<EffectContext> = {},
) => {
  const kind = measureKindOf(id);
  if (!kind) throw new Error(id);
  return kind.effect({ ...starts(kind), ...inputs }, aSiteGroup(['m'], site), { ...context, ...more });
};

describe('the catalogue of measures', () => {
  it('has models for each of 7.2 a to e', () => {
    expect(new Set(catalog.map((kind) => kind.clause))).toEqual(new Set(['7.2a', '7.2b', '7.2c', '7.2d', '7.2e']));
    expect(new Set(catalog.map((kind) => kind.id)).size).toBe(catalog.length);
  });

  it.each(catalog.map((kind) => [kind.id, kind] as const))(
    '%s: names, starts in range with unit and source',
    (_, kind) => {
      for (const language of languages) {
        expect(kind.name[language]).not.toBe('');
        expect(kind.about[language]).not.toBe('');
      }
      for (const [name, { start, min, max, step, name: label }] of Object.entries(kind.inputs)) {
        expect(start.value, name).toBeGreaterThanOrEqual(min);
        expect(start.value, name).toBeLessThanOrEqual(max);
        expect(step).toBeGreaterThan(0);
        expect(start.source).not.toBe('');
        expect(start.unit).not.toBe('');
        expect(label['zh-CN']).not.toBe(label.en);
      }
      if (kind.lifeInput !== null) expect(kind.inputs[kind.lifeInput]?.unit).toMatchObject({ en: 'years' });
      for (const other of [...kind.requires, ...kind.excludes]) expect(measureKindOf(other), other).not.toBeNull();
      expect(kind.standsOn.length).toBeGreaterThan(0);
    },
  );

  it.each(catalog.filter((kind) => kind.extent === 'sites').map((kind) => [kind.id, kind] as const))(
    '%s: nothing to stand on gives no saving',
    (_, kind) => {
      const nothing = aSiteGroup(['m'], { features: 0, electricityMwh: 0, reportedEmissionsT: 0 });
      const effect = kind.effect(starts(kind), nothing, context);
      if (effect.kind === 'supply') expect(effect.energyMwh).toBe(0);
      else if (effect.kind === 'own') expect([effect.beforeT, effect.afterT, effect.addsMwh]).toEqual([0, 0, 0]);
      else if (effect.kind === 'removal') expect(effect.removalT).toBe(0);
      else expect(['cut', 'switch']).toContain(effect.kind);
    },
  );

  it('reads only inputs that are declared', () => {
    expect(() => effectOf('rooftop-solar', {}, { usableShare: undefined })).toThrow('rooftop-solar: no value');
  });

  it('fits uses and categories that exist', () => {
    const known = new Set<string>([
      ...buildingUses.map((use) => use.id),
      ...landUseCategories.map((category) => category.id),
      'energy',
    ]);
    for (const kind of catalog) for (const use of kind.fits) expect(known, `${kind.id} ${use}`).toContain(use);
  });

  it('excludes both ways', () => {
    for (const kind of catalog) {
      for (const other of kind.excludes)
        expect(measureKindOf(other)?.excludes, `${kind.id} ${other}`).toContain(kind.id);
    }
  });
});

describe('worked examples', () => {
  it('rooftop solar: 12 000 m² of roof', () => {
    // 12 000 · 0.55 · 0.21 = 1386 kWp; · 1275 · 0.95 · 0.80 / 1000 = 1343.0 MWh; · 0.98 in the first year
    const first = effectOf('rooftop-solar', { roofAreaM2: 12_000 });
    expect(first).toMatchObject({ kind: 'supply' });
    expect(first.kind === 'supply' ? first.energyMwh : 0).toBeCloseTo(1386 * 1.275 * 0.95 * 0.8 * 0.98, 6);
    const tenth = effectOf('rooftop-solar', { roofAreaM2: 12_000 }, {}, { ageYears: 9 });
    expect(tenth.kind === 'supply' ? tenth.energyMwh : 0).toBeCloseTo(1386 * 1.275 * 0.76 * 0.98 * 0.995 ** 9, 6);
  });

  it('rooftop solar takes the irradiation of the solar layer where there is one', () => {
    const told = effectOf('rooftop-solar', { roofAreaM2: 1000, irradiationKwhPerM2: 1200 });
    const input = effectOf('rooftop-solar', { roofAreaM2: 1000 }, { irradiationKwhPerM2: 1200 });
    expect(told).toEqual(input);
  });

  it('heat pump: gas 15.3 tC/TJ · 0.99 · 44/12 = 0.0555 t/GJ = 0.19994 t/MWh', () => {
    expect(gasFactorTPerMwh()).toBeCloseTo(0.0153 * 0.99 * (44 / 12) * 3.6, 12);
    // 1 t of gas is 5.0014 MWh fuel, 4.501 MWh heat, 1.608 MWh electricity at COP 2.8
    expect(heatPumpMwhPerT(0.9, 2.8)).toBeCloseTo(0.9 / 0.199942 / 2.8, 4);
  });

  it('shore power: 2 berths', () => {
    // 2 · 250 · 18 · 600 kW = 5400 MWh; fuel 5400 · 0.217 = 1171.8 t · 3.0959
    const effect = effectOf('shore-power', { features: 2 });
    expect(effect).toMatchObject({ kind: 'own', afterT: 0 });
    if (effect.kind !== 'own') throw new Error('own');
    expect(effect.beforeT).toBeCloseTo(1171.8 * 3.0959, 6);
    expect(effect.addsMwh).toBeCloseTo(5400 / 0.95, 6);
  });

  it('cycling lanes: 50 km in 100 km² move 0.6 % of car travel, and never more than 30 %', () => {
    expect(shareShifted(50, 100, 0.012)).toBeCloseTo(0.006, 12);
    expect(shareShifted(1e6, 100, 0.012)).toBe(0.3);
    // 400 000 · 8 · 365 · 0.4 pkm · 0.006 · 0.9 · 0.178 kg
    const effect = effectOf('cycling-lane', { lengthKm: 50 });
    expect(effect.kind === 'own' ? effect.beforeT : 0).toBeCloseTo(
      (400_000 * 8 * 365 * 0.4 * 0.006 * 0.9 * 0.178) / 1000,
      6,
    );
  });

  it('cycling lanes are unknown without residents or area, not zero', () => {
    expect(effectOf('cycling-lane', { lengthKm: 50 }, {}, { population: null })).toEqual({
      kind: 'unknown',
      missing: ['population'],
    });
    expect(effectOf('cycling-lane', { lengthKm: 50 }, {}, { regionAreaKm2: null })).toEqual({
      kind: 'unknown',
      missing: ['regionAreaKm2'],
    });
  });

  it('charging points: 300 cars of 11 500 km at 0.15 kWh, 8 % used', () => {
    expect(chargingCapacityKw(300, 11_500, 0.15, 24, 0.08)).toBeCloseTo((300 * 11_500 * 0.15) / 365 / 24 / 0.08, 9);
    expect(effectOf('charging-network', {})).toEqual({ kind: 'enables' });
  });

  it('plantings build up over five years', () => {
    const removal = (ageYears: number) => {
      const effect = effectOf('mangrove-planting', { areaHa: 10 }, {}, { ageYears });
      return effect.kind === 'removal' ? effect.removalT : Number.NaN;
    };
    expect([0, 1, 4, 9].map((age) => Number(removal(age).toFixed(9)))).toEqual([6.8, 13.6, 34, 34]);
  });

  it('a chiller that is worse than before saves nothing rather than a negative share', () => {
    expect(effectOf('chiller-upgrade', {}, { copBefore: 6, copAfter: 3 })).toMatchObject({ share: 0 });
  });
});
