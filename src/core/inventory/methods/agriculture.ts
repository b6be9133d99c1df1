/**
 * Methane of rice and animals (clause 5.1 a, 3A and 3C; methods 2.3).
 *
 *   rice  E = Σ A_s · EF_s          kg CH4; Central-South: single 236.7, early 241.0, late 273.2 kg/ha
 *   herd  E = Σ heads_t · EF_t      kg of gas; enteric and manure, by kind of animal
 *
 * Areas in ha, herds in heads, result in t. Source: provincial guideline 2011. Worked: 1,000 ha of single
 * rice: 236.7 t CH4.
 */
import { notNegative } from '../../bad-input.ts';

const KG_PER_T = 1000;

export interface CountTimesFactor {
  /** Hectares or heads. */
  readonly count: number;
  /** kg of gas a hectare or head and year. */
  readonly kgEach: number;
}

/** t of a gas from fields or animals. */
export function fieldsAndHerdsT(parts: readonly CountTimesFactor[]): number {
  const kg = parts.reduce(
    (sum, { count, kgEach }) => sum + notNegative(count, 'area or herd') * notNegative(kgEach, 'factor'),
    0,
  );
  return kg / KG_PER_T;
}
