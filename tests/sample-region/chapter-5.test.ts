/** What the sample says of where the region stands (chapter 5): ready to be used, and of one piece with its figures. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regionFocus } from '../../src/core/drivers/region-focus.ts';
import { regionKeys } from '../../src/core/drivers/region-keys.ts';
import { sectorPotential } from '../../src/core/drivers/sector-potential.ts';
import { totalInventory } from '../../src/core/inventory/total-inventory.ts';
import { findingStates } from '../../src/core/situation/findings.ts';
import { policyRegister } from '../../src/core/situation/policy-register.ts';
import { readPlanFile } from '../../src/db/plan-file.ts';
import { cellValue, featureIdAt, type LayerTable } from '../../src/geo/layer-table.ts';

const { plan, tables } = readPlanFile(readFileSync(new URL('../../public/sample/lanwan.tantu', import.meta.url)));
const totals = totalInventory(plan);

function value(series: string, year: number): number {
  const record = plan.statistics.get(`${series}-${year}`);
  if (!record) throw new Error(`no ${series} ${year}`);
  return record.value;
}

function tableOf(layer: string): LayerTable {
  const table = tables.get(plan.layers.get(`lanwan-${layer}`)?.tableId ?? '');
  if (!table) throw new Error(`no layer ${layer}`);
  return table;
}

describe('policies', () => {
  it('stand on every level, each with targets that chapter 7 can take up', () => {
    for (const { level, policies } of policyRegister(plan)) {
      expect(policies.length, level).toBeGreaterThan(0);
      for (const { policy, targets } of policies) {
        expect(targets.length, policy.title).toBeGreaterThan(0);
        for (const { target, lacks } of targets) expect(lacks, target.id).toEqual([]);
      }
    }
  });

  it('are fictional, but for the two years of the state, and quote no number of a document', () => {
    for (const policy of plan.policies.values()) {
      expect(policy.documentNumber).toBe('');
      if (policy.level !== 'national') expect(`${policy.title}${policy.issuedBy}`).toMatch(/虚构.*虚构/);
    }
    const national = policyRegister(plan)
      .filter(({ level }) => level === 'national')
      .flatMap(({ policies }) => policies.flatMap(({ targets }) => targets.map(({ target }) => target)));
    expect(national.map((target) => [target.quantity, target.value])).toEqual([
      ['peakYear', 2030],
      ['neutralYear', 2060],
    ]);
  });
});

describe('opportunities and challenges', () => {
  const states = findingStates(plan, totals);

  it('are three each, and all that they rest on holds; one without evidence stays a draft', () => {
    const [draft, ...others] = states.filter(({ isDraft }) => isDraft);
    expect(others).toEqual([]);
    expect(draft?.finding.statement).toContain('制氢');
    const proven = states.filter(({ isDraft }) => !isDraft);
    for (const side of ['opportunity', 'challenge']) {
      expect(proven.filter(({ finding }) => finding.side === side)).toHaveLength(3);
    }
    for (const { finding, evidence } of proven) {
      expect(evidence.length, finding.statement).toBeGreaterThan(0);
      for (const one of evidence) expect(one.holds, `${one.evidence.id} of ${finding.statement}`).toBe(true);
    }
    const evidence = states.flatMap((state) => state.evidence);
    expect(new Set(evidence.map((one) => one.evidence.kind))).toEqual(
      new Set(['statistic', 'inventory', 'policyTarget', 'layer', 'place']),
    );
  });

  it('point at places of the district, and at a plant where it stands', () => {
    const district = plan.layers.get('lanwan-boundary');
    const points = tableOf('point-sources');
    let places = 0;
    for (const { box, evidence } of states.flatMap((state) => state.evidence)) {
      if (evidence.west === null || box === null) continue;
      places++;
      const [west, south, east, north] = box;
      expect(west).toBeLessThan(east);
      expect(south).toBeLessThan(north);
      expect((west + east) / 2).toBeGreaterThan(district?.west ?? Number.NaN);
      expect((west + east) / 2).toBeLessThan(district?.east ?? Number.NaN);
      expect((south + north) / 2).toBeGreaterThan(district?.south ?? Number.NaN);
      expect((south + north) / 2).toBeLessThan(district?.north ?? Number.NaN);
      if (evidence.featureId === '') continue;
      const row = Array.from({ length: points.count }, (_, one) => one).find(
        (one) => featureIdAt(points.ids, one) === evidence.featureId,
      );
      const [lon = Number.NaN, lat = Number.NaN] = points.bounds.subarray((row ?? Number.NaN) * 4);
      expect(lon > west && lon < east && lat > south && lat < north, evidence.featureId).toBe(true);
    }
    expect(places).toBeGreaterThanOrEqual(2);
  });

  it('say the numbers they point at', () => {
    const statement = (word: string) =>
      states.find(({ finding }) => finding.statement.includes(word))?.finding.statement;
    const of2024 = totals.byYear.get(2024)?.bySector;
    const growth = ((value('electricity.total', 2024) / value('electricity.total', 2021)) ** (1 / 3) - 1) * 100;
    expect(statement('用电量')).toContain(`${growth.toFixed(1)}%`);
    expect(statement('用电量')).toContain(
      `${((of2024?.get('electricity')?.totalT ?? Number.NaN) / 1e6).toFixed(2)}百万吨`,
    );
    expect(statement('燃油车')).toContain(`${value('vehicles.fuel', 2024)}万辆燃油车`);
    expect(statement('地铁')).toContain(`${value('transit.stations', 2024)}座`);
    const bySize = [...(of2024?.values() ?? [])].sort((a, b) => (b.totalT ?? 0) - (a.totalT ?? 0));
    expect(bySize[0]?.sector).toBe('electricity');
  });
});

describe('drivers', () => {
  it('have a note on every focus variable, with source and assumption', () => {
    const { ranked, drivers } = regionFocus(plan, totals);
    const focus = ranked.filter(({ isFocus }) => isFocus);
    expect(focus.length).toBeGreaterThanOrEqual(3);
    for (const { id } of focus) expect(plan.driverNotes.has(id), id).toBe(true);
    for (const { id, elasticity, elasticitySource, ...note } of plan.driverNotes.values()) {
      expect(drivers.has(id), id).toBe(true);
      expect(elasticity === null).toBe(elasticitySource === '');
      for (const words of [note.source, note.assumption, note.note]) expect(words).not.toBe('');
    }
  });

  it('give reasons for categories that numbers do not make key', () => {
    const { categories } = regionKeys(plan, totals, 2015, 2024);
    expect(plan.keyCategoryReasons.size).toBeGreaterThan(0);
    for (const key of plan.keyCategoryReasons.keys()) {
      const category = categories.find((one) => one.key === key);
      expect(category, key).toMatchObject({ isKeyByLevel: false, isKeyByTrend: false });
    }
  });

  it('have whole potentials of three sectors, from the figures of 2024', () => {
    expect(plan.potentials.size).toBe(3);
    for (const { id: sector } of plan.potentials.values()) {
      const potential = sectorPotential(plan, sector);
      expect(potential).toMatchObject({ missing: [], refused: null, stepsExceed: false });
      const { activity, intensityNow } = potential.inputs;
      const totalT = totals.byYear.get(2024)?.bySector.get(sector)?.totalT ?? Number.NaN;
      // four digits of the intensity
      expect(((activity ?? Number.NaN) * (intensityNow ?? Number.NaN)) / totalT).toBeCloseTo(1, 3);
      const { technicalT, economicT, realisableT } = potential;
      expect(economicT).toBeLessThan(technicalT ?? Number.NaN);
      expect(realisableT).toBeLessThan(economicT ?? Number.NaN);
      expect(realisableT).toBeGreaterThan(0);
    }
  });
});

describe('the new series', () => {
  it('agree with each other', () => {
    for (let year = 2015; year <= 2024; year++) {
      const engines = value('vehicles.cars', year) - value('vehicles.newEnergy', year);
      expect(value('vehicles.fuel', year)).toBeCloseTo(engines, 9);
      const land = ['residential', 'industrial', 'commercial'].map((use) => value(`land.${use}`, year));
      expect(land.reduce((sum, one) => sum + one, 0)).toBeLessThan(value('land.builtUp', year));
      for (const [part, whole] of [
        ['gdp.current', 'city.gdp'],
        ['city.gdp', 'province.gdp'],
        ['population.resident', 'city.population'],
        ['city.population', 'province.population'],
        ['energy.total', 'city.energy'],
        ['city.energy', 'province.energy'],
        ['population.registered', 'population.resident'],
      ] as const) {
        expect(value(part, year), `${part} ${year}`).toBeLessThan(value(whole, year));
      }
      if (year === 2015) continue;
      const floors = (of: number) =>
        ['residential', 'public', 'industrial'].reduce((sum, use) => sum + value(`floor.${use}`, of), 0);
      expect(floors(year)).toBeGreaterThan(floors(year - 1));
      expect(floors(year) - floors(year - 1)).toBeLessThan(value('buildings.completed', year));
    }
  });

  it('are what the map shows', () => {
    const metro = tableOf('metro');
    const columns = (name: string) => {
      const column = metro.columns.get(name);
      if (!column) throw new Error(`no column ${name}`);
      return column;
    };
    for (let year = 2015; year <= 2024; year++) {
      const runs = Array.from({ length: metro.count }, (_, row) => row).some(
        (row) => Number(cellValue(columns('开通年份'), row)) <= year,
      );
      expect(value('rail.length', year) > 0, `${year}`).toBe(runs);
      expect(value('transit.stations', year) > 0, `${year}`).toBe(runs);
    }
    expect(value('forest.cover', 2024)).toBe(value('forest.cover', 2015));
    expect(value('forest.cover', 2024)).toBeGreaterThan(10);
    expect(value('forest.cover', 2024)).toBeLessThan(60);
  });
});
