import { describe, expect, it } from 'vitest';
import { factorOf } from '../../../src/core/factors/factor.ts';
import { gridRegions } from '../../../src/core/factors/grid-factor.ts';
import { methodUnit, unitFactor } from '../../../src/core/inventory/activity-units.ts';
import { categories, categoryOf, leafCategories } from '../../../src/core/inventory/categories.ts';
import type { Category } from '../../../src/core/inventory/category.ts';
import { computedActivity, computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { groupOfGas } from '../../../src/core/inventory/gas-groups.ts';
import { inputsOf } from '../../../src/core/inventory/method-shapes.ts';
import type { Method, MethodExample } from '../../../src/core/inventory/methods/define-method.ts';
import { methodOf, methods } from '../../../src/core/inventory/methods/index.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, withActivities } from '../../builders/activities.ts';

const place = { gridRegion: 'Guangdong', sinkRateCity: 'Guangzhou' };

function inputsIn(method: Method, option: string, category: Category) {
  return inputsOf(method, option, category, place);
}

const examples = methods.flatMap((method) =>
  method.examples.map((example, i): [string, Method, MethodExample] => [`${method.id} ${i}`, method, example]),
);

describe('worked examples of the methods', () => {
  it('are there for every method', () => {
    expect(methods.filter(({ examples: told }) => told.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it.each(examples)('%s comes out through a plan', (_, method, example) => {
    const option = example.option ?? '';
    const category = categoryOf(example.category);
    expect(category).not.toBeNull();
    const kinds = new Map(inputsIn(method, option, category!).map(({ id, kind }) => [id, kind]));
    const year = example.year ?? 2023;
    const told = { [year]: example.inputs, ...example.before };
    const plan = withActivities(
      aPlan().build(),
      Object.entries(told).map(([one, inputs]) =>
        activity(
          `a${one}`,
          Number(one),
          example.category,
          method.id,
          option,
          Object.fromEntries(
            Object.entries(inputs).map(([id, value]) => [id, [value, methodUnit(kinds.get(id)!)] as const]),
          ),
        ),
      ),
    );
    const computed = computedActivity(computeInventory(plan, 'AR5'), `a${year}`)!;
    expect(computed.inputs.filter(({ problem }) => problem).map(({ input }) => input.id)).toEqual([]);
    expect(Object.keys(computed.tonnes ?? {}).sort()).toEqual(Object.keys(example.tonnes).sort());
    for (const [gas, tonnes] of Object.entries(example.tonnes)) {
      expect(computed.tonnes?.[gas], gas).toBeCloseTo(tonnes, 5);
    }
    for (const [name, amount] of Object.entries(example.memo ?? {})) {
      expect(computed.memo[name], name).toBeCloseTo(amount, 5);
    }
  });
});

describe('declared inputs', () => {
  const declared = methods.flatMap((method) =>
    leafCategories.flatMap((category) =>
      (method.options.length === 0 ? [''] : method.options.map(({ id }) => id)).flatMap((option) =>
        inputsIn(method, option, category).map((input) => ({ method, category, option, input })),
      ),
    ),
  );

  it('name factors that are there, in units that fit', () => {
    const wrong = declared.filter(({ input }) => {
      if (input.factor === null) return false;
      if (input.factor.startsWith('grid/')) return !gridRegions.includes(input.factor.slice(5));
      const factor = factorOf(input.factor);
      return !factor || unitFactor(input.kind, factor.unit) === null;
    });
    expect(wrong.map(({ method, option, input }) => `${method.id} ${option} ${input.factor}`)).toEqual([]);
  });

  it('keep heat value, carbon and oxidation of a fuel in one set', () => {
    const fuel = methodOf('fuel')!;
    for (const { id } of fuel.options.filter((one) => !one.id.startsWith('bio'))) {
      const sets = inputsIn(fuel, id, categoryOf('1A2a')!)
        .filter(({ id: input }) => ['ncv', 'carbon', 'oxidised'].includes(input))
        .map(({ factor }) => factor?.slice(0, 2));
      expect(new Set(sets)).toEqual(new Set([`${id[0]}_`]));
    }
  });

  it('have ids of their own and names in both languages', () => {
    for (const method of methods) {
      const ids = inputsIn(method, method.options[0]?.id ?? '', categoryOf('1A2a')!).map(({ id }) => id);
      expect(new Set(ids).size, method.id).toBe(ids.length);
    }
    const texts = [...declared.map(({ input }) => input.name), ...methods.map(({ name }) => name)];
    expect(texts.filter((text) => !text['zh-CN'] || !text.en)).toEqual([]);
  });
});

describe('the tree of categories', () => {
  it('has one id a category, a parent for each and methods that are there', () => {
    expect(new Set(categories.map(({ id }) => id)).size).toBe(categories.length);
    expect(categories.filter(({ parent }) => parent !== null && categoryOf(parent)?.isLeaf !== false)).toEqual([]);
    expect(leafCategories.flatMap(({ methods: fitting }) => fitting).filter((id) => !methodOf(id))).toEqual([]);
    expect(leafCategories.filter(({ methods: fitting }) => fitting.length === 0)).toEqual([]);
  });

  it('covers every sector and every gas', () => {
    expect(new Set(leafCategories.map(({ sector }) => sector)).size).toBe(8);
    expect(new Set(leafCategories.flatMap(({ gases }) => gases))).toEqual(
      new Set(['CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3']),
    );
    expect(
      methods
        .flatMap(({ examples: told }) => told)
        .flatMap(({ tonnes }) => Object.keys(tonnes))
        .filter((gas) => groupOfGas(gas) === null),
    ).toEqual([]);
  });
});
