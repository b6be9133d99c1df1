import { describe, expect, it } from 'vitest';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { inventoryChecks } from '../../../src/core/inventory/inventory-checks.ts';
import { setCells } from '../../../src/core/inventory/set-cells.ts';
import { applyPatch, editPlan } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import type { GasId, SectorId } from '../../../src/core/plan/tables.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, type ToldActivity, withActivities } from '../../builders/activities.ts';

function found(plan: Plan, id: string) {
  return inventoryChecks(plan, computeInventory(plan, 'AR5'))
    .filter((one) => one.id === id)
    .map(({ cell, severity }) => [cell.category, cell.activity, severity]);
}
const coal = activity('coal', 2022, '1A1a1', 'fuel', 'A_raw_coal', { quantity: [1000, 't'] });
const use = activity('use', 2022, 'E.industry', 'electricity', '', { use: [1000, 'MWh'] });
const generation = activity('gen', 2022, 'EG', 'local-generation', 'selfUse', { generated: [10, 'MWh'] });
const burnt = (id: string, category: string) =>
  activity(id, 2022, category, 'incineration', 'msw', { burnt: [1000, 't'] });
const contract = { id: 'c', year: 2022, mwh: 5, tPerMwh: 0, vintage: 2022, source: '', note: '' };

/** Each check: activities that raise it, and the same set mended. */
const cases: readonly [string, readonly ToldActivity[], readonly ToldActivity[], readonly unknown[]][] = [
  ['POWER_TWICE', [coal, use], [coal, use, generation], [['EG', null, 'stop']]],
  ['WASTE_TO_ENERGY_TWICE', [burnt('a', '1A1aW'), burnt('b', '4C1')], [burnt('a', '1A1aW')], [['4C1', null, 'stop']]],
  [
    'FEEDSTOCK_TWICE',
    [
      activity('f', 2022, '1A2c', 'fuel', 'A_natural_gas', { quantity: [10, '万m³ (0 °C)'] }),
      activity('n', 2022, '2B1', 'ammonia', 'gas', { quantity: [100, 't'] }),
    ],
    [
      activity('f', 2022, '1A2c', 'fuel', 'A_natural_gas', {
        quantity: [10, '万m³ (0 °C)'],
        nonEnergy: [4, '万m³ (0 °C)'],
      }),
      activity('n', 2022, '2B1', 'ammonia', 'gas', { quantity: [100, 't'] }),
    ],
    [['1A2c', 'f', 'warn']],
  ],
  [
    'TRANSPORT_TWICE',
    [
      activity('s', 2022, '1A3b1', 'fuel', 'A_gasoline', { quantity: [100, 't'] }),
      activity('v', 2022, '1A3b4', 'vehicles', 'A_gasoline', { vehicles: [10, '辆'] }),
    ],
    [
      activity('s', 2022, '1A3b1', 'fuel', 'A_gasoline', { quantity: [100, 't'] }),
      activity('v', 2022, '1A3b3', 'vehicles', 'A_diesel', { vehicles: [10, '辆'] }),
    ],
    [['1A3b4', 'v', 'stop']],
  ],
  [
    'HEAT_TWICE',
    [
      activity('p', 2022, '1A1a3', 'fuel', 'A_raw_coal', { quantity: [100, 't'] }),
      activity('h', 2022, 'H.industry', 'heat', 'outside', { use: [10, 'GJ'] }),
    ],
    [
      activity('p', 2022, '1A1a3', 'fuel', 'A_raw_coal', { quantity: [100, 't'] }),
      activity('h', 2022, 'H.industry', 'heat', 'inside', { use: [10, 'GJ'] }),
    ],
    [['H.industry', 'h', 'warn']],
  ],
  [
    'OVER_REPORTED',
    [
      activity('e', 2022, '2A1', 'product', 'clinker', { quantity: [100, 't'] }),
      activity('m', 2022, '2A1', 'measured', 'CO2', { emitted: [60, 't'] }),
    ],
    [
      activity('e', 2022, '2A1', 'product', 'clinker', { quantity: [100, 't'] }),
      activity('m', 2022, '2A1', 'measured', 'CO2', { emitted: [50, 't'] }),
    ],
    [['2A1', null, 'stop']],
  ],
  [
    'BIOGENIC_IN_TOTAL',
    [activity('b', 2022, '4B1', 'direct', 'CO2', { emitted: [60, 't'] })],
    [activity('b', 2022, '4B1', 'direct', 'CH4', { emitted: [60, 't'] })],
    [['4B1', 'b', 'stop']],
  ],
  [
    'LEAK_AND_USE',
    [
      activity('b', 2022, '2F1a', 'refrigerant', 'HFC-32', { bank: [60, 't'] }),
      activity('u', 2022, '2F1a', 'activity-factor', 'HFC-32', { activity: [3, 't'], factor: [1, 't/t'] }),
    ],
    [
      activity('b', 2022, '2F1a', 'refrigerant', 'HFC-32', { bank: [60, 't'] }),
      activity('u', 2022, '2F1a', 'activity-factor', 'HFC-134a', { activity: [3, 't'], factor: [1, 't/t'] }),
    ],
    [['2F1a', 'u', 'warn']],
  ],
];

describe('double counting', () => {
  it.each(cases)('%s is found and goes when it is mended', (id, faulty, mended, expected) => {
    expect(found(withActivities(aPlan().build(), faulty), id)).toEqual(expected);
    expect(found(withActivities(aPlan().build(), mended), id)).toEqual([]);
  });

  it('LEAK_AND_USE is found where more gas is burnt than the network sold', () => {
    const network = activity('n', 2022, '1B2b5', 'gas-network', '', {
      supply: [100, '万m³ (0 °C)'],
      loss: [2, '%'],
      methane: [95, '%'],
    });
    const home = (volume: number) =>
      activity('h', 2022, '1A4b1', 'fuel', 'B_natural_gas', { quantity: [volume, '万m³ (0 °C)'] });
    expect(found(withActivities(aPlan().build(), [network, home(100)]), 'LEAK_AND_USE')).toEqual([
      ['1B2b5', null, 'warn'],
    ]);
    expect(found(withActivities(aPlan().build(), [network, home(98)]), 'LEAK_AND_USE')).toEqual([]);
  });

  it('CERTIFICATE_TWICE is found where certificates of power used on site are sold', () => {
    const sold = aPlan()
      .with('powerContracts', { ...contract, instrument: 'soldCertificate' })
      .build();
    const bought = aPlan()
      .with('powerContracts', { ...contract, instrument: 'greenCertificate' })
      .build();
    expect(found(withActivities(sold, [use, generation]), 'CERTIFICATE_TWICE')).toEqual([['EG', null, 'warn']]);
    expect(found(withActivities(bought, [use, generation]), 'CERTIFICATE_TWICE')).toEqual([]);
  });

  it('SOLD_CREDITS is found where a removal was sold and still counts', () => {
    const wood = activity('w', 2022, '3B1', 'area-rate', 'forest', { area: [100, 'ha'] });
    const sold = aPlan().with('soldCredits', {
      id: 's',
      year: 2022,
      category: '3B1',
      tCo2e: 100,
      buyer: '',
      source: '',
    });
    expect(found(withActivities(sold.build(), [wood]), 'SOLD_CREDITS')).toEqual([['3B1', null, 'stop']]);
    expect(found(withActivities(aPlan().build(), [wood]), 'SOLD_CREDITS')).toEqual([]);
  });
});

describe('completeness and change', () => {
  const clinker = (year: number, tonnes: number, note = '') =>
    activity(`c${year}`, year, '2A1', 'product', 'clinker', { quantity: [tonnes, 't'] }, { note });

  it('names blank categories of a sector that has any, and those told elsewhere where nothing is', () => {
    const plan = withActivities(
      aPlan()
        .with('categoryNotations', {
          id: '2022/2A2',
          year: 2022,
          category: '2A2',
          notation: 'IE',
          reason: '',
          place: '2A4',
        })
        .with('categoryNotations', {
          id: '2022/2A3',
          year: 2022,
          category: '2A3',
          notation: 'NO',
          reason: '',
          place: '',
        })
        .build(),
      [clinker(2022, 1)],
    );
    const blank = found(plan, 'BLANK').map(([category]) => category);
    expect(blank).toContain('2A4');
    for (const told of ['2A1', '2A2', '2A3', '4A1', '1Mb']) expect(blank).not.toContain(told);
    expect(found(plan, 'IE_PLACE_EMPTY')).toEqual([['2A2', null, 'warn']]);
  });

  it('asks for a note where a category jumps, and tells another method', () => {
    expect(found(withActivities(aPlan().build(), [clinker(2021, 100), clinker(2022, 125)]), 'JUMP')).toEqual([
      ['2A1', null, 'note'],
    ]);
    expect(
      found(withActivities(aPlan().build(), [clinker(2021, 100), clinker(2022, 125, '新线投产')]), 'JUMP'),
    ).toEqual([]);
    expect(found(withActivities(aPlan().build(), [clinker(2021, 100), clinker(2022, 119)]), 'JUMP')).toEqual([]);
    const direct = activity('d', 2022, '2A1', 'direct', 'CO2', { emitted: [54, 't'] });
    expect(found(withActivities(aPlan().build(), [clinker(2021, 100), direct]), 'METHOD_CHANGED')).toEqual([
      ['2A1', null, 'warn'],
    ]);
  });

  it('keeps a jump that was explained in sight, with its note', () => {
    const noted = withActivities(aPlan().build(), [clinker(2021, 100), clinker(2022, 125, '新线投产')]);
    const findings = inventoryChecks(noted, computeInventory(noted, 'AR5')).filter(({ id }) => id.startsWith('JUMP'));
    expect(findings).toEqual([
      {
        id: 'JUMP_NOTED',
        severity: 'note',
        cell: { year: 2022, category: '2A1', activity: null, input: null, typed: null },
        detail: { beforeT: expect.closeTo(53.8, 9), nowT: expect.closeTo(67.25, 9), note: '新线投产' },
      },
    ]);
  });

  it('asks the same of typed cells, in CO2e and against the whole inventory, but not where activities stand', () => {
    const cells = (told: readonly (readonly [number, SectorId, GasId, number, string?])[]) => {
      const plan = aPlan().build();
      const drafts = told.map(([year, sector, gas, value, note = '']) => {
        return { year, sector, gas, value, note, status: 'reported', source: '' } as const;
      });
      return applyPatch(plan, setCells(plan, drafts).patch);
    };
    const odd = (plan: Plan) =>
      inventoryChecks(plan, computeInventory(plan, 'AR5')).flatMap(({ id, cell }) =>
        cell.typed ? [[id, cell.typed.sector, cell.typed.gas, cell.year]] : [],
      );
    // 1 t CH4 is 28 t of CO2e: of 1,000 it is above one per cent, of 10,000 it is not.
    const methane = [
      [2021, 'waste', 'CH4', 1],
      [2022, 'waste', 'CH4', 2],
    ] as const;
    expect(odd(cells([...methane, [2022, 'energy', 'CO2', 1000]]))).toEqual([['JUMP', 'waste', 'CH4', 2022]]);
    expect(odd(cells([...methane, [2022, 'energy', 'CO2', 10_000]]))).toEqual([]);
    const noted = cells([methane[0], [2022, 'waste', 'CH4', 2, 'new landfill']]);
    expect(odd(noted)).toEqual([['JUMP_NOTED', 'waste', 'CH4', 2022]]);
    const worked = withActivities(cells(methane), [activity('w', 2022, '4B1', 'direct', 'CH4', { emitted: [9, 't'] })]);
    expect(odd(worked)).toEqual([]);
    const slip = cells(
      [2018, 2019, 2020, 2021, 2022].map((year) => [year, 'energy', 'CO2', year === 2020 ? 5000 : 500, 'n']),
    );
    expect(odd(slip).filter(([id]) => id === 'OUTLIER')).toEqual([['OUTLIER', 'energy', 'CO2', 2020]]);
  });

  it('asks for heat value, carbon and oxidation of biomass, and for their source', () => {
    const wood = (inputs: Record<string, readonly [number, string]>) =>
      withActivities(aPlan().build(), [activity('wood', 2022, '1A2m', 'fuel', 'bio_wood', inputs)]);
    const blank = computeInventory(wood({ quantity: [500, 't'] }), 'AR5')
      .byYear.get(2022)
      ?.byActivity.get('wood');
    expect(blank?.tonnes).toBeNull();
    expect(blank?.issues.map(({ code, where }) => [code, where?.field])).toEqual([
      ['INPUT_MISSING', 'ncv'],
      ['INPUT_MISSING', 'carbon'],
      ['INPUT_MISSING', 'oxidised'],
    ]);
    const told = wood({ quantity: [500, 't'], ncv: [15, 'GJ/t'], carbon: [0.03, 'tC/GJ'], oxidised: [1, ''] });
    const one = computeInventory(told, 'AR5').byYear.get(2022)?.byActivity.get('wood');
    expect(one?.tonnes).toEqual({ CH4: expect.closeTo(0.225, 12), N2O: expect.closeTo(0.03, 12) });
    const inputsWithout = (plan: Plan) =>
      inventoryChecks(plan, computeInventory(plan, 'AR5')).flatMap(({ id, cell }) =>
        id === 'FACTOR_WITHOUT_SOURCE' ? [cell.input] : [],
      );
    expect(inputsWithout(told)).toEqual(['ncv', 'carbon', 'oxidised']);
    const sourced = editPlan(told, 'test', (edit) => {
      for (const record of told.activityInputs.values()) edit.put('activityInputs', { ...record, source: 'lab 2022' });
    });
    expect(inputsWithout(applyPatch(told, sourced))).toEqual([]);
  });

  it('tells terms that were left blank', () => {
    const plan = withActivities(aPlan().build(), [coal]);
    const notes = inventoryChecks(plan, computeInventory(plan, 'AR5')).filter(({ id }) => id === 'TERM_LEFT_OUT');
    expect(notes.map(({ cell }) => [cell.activity, cell.input])).toEqual([['coal', 'nonEnergy']]);
  });
});
