/** One limit by itself, with its name and whose number it is. */
import { useTranslation } from 'react-i18next';
import { type ThresholdId, thresholdInForce } from '../../core/eligibility/thresholds.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlan } from '../../store/use-plan.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { LimitButton } from './limit-button.tsx';

const selectThresholds = (plan: Plan) => plan.thresholds;

export function LimitInForce({ id }: { id: ThresholdId }) {
  const { t } = useTranslation('eligibility');
  const format = useFormat();
  const thresholds = usePlan(selectThresholds);
  const inForce = thresholdInForce({ thresholds }, id);
  return (
    <FactList
      facts={[
        {
          key: id,
          name: `${format.name(inForce.threshold.name)} · ${t('checks.ownReading')}`,
          value: <LimitButton id={id} inForce={inForce} />,
        },
      ]}
    />
  );
}
