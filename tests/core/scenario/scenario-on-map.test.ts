import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors } from '../../../src/core/inventory/sectors.ts';
import type { SectorId } from '../../../src/core/plan/tables.ts';
import { sharesOfGroups } from '../../../src/core/scenario/saving-places.ts';
import type { ScenarioSaving, ScenarioYear } from '../../../src/core/scenario/scenario.ts';
import { scenarioOnMap } from '../../../src/core/scenario/scenario-on-map.ts';
import { aSiteGroup } from '../../builders/a-site-group.ts';

type Totals = Partial<Record<SectorId, number>>;

/** Sectors left out are not known. */
const known = (totals: Totals) => new Map(sectors.map(({ id }) => [id, totals[id] ?? null]));
const viewedAs = (totals: Totals) => sectors.map(({ id }) => ({ sector: id, tonnes: totals[id] ?? null }));

function yearWith(totals: Totals, savings: readonly ScenarioSaving[] = []): ScenarioYear {
  return { year: 2035, bySector: known(totals), savings, unknownMeasures: [], issues: [] };
}
const base = (totals: Totals, viewed: Totals = totals) => ({ inventory: known(totals), viewed: viewedAs(viewed) });

describe('a scenario on the map', () => {
  it('multiplies each sector with what it becomes, and leaves the others alone', () => {
    const { factors, unplaced, regionT } = scenarioOnMap(
      yearWith({ industry: 100, electricity: 30 }),
      base({ industry: 100, electricity: 40 }),
      [],
      'total',
    );
    expect(factors).toEqual({ electricity: 0.75 });
    expect(unplaced).toEqual([]);
    expect(regionT).toBe(130);
  });

  it('has no place for a sector that emitted nothing in the last inventory', () => {
    const { factors, unplaced } = scenarioOnMap(yearWith({ waste: 5 }), base({ waste: 0 }), [], 'total');
    expect(factors).toEqual({});
    expect(unplaced).toEqual([{ measureId: null, sector: 'waste', tonnes: 5 }]);
  });

  it('does not know a sector that the inventory lacks, though a measure saves in it', () => {
    const saving: ScenarioSaving = { measureId: 'bus', sector: 'transport', groups: [0], tonnes: 3 };
    const year = yearWith({ industry: 10 }, [saving]);
    const all = scenarioOnMap(year, base({ industry: 10 }), [aSiteGroup(['bus'])], 'total');
    expect(all.bySector.find(({ sector }) => sector === 'transport')!.tonnes).toBeNull();
    // As in the curve of the region: taken off the total all the same.
    expect(all.regionT).toBe(7);
    expect(scenarioOnMap(year, base({ industry: 10 }), [], 'transport').regionT).toBeNull();
  });

  it('lets what plants hand on to users of their power move with the plants', () => {
    // Plants 60, of which 45 are with the users; in the scenario the plants are 20.
    const inventory = { energy: 60, electricity: 40 };
    const { factors, regionT, bySector } = scenarioOnMap(
      yearWith({ energy: 20, electricity: 30 }),
      base(inventory, { energy: 15, electricity: 85 }),
      [],
      'total',
    );
    // 15 / 60 of 20 stay; 30 + 15 are with the users.
    expect(factors.energy).toBeCloseTo(5 / 15, 12);
    expect(factors.electricity).toBeCloseTo(45 / 85, 12);
    expect(regionT).toBeCloseTo(50, 12);
    expect(bySector.find(({ sector }) => sector === 'energy')!.tonnes).toBeCloseTo(5, 12);
  });

  it('tells only what is asked for', () => {
    const savings: ScenarioSaving[] = [
      { measureId: 'pv', sector: 'electricity', groups: [0], tonnes: 2 },
      { measureId: 'wood', sector: 'landUse', groups: [1], tonnes: 9 },
    ];
    const groups = [aSiteGroup(['pv']), aSiteGroup(['wood'], { layerRole: 'parcels', areaHa: 3 })];
    const year = yearWith({ electricity: 10, landUse: -4 }, savings);
    const of = (column: SectorId | 'total') =>
      scenarioOnMap(year, base({ electricity: 10, landUse: -4 }), groups, column);
    expect(of('total').savings.map(({ measureId }) => measureId)).toEqual(['pv']);
    expect(of('total').regionT).toBe(8);
    expect(of('landUse').savings.map(({ measureId }) => measureId)).toEqual(['wood']);
    expect(of('landUse').regionT).toBe(-13);
  });

  it('keeps every tonne of a saving: at its groups, or by name where it has no place', () => {
    const sizes = fc.double({ min: 0, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(sizes, sizes), { minLength: 1, maxLength: 5 }), sizes, (made, tonnes) => {
        const groups = made.map(([areaHa, lengthKm]) => aSiteGroup(['m'], { areaHa, lengthKm }));
        const saving: ScenarioSaving = { measureId: 'm', sector: 'transport', groups: [...groups.keys()], tonnes };
        const { savings, unplaced } = scenarioOnMap(yearWith({}, [saving]), base({}), groups, 'total');
        const placedT = savings.reduce((sum, one) => sum + one.tonnes, 0);
        const unplacedT = unplaced.reduce((sum, one) => sum - one.tonnes, 0);
        expect(Math.abs(placedT + unplacedT - tonnes)).toBeLessThanOrEqual(1e-9 * Math.max(1, tonnes));
        expect(placedT === 0 || unplacedT === 0).toBe(true);
      }),
    );
  });
});

describe('shares of the groups of a measure told as a whole', () => {
  it('go by length of lines, else by ground; one group has all', () => {
    const road = (lengthKm: number) => aSiteGroup(['m'], { layerRole: 'roads', lengthKm });
    const land = (areaHa: number) => aSiteGroup(['m'], { layerRole: 'parcels', areaHa });
    expect(sharesOfGroups([road(0)])).toEqual([1]);
    expect(sharesOfGroups([road(1), road(3)])).toEqual([0.25, 0.75]);
    expect(sharesOfGroups([land(6), land(2)])).toEqual([0.75, 0.25]);
  });

  it('are not known where lines and land, or points, have no size in common', () => {
    expect(sharesOfGroups([])).toBeNull();
    expect(sharesOfGroups([aSiteGroup(['m'], { lengthKm: 2 }), aSiteGroup(['m'], { areaHa: 2 })])).toBeNull();
    expect(sharesOfGroups([aSiteGroup(['m']), aSiteGroup(['m'])])).toBeNull();
  });
});
