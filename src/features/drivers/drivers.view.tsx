/**
 * Which sectors come first, what moved them, which variables deserve to be watched, how much can be saved?
 * (clauses 5.1 c, 5.3)
 */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { totalInventory } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { usePlan } from '../../store/use-plan.ts';
import { CausesPanel } from './causes-panel.tsx';
import css from './drivers.module.css';
import { FocusPanel } from './focus-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import type { AskedPeriod } from './period-picker.tsx';
import { PotentialPanel } from './potential-panel.tsx';
import { ZonesPanel } from './zones-panel.tsx';

const parts = ['keys', 'causes', 'zones', 'focus', 'potential'] as const;
type Part = (typeof parts)[number];

const selectPlan = (plan: Plan) => ({ plan });

export default function DriversView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <DriversScreen plan={plan} />;
}

function DriversScreen({ plan }: { plan: Plan }) {
  const { t } = useTranslation('drivers');
  const [part, setPart] = useState<Part>('keys');
  const [period, setPeriod] = useState<AskedPeriod>({ from: null, to: null });
  const totals = useMemo(() => totalInventory(plan), [plan]);
  const shared = { plan, totals, asked: period, onPeriod: setPeriod };
  return (
    <div className={css['screen']}>
      <div className={css['parts']}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('part.label')}
          value={part}
          onChange={(value) => {
            const chosen = parts.find((one) => one === value);
            if (chosen) setPart(chosen);
          }}
          data={parts.map((one) => ({ value: one, label: t(`part.${one}`) }))}
        />
      </div>
      {part === 'keys' ? <KeysPanel {...shared} /> : null}
      {part === 'causes' ? <CausesPanel {...shared} /> : null}
      {part === 'zones' ? <ZonesPanel plan={plan} /> : null}
      {part === 'focus' ? <FocusPanel plan={plan} totals={totals} /> : null}
      {part === 'potential' ? <PotentialPanel plan={plan} totals={totals} /> : null}
    </div>
  );
}
