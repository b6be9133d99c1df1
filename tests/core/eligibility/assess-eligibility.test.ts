import { describe, expect, it } from 'vitest';
import { assessEligibility } from '../../../src/core/eligibility/assess-eligibility.ts';
import { decideFunctions } from '../../../src/core/eligibility/function-decision.ts';
import type { CategoryAreas, RegionArea } from '../../../src/core/eligibility/region-measures.ts';
import { addIndicator, addLegalPlan } from '../../../src/core/eligibility/set-evidence.ts';
import { setThreshold, thresholdProblem } from '../../../src/core/eligibility/set-threshold.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan } from '../../builders/a-plan.ts';

const area = (totalKm2: number, seaKm2 = 0): RegionArea => ({ totalKm2, seaKm2, issues: [] });
const categories = (
  km2ByCategory: CategoryAreas['km2ByCategory'],
  rest: Partial<CategoryAreas> = {},
): CategoryAreas => ({ km2ByCategory, unmappedKm2: 0, unmappedCodes: [], coverageShare: 0.9, issues: [], ...rest });

const town = categories({
  residential: 20,
  industry: 15,
  commercial: 6,
  public: 5,
  transport: 12,
  green: 9,
  water: 30,
});
const assess = (plan: Plan, km2 = area(110), mix: CategoryAreas | null = town) =>
  assessEligibility(plan, { area: km2, categories: mix });
const codes = (result: { issues: readonly { code: string }[] }) => result.issues.map((issue) => issue.code);

function grown(rate = 1.12): Plan {
  let builder = aPlan();
  for (let i = 0; i <= 3; i++) {
    builder = builder.withStatistic('gdp.current', 2021 + i, 500 * rate ** i);
    if (i > 0) builder = builder.withStatistic('gdp.growthIndex', 2021 + i, rate * 100);
  }
  return builder.build();
}

function withEvidence(plan: Plan): Plan {
  const row = { unit: 'km', startYear: 2021, startValue: 100, endYear: 2024, endValue: 130, document: '统计年鉴 2025' };
  const roads = applyPatch(plan, addIndicator(plan, { ...row, group: 'infrastructure', name: '道路' }));
  return applyPatch(roads, addIndicator(roads, { ...row, group: 'industry', name: '工业增加值' }));
}

describe('eligibility', () => {
  it('is open while nothing is known: unknown is not fail', () => {
    const result = assessEligibility(aPlan().build(), { area: null, categories: null });
    expect(result.verdict).toBe('open');
    expect(result.failing).toEqual([]);
    expect(result.open).toEqual(['area', 'functions', 'growth', 'development']);
    expect(codes(result.area)).toEqual(['NO_BOUNDARY']);
    expect(codes(result.functions)).toEqual(['NO_PARCELS']);
    expect(codes(result.growth)).toContain('MISSING_GDP');
  });

  it('is given when all four pass', () => {
    const result = assess(withEvidence(grown()));
    expect(result.verdict).toBe('eligible');
    expect([result.failing, result.open]).toEqual([[], []]);
  });

  it('fails by one failing clause, which is named', () => {
    const result = assess(withEvidence(grown(1.05)));
    expect(result.verdict).toBe('notEligible');
    expect(result.failing).toEqual(['growth']);
  });
});

describe('land area', () => {
  const answer = (km2: RegionArea) => assess(aPlan().build(), km2).area;

  it('is strictly below 500 km²', () => {
    expect(answer(area(499.9)).answer).toBe('pass');
    expect(answer(area(500)).answer).toBe('fail');
    expect(answer(area(500 - 1e-10)).answer).toBe('fail');
    expect(answer(area(500.1)).answer).toBe('fail');
  });

  it('leaves out the sea and shows both', () => {
    const result = answer(area(520, 60));
    expect(result.answer).toBe('pass');
    expect(result.numbers).toEqual({ totalKm2: 520, seaKm2: 60, landKm2: 460 });
    expect(result.checks[0]?.margin).toBe(40);
  });

  it('asks for a look within one per cent of the limit, on either side', () => {
    expect([494.9, 495, 505, 505.1].map((km2) => codes(answer(area(km2))).includes('NEAR_LIMIT'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('two functions', () => {
  const answer = (mix: CategoryAreas, plan = aPlan().build()) => assess(plan, area(110), mix).functions;

  it('are present in a town', () => {
    expect(answer(town)).toMatchObject({ answer: 'pass', ownReading: true });
    expect(answer(town).numbers).toMatchObject({ twoCore: true, singleFunction: false, builtUpKm2: 67 });
  });

  it('are not in a park with dormitories', () => {
    const park = answer(categories({ residential: 0.8, industry: 22, commercial: 0.7, public: 0.3 }));
    expect(park.answer).toBe('fail');
    expect(park.numbers).toMatchObject({ twoCore: false, singleFunction: true });
  });

  it('count research with commerce and utilities with public services', () => {
    const { mix } = answer(categories({ residential: 1, research: 1, utility: 2 })).numbers;
    expect(mix?.km2ByFunction).toEqual({ residential: 1, industry: 0, commercial: 1, public: 2 });
  });

  it('fail on area where the share alone would do', () => {
    const small = answer(categories({ residential: 0.4, industry: 0.6, public: 0.3 }));
    expect(small.answer).toBe('fail');
    expect(small.checks.find((check) => check.id === 'function.livingArea')?.margin).toBeCloseTo(-0.1, 12);
  });

  it('are left to a person within two points of a share, and the decision needs a reason', () => {
    // living 1.1 of 10: 11 %, one point above the least share
    const near = categories({ residential: 1.1, industry: 4, commercial: 1.9, public: 3 });
    expect(answer(near).answer).toBe('borderline');
    expect(codes(answer(near))).toContain('BORDERLINE');
    const plan = aPlan().build();
    const decided = applyPatch(plan, decideFunctions(plan, { passes: true, reason: '新建住区 2026 年交付' }));
    expect(answer(near, decided)).toMatchObject({ answer: 'pass', numbers: { decision: { passes: true } } });
    expect(() => decideFunctions(plan, { passes: true, reason: ' ' })).toThrow('reason');
    // and it does not speak where the test is clear
    expect(answer(categories({ residential: 0.1, industry: 9, public: 1 }), decided).answer).toBe('fail');
  });

  it('cannot be said with more than 5 % of the built-up land unmapped', () => {
    const limit = 67 * 0.05;
    expect(answer(categories(town.km2ByCategory, { unmappedKm2: limit })).answer).toBe('pass');
    const unclear = answer(categories(town.km2ByCategory, { unmappedKm2: limit + 0.01 }));
    expect(unclear.answer).toBe('unknown');
    expect(codes(unclear)).toContain('INCONCLUSIVE');
  });

  it('warn below 60 % coverage, and without built-up land fail only where the parcels tell all', () => {
    expect(codes(answer(categories(town.km2ByCategory, { coverageShare: 0.59 })))).toContain('LOW_COVERAGE');
    const open = { forest: 50 };
    expect(answer(categories(open))).toMatchObject({ answer: 'fail' });
    expect(answer(categories(open, { coverageShare: 0.4 }))).toMatchObject({ answer: 'unknown' });
    expect(codes(answer(categories(open)))).toContain('NO_BUILT_UP');
  });

  it('follow a changed threshold, with its reason', () => {
    const plan = aPlan().build();
    const mix = categories({ residential: 1.5, industry: 4, commercial: 1.5, public: 3 });
    expect(answer(mix, plan).answer).toBe('pass');
    const changed = applyPatch(plan, setThreshold(plan, 'function.livingShare', 0.3, '市级标准'));
    expect(answer(mix, changed).answer).toBe('fail');
    const check = answer(mix, changed).checks.find((one) => one.id === 'function.livingShare');
    expect(check?.threshold).toMatchObject({ value: 0.3, reason: '市级标准' });
  });

  it('keep the numbers of the clause: they cannot be changed, nor any without a reason', () => {
    expect(thresholdProblem('area.limit', 600, 'larger')).toBe('CLAUSE_NUMBER');
    expect(thresholdProblem('gdp.growth', 0.05, 'slower')).toBe('CLAUSE_NUMBER');
    expect(thresholdProblem('function.livingShare', 0.2, ' ')).toBe('REASON_MISSING');
    expect(thresholdProblem('function.livingShare', 2, 'more')).toBe('OUT_OF_RANGE');
    expect(thresholdProblem('function.livingShare', Number.NaN, 'more')).toBe('NOT_A_NUMBER');
    // a record from elsewhere cannot change the clause either
    const tampered = aPlan().with('thresholds', { id: 'area.limit', value: 9999, reason: 'x' }).build();
    expect(assess(tampered, area(600)).area.answer).toBe('fail');
  });
});

describe('growth of GDP', () => {
  it('passes at exactly ten per cent', () => {
    expect(assess(grown(1.1)).growth).toMatchObject({ answer: 'pass', numbers: { year: 2024, basis: 'constant' } });
  });

  it('is unknown without the deciding basis: the other never stands in', () => {
    const current = aPlan().withStatistic('gdp.current', 2021, 100).withStatistic('gdp.current', 2024, 150).build();
    const result = assess(current).growth;
    expect(result.answer).toBe('unknown');
    expect(result.numbers.current.threeIntervals).toBeCloseTo(0.1447, 4);
    expect(codes(result)).toContain('MISSING_GDP');
    const chosen = aPlan({ priceBasis: 'current' })
      .withStatistic('gdp.current', 2021, 100)
      .withStatistic('gdp.current', 2024, 150)
      .build();
    expect(assess(chosen).growth.answer).toBe('pass');
  });

  it('shows when prices or the reading of three years would decide otherwise', () => {
    let builder = aPlan();
    [512.4, 575, 655.3, 731.9].forEach((value, i) => {
      builder = builder.withStatistic('gdp.current', 2021 + i, value);
    });
    [108.5, 111.2, 109].forEach((value, i) => {
      builder = builder.withStatistic('gdp.growthIndex', 2022 + i, value);
    });
    const result = assess(builder.build()).growth;
    expect(result.answer).toBe('fail');
    expect(result.numbers.constant.threeIntervals).toBeCloseTo(0.0956, 4);
    // two intervals: (1.112 · 1.09)^½ − 1 = 10.09 %
    expect(result.numbers.constant.twoIntervals).toBeCloseTo(0.10094, 4);
    expect(codes(result)).toEqual(expect.arrayContaining(['PRICE_BASIS_DISAGREES', 'INTERVAL_READING_DISAGREES']));
  });

  it('tells of two values for one year and keeps the first', () => {
    const plan = aPlan()
      .withStatistic('gdp.current', 2021, 100)
      .with('statistics', {
        id: 'again',
        series: 'gdp.current',
        year: 2021,
        value: 1,
        unit: '',
        source: '',
        status: 'reported',
        note: '',
      })
      .withStatistic('gdp.current', 2024, 150)
      .build();
    expect(assess(plan).growth.numbers.current.threeIntervals).toBeCloseTo(0.1447, 4);
    expect(codes(assess(plan).growth)).toContain('DUPLICATE');
  });
});

describe('fast development', () => {
  const row = { unit: '', startYear: 2021, endYear: 2024, document: 'a' };
  const with_ = (rows: Parameters<typeof addIndicator>[1][]) =>
    rows.reduce((plan, fields) => applyPatch(plan, addIndicator(plan, fields)), aPlan().build());
  const roads = { ...row, group: 'infrastructure', name: 'roads', startValue: 100, endValue: 120 } as const;
  const output = { ...row, group: 'industry', name: 'output', startValue: 100, endValue: 120 } as const;

  it('needs one of each group with a document', () => {
    expect(assess(with_([roads, output])).development.answer).toBe('pass');
    expect(assess(with_([roads])).development.answer).toBe('unknown');
    const undocumented = assess(with_([roads, { ...output, document: ' ' }])).development;
    expect(undocumented.answer).toBe('unknown');
    expect(undocumented.issues).toContainEqual(
      expect.objectContaining({ code: 'EVIDENCE_MISSING', detail: { group: 'industry' } }),
    );
  });

  it('fails where documented indicators all stay under the bar', () => {
    expect(assess(with_([roads, { ...output, endValue: 105 }])).development.answer).toBe('fail');
  });

  it('cannot grow from nothing', () => {
    const result = assess(with_([{ ...roads, startValue: 0, endValue: 4 }, output])).development;
    expect(result.answer).toBe('unknown');
    expect(codes(result)).toContain('NON_POSITIVE_INDICATOR');
  });
});

describe('plans the work rests on', () => {
  const fields = { title: 'x', approvedBy: '市政府', approvedOn: '2024-05-01', note: '' };

  it('are an approved statutory plan and sector plans; those missing are named', () => {
    const plan = aPlan().build();
    expect(assess(plan).legalPlans).toMatchObject({ answer: 'unknown' });
    const one = applyPatch(plan, addLegalPlan(plan, { ...fields, kind: 'territorial' }));
    expect(assess(one).legalPlans.answer).toBe('unknown');
    const two = applyPatch(one, addLegalPlan(one, { ...fields, kind: 'transport' }));
    expect(assess(two).legalPlans.answer).toBe('pass');
    expect(assess(two).legalPlans.numbers.missingSectorPlans).toEqual(['industry', 'buildings', 'environment']);
  });

  it('do not count before they are approved', () => {
    const plan = aPlan().build();
    const draft = applyPatch(plan, addLegalPlan(plan, { ...fields, kind: 'detailed', approvedOn: '' }));
    const both = applyPatch(draft, addLegalPlan(draft, { ...fields, kind: 'industry' }));
    expect(assess(both).legalPlans.answer).toBe('unknown');
    expect(codes(assess(both).legalPlans)).toContain('APPROVAL_MISSING');
  });
});
