/** Published series against reference answers worked out elsewhere: Kaya of four countries, a province, UK districts. */
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { chainEffects } from '../../../src/core/drivers/chain-effects.ts';
import { decomposeZones } from '../../../src/core/drivers/decompose-zones.ts';
import { kayaTable, kayaTerms } from '../../../src/core/drivers/kaya.ts';
import { growthBetween } from '../../../src/core/eligibility/compound-growth.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

interface Effects {
  readonly P: number;
  readonly G_per_P: number;
  readonly E_per_G: number;
  readonly C_per_E: number;
  readonly change: number;
}

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const rowsOf = (path: string): Record<string, string>[] =>
  papaparse.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
const numberOf = (text: string | undefined) =>
  text === undefined || text === 'NA' || text === '' ? null : Number(text);
const near = (value: number | undefined, expected: number, relative = 1e-8) =>
  expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));

/** The reference decomposes the two ends of a period at once. */
function expectEffects(
  effects: readonly number[] | undefined,
  expected: Effects,
  startTotal: number,
  endTotal: number,
) {
  [expected.P, expected.G_per_P, expected.E_per_G, expected.C_per_E].forEach((effect, k) => {
    // Inputs and answers are printed with ten figures: errors are of the size of the totals.
    near(effects?.[k], effect, (1e-9 * Math.max(startTotal, endTotal)) / Math.max(1, Math.abs(effect)));
  });
  const sum = (effects ?? []).reduce((total, effect) => total + effect, 0);
  expect(Math.abs(sum - (endTotal - startTotal))).toBeLessThanOrEqual(1e-9 * Math.max(startTotal, endTotal));
}

const kayaCsv = sharedData('data/stats-kaya/kaya.csv');
const kayaAnswers = sharedData('data/stats-kaya/expected.json');

describe.skipIf(!kayaCsv || !kayaAnswers)(
  kayaCsv ? 'Kaya of four countries' : missingSharedData('data/stats-kaya'),
  () => {
    const answers: Record<
      string,
      { lmdi: Record<string, Effects>; years: [number, number]; n: number; cagr_F_2010_2020: number }
    > = kayaAnswers ? json(kayaAnswers) : {};
    const rows = kayaCsv ? rowsOf(kayaCsv) : [];
    it.each(Object.keys(answers))('%s', (region) => {
      const terms = rows
        .filter((row) => row['region'] === region)
        .flatMap((row) => {
          const found = kayaTerms({
            year: Number(row['year']),
            population: numberOf(row['P']),
            gdp: numberOf(row['G']),
            energy: numberOf(row['E']),
            emissions: numberOf(row['F']),
          });
          return found ? [found] : [];
        });
      const answer = answers[region];
      if (!answer) throw new Error(region);
      // Years with a gap take no part.
      expect(terms).toHaveLength(answer.n);
      expect([terms[0]?.year, terms.at(-1)?.year]).toEqual(answer.years);
      const at = (year: number) => terms.find((term) => term.year === year);
      for (const [period, expected] of Object.entries(answer.lmdi)) {
        const ends = period.split('-').map((year) => at(Number(year)));
        const chain = chainEffects(
          ends.flatMap((term) => (term ? [{ year: term.year, table: kayaTable(term.factors) }] : [])),
        );
        expectEffects(chain?.effects, expected, chain?.startTotal ?? Number.NaN, chain?.endTotal ?? Number.NaN);
        near((chain?.endTotal ?? Number.NaN) - (chain?.startTotal ?? Number.NaN), expected.change);
      }
      // Chained over every year the effects differ, the change does not.
      const whole = chainEffects(terms.map(({ year, factors }) => ({ year, table: kayaTable(factors) })));
      expect(whole?.residualShare).toBeLessThanOrEqual(1e-9);
      near(
        growthBetween(at(2010)?.emissions ?? null, at(2020)?.emissions ?? null, 10).growth ?? undefined,
        answer.cagr_F_2010_2020,
      );
    });
  },
);

const province = sharedData('data/stats-province-2010-2020/expected.json');

describe.skipIf(!province)(
  province ? 'a province, 2010 to 2020' : missingSharedData('data/stats-province-2010-2020'),
  () => {
    it('gives the effects of five and of ten years and the compound growth', () => {
      const answer = json(province ?? '');
      const years: number[] = answer.years;
      const terms = years.map((year, i) => {
        const found = kayaTerms({
          year,
          population: answer.population_1e4[i],
          gdp: answer.gdp_1e8_yuan[i],
          energy: answer.energy_1e4_tce[i],
          emissions: answer.co2_1e4_t[i],
        });
        if (!found) throw new Error(`no terms of ${year}`);
        return found;
      });
      const at = (year: number) => terms.find((term) => term.year === year);
      for (const [period, expected] of Object.entries<Effects>(answer.lmdi)) {
        const ends = period.split('-').map((year) => at(Number(year)));
        const chain = chainEffects(
          ends.flatMap((term) => (term ? [{ year: term.year, table: kayaTable(term.factors) }] : [])),
        );
        expectEffects(chain?.effects, expected, chain?.startTotal ?? Number.NaN, chain?.endTotal ?? Number.NaN);
      }
      for (const [name, values] of [
        ['gdp', answer.gdp_1e8_yuan],
        ['population', answer.population_1e4],
        ['energy', answer.energy_1e4_tce],
        ['co2', answer.co2_1e4_t],
      ] as const) {
        near(growthBetween(values[0], values.at(-1), 10).growth ?? undefined, answer.cagr_2010_2020[name]);
      }
    });
  },
);

const districts = sharedData('data/ghg-uk-la/uk_la_under500km2_2005_2020.csv');
const districtAnswers = sharedData('data/ghg-uk-la/expected.json');

describe.skipIf(!districts || !districtAnswers)(
  districts ? '136 districts of the United Kingdom' : missingSharedData('data/ghg-uk-la'),
  () => {
    it('are decomposed each by its people and its emissions a head', () => {
      const answer = json(districtAnswers ?? '');
      const rows = rowsOf(districts ?? '');
      const codes = [...new Set(rows.map((row) => row['local-authority-code'] ?? ''))];
      const byKey = new Map(rows.map((row) => [`${row['local-authority-code']}/${row['Year']}`, row]));
      const valuesOf = (year: number, field: string) =>
        codes.map((code) => numberOf(byKey.get(`${code}/${year}`)?.[field]) ?? Number.NaN);
      const columns = (years: readonly number[]) =>
        years.flatMap((year) => [
          { quantity: 'population' as const, year, values: valuesOf(year, 'Population:000s') },
          { quantity: 'emissions' as const, year, values: valuesOf(year, 'Total Emissions:kt CO2') },
        ]);
      expect(codes).toHaveLength(answer.areas);
      const result = decomposeZones(columns([2005, 2020]), codes.length);
      expect(result.leftOut).toEqual([]);
      for (const [code, expected] of Object.entries<{ P: number; C_per_P: number; change: number }>(
        answer.population_x_per_head_2005_2020,
      )) {
        const zone = codes.indexOf(code);
        near(result.effects[zone * 2], expected.P);
        near(result.effects[zone * 2 + 1], expected.C_per_P);
        near((result.ends[zone] ?? Number.NaN) - (result.starts[zone] ?? Number.NaN), expected.change);
      }
      near(result.whole?.startTotal, answer.total_by_year_kt['2005']);
      near(result.whole?.endTotal, answer.total_by_year_kt['2020']);
      // The cuts, largest and smallest first.
      const cuts = codes.map((code, i) => ({
        code,
        cut: (result.ends[i] ?? Number.NaN) / (result.starts[i] ?? Number.NaN) - 1,
      }));
      cuts.sort((a, b) => a.cut - b.cut);
      expect(cuts.slice(0, 5).map(({ code }) => code)).toEqual(answer.largest_cuts.map(([code]: [string]) => code));
      expect(cuts.slice(-5).map(({ code }) => code)).toEqual(answer.smallest_cuts.map(([code]: [string]) => code));
      // Chained over sixteen years, the sum of effects is still the change.
      const chained = decomposeZones(columns(Array.from({ length: 16 }, (_, i) => 2005 + i)), codes.length);
      expect(chained.whole?.residualShare).toBeLessThanOrEqual(1e-9);
      expect(chained.whole?.steps).toHaveLength(15);
    });
  },
);
