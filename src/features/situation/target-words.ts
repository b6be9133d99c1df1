/** A target of a policy in one short line: what, how much, until when. */
import { useTranslation } from 'react-i18next';
import type { PolicyTarget } from '../../core/situation/policy-register.ts';
import { targetQuantities } from '../../core/situation/target-quantities.ts';
import { useFormat } from '../../i18n/use-format.ts';

export interface TargetWords {
  readonly name: string;
  readonly told: string;
}

export function useTargetWords(): (target: PolicyTarget) => TargetWords {
  const { t } = useTranslation('situation');
  const format = useFormat();
  return (target) => {
    const quantity = targetQuantities[target.quantity];
    const name = target.quantity === 'other' && target.name !== '' ? target.name : format.name(quantity.name);
    if (target.value === null) return { name, told: t('target.untold') };
    if (quantity.isYear) return { name, told: t('target.inYear', { value: target.value }) };
    const holes = { value: format.number(target.value), unit: target.unit, year: target.year ?? '—' };
    return { name, told: t(`target.${target.form}`, holes) };
  };
}
