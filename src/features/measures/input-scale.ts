/** Inputs that are shares are kept as 0…1 and shown in per cent. */
import type { Input } from '../../core/measures/define-measure.ts';
import type { Language } from '../../core/text.ts';

export interface InputScale {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  shown(value: number): number;
  kept(shown: number): number;
}

const PER_CENT = 100;
/** Twelve digits: 0.07 is shown as 7 and not as 7.000000000000001. */
const tidy = (value: number) => Number(value.toPrecision(12));

export function inputScale(input: Input, language: Language): InputScale {
  const factor = input.unit === 'share' ? PER_CENT : 1;
  return {
    unit: input.unit === 'share' ? '%' : input.unit[language],
    min: tidy(input.min * factor),
    max: tidy(input.max * factor),
    step: tidy(input.step * factor),
    shown: (value) => tidy(value * factor),
    kept: (shown) => tidy(shown / factor),
  };
}
