import { describe, expect, it } from 'vitest';
import { assessPlan } from '../../../src/core/measures/assess-plan.ts';
import { measureKindOf } from '../../../src/core/measures/catalog/index.ts';
import type { MeasureKind } from '../../../src/core/measures/define-measure.ts';
import { setMeasureInput } from '../../../src/core/measures/set-measure.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { curvePicture } from '../../../src/features/measures/curve-picture.ts';
import { inputScale } from '../../../src/features/measures/input-scale.ts';
import { gainOf, measureHeadline, nowYear } from '../../../src/features/measures/measure-headline.ts';
import { firstYears, layerToPlaceOn, placingOn } from '../../../src/features/measures/placing.ts';
import { savingPicture } from '../../../src/features/measures/saving-picture.ts';
import type { FormatSettings } from '../../../src/i18n/format.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { aSiteGroup } from '../../builders/a-site-group.ts';

const format: FormatSettings = { language: 'en', emissionUnit: 't', areaUnit: 'auto' };
const words = {
  title: '',
  history: '',
  without: '',
  withMeasures: '',
  net: '',
  saved: '',
  targetYear: '2035',
  target: '',
};

function kindOf(id: string): MeasureKind {
  const kind = measureKindOf(id);
  if (!kind) throw new Error(`no kind ${id}`);
  return kind;
}

/** Solar on 10 000 m² of roof and a mangrove of 2 ha, in a region with one known sector. */
const withTwo = (): Plan =>
  aPlan({ targetYear: 2035, gridRegion: 'Guangdong', gridFactorDecline: 0.03 })
    .withInventory(2023, 'industry', 900_000)
    .withInventory(2024, 'industry', 1_000_000)
    .withInventory(2024, 'landUse', -5_000)
    .withMeasure('pv', 'rooftop-solar')
    .withSites('pv', 'roofs', ['a'])
    .withMeasure('mangrove', 'mangrove-planting')
    .withSites('mangrove', 'drawn', ['m'])
    .build();
const groups = [
  aSiteGroup(['pv'], { roofAreaM2: 10_000, electricityMwh: 50_000, features: 1 }),
  aSiteGroup(['mangrove'], { layerRole: 'drawn', areaHa: 2, features: 1 }),
];

describe('the curve of the region', () => {
  const plan = withTwo();
  const { curve, assessment } = assessPlan(plan, groups, 110);
  const chart = curvePicture(curve, 2035, words, format);
  const line = (id: string) => chart?.series.find((series) => series.id === id)?.values ?? [];

  it('meets the inventory in its last year and runs to the target year', () => {
    expect(chart?.years).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]);
    expect(line('history').slice(0, 3)).toEqual([900_000, 1_000_000, null]);
    expect(line('without').slice(0, 2)).toEqual([null, 1_000_000]);
    expect(line('with')[1]).toBe(1_000_000);
  });

  it('lies lower with measures by just what they save', () => {
    const savedT = assessment.byYear.get(2035)?.avoidedT ?? Number.NaN;
    expect(savedT).toBeGreaterThan(0);
    expect((line('without').at(-1) ?? 0) - (line('with').at(-1) ?? 0)).toBeCloseTo(savedT, 6);
  });

  it('never takes sinks off the gross line: they only show in the net one', () => {
    const removalT = assessment.byYear.get(2035)?.removalT ?? Number.NaN;
    expect(removalT).toBeGreaterThan(0);
    expect((line('with').at(-1) ?? 0) - (line('net').at(-1) ?? 0)).toBeCloseTo(5_000 + removalT, 6);
  });

  it('marks the years that lack sectors', () => {
    expect(chart?.incompleteYears).toEqual(chart?.years);
  });

  it('is no curve at all without an inventory', () => {
    const bare = assessPlan(aPlan({ targetYear: 2030 }).withMeasure('pv').build(), [], null);
    expect(curvePicture(bare.curve, 2030, words, format)).toBeNull();
    expect(bare.assessment.years).not.toHaveLength(0);
  });
});

describe('what a dragged slider changes', () => {
  it('is the saving in proportion to the usable roof, from the same sites', () => {
    const plan = withTwo();
    const dragged = applyPatch(plan, setMeasureInput(plan, 'pv', 'usableShare', 0.275));
    const saved = (one: Plan) => gainOf(assessPlan(one, groups, 110).assessment, 'pv', 2030).tonnes ?? Number.NaN;
    // 0.275 is half of the start value 0.55.
    expect(saved(dragged)).toBeCloseTo(saved(plan) / 2, 6);
  });
});

describe('the headline', () => {
  const plan = withTwo();
  const { curve, assessment } = assessPlan(plan, groups, 110);

  it('is a share of the emissions without measures', () => {
    const headline = measureHeadline(assessment, curve, 2035);
    const withoutT = curve.years.at(-1)?.withoutT ?? Number.NaN;
    expect(headline?.share).toBeCloseTo((headline?.avoidedT ?? Number.NaN) / withoutT, 12);
    expect(measureHeadline(assessment, curve, 2050)).toBeNull();
  });

  it('tells a removal apart from a saving', () => {
    expect(gainOf(assessment, 'mangrove', 2035).sense).toBe('removed');
    expect(gainOf(assessment, 'pv', 2035)).toMatchObject({ sense: 'saved' });
    const stacked = savingPicture([...plan.measures.values()], assessment, '', format);
    expect(stacked?.series.map((series) => series.id)).toEqual(['pv']);
  });

  it('has no picture of savings where nothing saves', () => {
    expect(savingPicture([], assessment, '', format)).toBeNull();
  });

  it.each([
    [2026, 2026],
    [2020, 2025],
    [2060, 2035],
  ])('takes %d as the year %d of the measures', (thisYear, shown) => {
    expect(nowYear(assessment.years, thisYear)).toBe(shown);
  });
});

describe('placing a measure', () => {
  const plan = aPlan()
    .withLayer('roofs', { role: 'buildings', name: '建筑', order: 'a1' })
    .withLayer('hidden', { role: 'buildings', order: 'a9', visible: false })
    .withLayer('land', { role: 'parcels', order: 'a2' })
    .build();
  const select = (layerId: string, ...ids: string[]) => ({ layerId, featureIds: new Set(ids) });

  it('fits only what the kind stands on', () => {
    expect(placingOn(plan, select('roofs', 'a', 'b'), kindOf('rooftop-solar'))).toEqual({
      role: 'buildings',
      layerName: '建筑',
      count: 2,
      fits: true,
    });
    expect(placingOn(plan, select('land', 'x'), kindOf('rooftop-solar')).fits).toBe(false);
    expect(placingOn(plan, select('drawn', 'x'), kindOf('afforestation'))).toMatchObject({ role: 'drawn', fits: true });
    expect(placingOn(plan, null, kindOf('rooftop-solar'))).toMatchObject({ count: 0, fits: false });
    expect(placingOn(plan, select('gone', 'x'), kindOf('rooftop-solar'))).toMatchObject({ role: null, fits: false });
  });

  it('selects in a visible layer that the kind can stand on', () => {
    expect(layerToPlaceOn(plan, kindOf('rooftop-solar'), null)?.id).toBe('roofs');
    expect(layerToPlaceOn(plan, kindOf('afforestation'), 'roofs')?.id).toBe('land');
    expect(layerToPlaceOn(plan, kindOf('bev-bus'), null)).toBeNull();
  });

  it('begins next year and never ends after the target year', () => {
    expect(firstYears(2024, 2026, 2035)).toEqual({ startYear: 2027, fullYear: 2031 });
    expect(firstYears(2024, 2034, 2035)).toEqual({ startYear: 2035, fullYear: 2035 });
    expect(firstYears(null, 2026, 2030)).toEqual({ startYear: 2027, fullYear: 2030 });
  });
});

describe('inputs on screen', () => {
  it('shows every start of the catalogue and reads it back unchanged', () => {
    for (const id of ['rooftop-solar', 'bev-bus', 'afforestation', 'chiller-upgrade', 'industrial-efficiency']) {
      for (const input of Object.values(kindOf(id).inputs)) {
        const scale = inputScale(input, 'zh-CN');
        expect(scale.kept(scale.shown(input.start.value))).toBeCloseTo(input.start.value, 12);
        expect(scale.unit).not.toBe('');
      }
    }
  });

  it('shows shares in per cent', () => {
    const scale = inputScale(kindOf('rooftop-solar').inputs['usableShare']!, 'en');
    expect(scale).toMatchObject({ unit: '%', min: 0, max: 100 });
    expect(scale.kept(55)).toBe(0.55);
  });
});
