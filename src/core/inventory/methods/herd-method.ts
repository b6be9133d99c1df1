/**
 * A method of animals kept: heads of one kind times what each gives off in a year (methods 2.3).
 *
 *   E = heads · EF / 1000                                        t of each gas; EF in kg a head and year
 *
 * Digestion and manure differ in their kinds of animals and their gases alone. Formula in `agriculture.ts`.
 */
import type { Text } from '../../text.ts';
import { fieldsAndHerdsT } from './agriculture.ts';
import {
  activityInput,
  defineMethod,
  factorInput,
  type Method,
  type MethodExample,
  type MethodOption,
  sources,
} from './define-method.ts';

interface HerdGas {
  readonly gas: 'CH4' | 'N2O';
  /** Id of its factor's input. */
  readonly input: string;
  readonly name: Text;
  /** Its factors stand in the tables as this and the kind of animal. */
  readonly factor: string;
}

export function herdMethod(herd: {
  readonly id: string;
  readonly name: Text;
  readonly formula: string;
  readonly animals: readonly MethodOption[];
  readonly gases: readonly HerdGas[];
  readonly examples: readonly MethodExample[];
}): Method {
  const { id, name, formula, animals, gases, examples } = herd;
  return defineMethod({
    ...{ id, name, formula, examples },
    clause: '5.1a',
    source: sources.provincial2011,
    options: animals,
    inputs: ({ option: animal }) => [
      activityInput('heads', '存栏量', 'Heads', 'heads'),
      ...gases.map((one) =>
        factorInput(one.input, one.name['zh-CN'], one.name.en, 'massPerHead', `${one.factor}_${animal}`),
      ),
    ],
    compute: (value) => ({
      tonnes: Object.fromEntries(
        gases.map(({ gas, input }) => [gas, fieldsAndHerdsT([{ count: value('heads'), kgEach: value(input) }])]),
      ),
    }),
  });
}
