/** Section 2.3: rice and herds, by kind from the tables or with factors that are told. */

import * as v from 'valibot';
import { factorOf } from '../../core/factors/factor.ts';
import { fieldsAndHerdsT } from '../../core/inventory/methods/agriculture.ts';
import { adapter, number, numbersByName } from './adapter.ts';

/** kg of a gas a head or hectare, by the name a vector gives the animal or crop. */
function factorFor(prefix: string, name: string): number {
  const factor = factorOf(`${prefix}_${name.replace(/_(ha|heads?)$/, '')}`);
  if (!factor || factor.value === null) throw new Error(`no factor ${prefix}_${name}`);
  return factor.value;
}

const ofKinds = (prefix: string, counts: Readonly<Record<string, number>>) =>
  fieldsAndHerdsT(Object.entries(counts).map(([name, count]) => ({ count, kgEach: factorFor(prefix, name) })));

/** Manure has one factor a kind of animal, however it is kept. */
function kindsOfManure(heads: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const byKind: Record<string, number> = {};
  for (const [name, count] of Object.entries(heads)) {
    const kind = name.replace(/_(intensive|household)$/, '');
    byKind[kind] = (byKind[kind] ?? 0) + count;
  }
  return byKind;
}

/** Kinds with an enteric factor: poultry has none. */
const ruminating = (heads: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(heads).filter(([name]) => name !== 'poultry'));

/** Every name a vector may have for a result. */
const named = (what: string, gas: string, tonnes: number) => ({
  [`${what}_${gas}_t`]: tonnes,
  [`${gas}_${what}_t`]: tonnes,
});

const herds = (heads: Readonly<Record<string, number>>) => ({
  ...named('enteric', 'CH4', ofKinds('ent', ruminating(heads))),
  ...named('manure', 'CH4', ofKinds('man_ch4', kindsOfManure(heads))),
  ...named('manure', 'N2O', ofKinds('man_n2o', kindsOfManure(heads))),
});

const toldHerd = v.looseObject({
  heads: number,
  enteric_kg: v.optional(number, 0),
  manure_CH4_kg: v.optional(number, 0),
  manure_N2O_kg: v.optional(number, 0),
});

export const agricultureAdapters = [
  adapter('2.3', v.looseObject({ rice_ha: numbersByName, heads: numbersByName }), ({ rice_ha, heads }) => ({
    ...named('rice', 'CH4', ofKinds('rice', rice_ha)),
    ...herds(heads),
  })),
  adapter('2.3', v.looseObject({ rice_ha: numbersByName }), ({ rice_ha }) => {
    const tonnes = ofKinds('rice', rice_ha);
    return { CH4_t: tonnes, ...named('rice', 'CH4', tonnes) };
  }),
  adapter('2.3', v.looseObject({ heads: numbersByName }), ({ heads }) => herds(heads)),
  adapter('2.3', v.looseObject({ rice: v.array(v.looseObject({ ha: number, ef: number })) }), ({ rice }) => {
    const tonnes = fieldsAndHerdsT(rice.map(({ ha, ef }) => ({ count: ha, kgEach: ef })));
    return { CH4_t: tonnes, ...named('rice', 'CH4', tonnes) };
  }),
  adapter('2.3', v.looseObject({ herds: v.array(toldHerd) }), (inputs) => {
    const sum = (kgEach: (herd: v.InferOutput<typeof toldHerd>) => number) =>
      fieldsAndHerdsT(inputs.herds.map((herd) => ({ count: herd.heads, kgEach: kgEach(herd) })));
    return {
      ...named(
        'enteric',
        'CH4',
        sum((herd) => herd.enteric_kg),
      ),
      ...named(
        'manure',
        'CH4',
        sum((herd) => herd.manure_CH4_kg),
      ),
      ...named(
        'manure',
        'N2O',
        sum((herd) => herd.manure_N2O_kg),
      ),
    };
  }),
];
