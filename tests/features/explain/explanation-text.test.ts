import { beforeAll, describe, expect, it } from 'vitest';
import { explainInventory } from '../../../src/core/explain/explain-inventory.ts';
import { given, made } from '../../../src/core/explain/step.ts';
import { explanationNotes } from '../../../src/features/explain/explanation-notes.ts';
import { explanationText } from '../../../src/features/explain/explanation-text.ts';
import { printedNumber, stepWords } from '../../../src/features/explain/step-words.ts';
import { loadMessages, startI18n } from '../../../src/i18n/i18n.ts';
import { aPlan } from '../../builders/a-plan.ts';

beforeAll(async () => {
  await startI18n('en');
  for (const language of ['en', 'zh-CN'] as const) await loadMessages(language, ['explain', 'hotspots']);
});

const cell = { status: 'reported', source: 'Yearbook', uncertaintyPct: 5, note: '' } as const;
const plan = aPlan({ planName: 'Plan A', regionName: 'Town', year: 2024, gwpSet: 'AR5', fictional: true })
  .withLayer('b', { name: 'Houses', role: 'buildings' })
  .with('inventory', { ...cell, id: 'a', year: 2024, sector: 'buildings', gas: 'CO2', value: 1000 })
  .with('inventory', { ...cell, id: 'b', year: 2024, sector: 'buildings', gas: 'CH4', value: 2 })
  .with('inventory', { ...cell, id: 'c', year: 2024, sector: 'buildings', gas: 'N2O', value: null, status: 'missing' })
  .build();

describe('the inventory of a sector', () => {
  const step = explainInventory(plan, 'buildings', 2024);

  it('is its gases times their potentials, and says which are missing', () => {
    expect(step.value).toBe(1000 + 2 * 28);
    expect(step.of.map(({ about, value }) => [about?.gas, value])).toEqual([
      ['CO2', 1000],
      ['CH4', 56],
    ]);
    expect(step.doubts).toEqual(['gasesMissing']);
  });

  it('is unknown, not 0, where nothing is told', () => {
    expect(explainInventory(plan, 'waste', 2024)).toMatchObject({ value: null, of: [] });
    expect(explainInventory(plan, 'buildings', 2023)).toMatchObject({ value: null, of: [] });
  });
});

describe('an explanation as text', () => {
  const share = made('share', 'quotient', '1', [
    given('weight', 1, 'm2'),
    given('weightSum', 3, 'm2', { about: { count: 7 } }),
  ]);
  const root = made('shared', 'product', 't', [explainInventory(plan, 'buildings', 2024), share], {
    about: { proxy: 'population', sector: 'buildings' },
  });
  const told = { title: 'House 1', roots: [root], notes: ['A note.'], plan, year: 2024, resultId: '0123456789abcdef' };
  const now = new Date('2026-11-22T08:00:00Z');

  it('holds every step with its number, sign and source, and the stamp of the result', () => {
    const text = explanationText(told, 'en', now);
    expect(text.split('\n').slice(0, 8)).toEqual([
      'Where this number comes from: House 1',
      'Fictional sample region',
      '',
      'Share by population = 352 tCO₂e',
      '  Inventory: Buildings, 2024 = 1,056 tCO₂e [without gases that are missing in the inventory]',
      '    Carbon dioxide CO₂ as CO₂e = 1,000 tCO₂e',
      '      Inventory cell: Buildings, Carbon dioxide CO₂, 2024 = 1,000 t CO₂ [reported; Yearbook; ± 5 %]',
      expect.stringMatching(/^ {6}× Warming potential of Carbon dioxide CO₂ \(AR5, 100 years\) = 1 \[gwp_AR5_CO2; /),
    ]);
    expect(text).toContain('  × Share of the feature = 0.333333\n');
    expect(text).toContain('    ÷ Weights of all 7 features = 3 m²');
    expect(text).toContain('A note.');
    expect(text).toMatch(/Plan “Plan A” \(Town\); emissions of 2024, AR5; result 01234567; .*2026/);
  });

  it('says the same in Chinese, line by line', () => {
    const chinese = explanationText(told, 'zh-CN', now).split('\n');
    expect(chinese.length).toBe(explanationText(told, 'en', now).split('\n').length);
    expect(chinese[3]).toBe('按人口分得 = 352 tCO₂e');
    expect(chinese.join('\n')).not.toMatch(/\{\{|undefined|NaN/);
  });

  it('writes what is unknown in words', () => {
    const words = stepWords('zh-CN', plan);
    expect(words.value(given('height', null, 'm'), 6)).toBe('未知');
  });

  it('tells where a column is', () => {
    const step = given('height', 39, 'm', {
      about: { layerId: 'b', meaning: 'heightM', column: 'H' },
      home: { kind: 'column', layerId: 'b', column: 'H', featureId: '1' },
    });
    expect(stepWords('en', plan).remarks(step)).toEqual(['layer “Houses”, column “H”']);
  });
});

describe('printed numbers', () => {
  it('show the figures that are calculated with, no more and no exponent', () => {
    expect(printedNumber(1234567.891, 6, 'en')).toBe('1,234,570');
    expect(printedNumber(1234567.891, 9, 'en')).toBe('1,234,567.89');
    expect(printedNumber(0.000012345678, 6, 'en')).toBe('0.0000123457');
    expect(printedNumber(-2.5, 6, 'zh-CN')).toBe('−2.5');
    expect(printedNumber(0, 6, 'en')).toBe('0');
  });
});

describe('notes', () => {
  const settings = { language: 'en', emissionUnit: 't', areaUnit: 'auto' } as const;

  it('say what has no place, and what lies outside every cell', () => {
    const notes = explanationNotes({ residualT: 300, outsideT: 12 }, { kind: 'cell', id: '1,2' }, { settings });
    expect(notes).toHaveLength(2);
    expect(notes[0]).toContain('300 tCO₂e');
    expect(notes[1]).toContain('12 tCO₂e');
    expect(explanationNotes({ residualT: 0, outsideT: null }, { kind: 'total' }, { settings })).toEqual([]);
  });
});
