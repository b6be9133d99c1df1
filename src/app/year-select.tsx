/** The year that screens, attribution and hot spots look at: one setting of the plan. */
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../core/plan/plan.ts';
import { setSettings } from '../core/plan/set-settings.ts';
import { commit, planStore } from '../store/plan-store.ts';
import { usePlan } from '../store/use-plan.ts';

/** Years with any inventory or statistics, latest first; the chosen one is always among them. */
function yearsOf(plan: Plan): number[] {
  const years = new Set<number>();
  for (const cell of plan.inventory.values()) years.add(cell.year);
  for (const activity of plan.activities.values()) years.add(activity.year);
  for (const number of plan.statistics.values()) years.add(number.year);
  const chosen = plan.settings.get('settings')?.year ?? null;
  if (chosen !== null) years.add(chosen);
  return [...years].sort((a, b) => b - a);
}

const chosenYear = (plan: Plan) => plan.settings.get('settings')?.year ?? null;

function chooseYear(year: number | null): void {
  const { plan } = planStore.getState();
  commit(setSettings(plan, { year }));
}

export function YearSelect() {
  const { t } = useTranslation('shell');
  const years = usePlan(yearsOf);
  const chosen = usePlan(chosenYear);
  return (
    <NativeSelect
      aria-label={t('year')}
      size="xs"
      w={104}
      value={chosen ?? ''}
      disabled={years.length === 0}
      onChange={(event) => chooseYear(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
    >
      {chosen === null ? <option value="">{years.length === 0 ? t('yearNone') : '—'}</option> : null}
      {years.map((year) => (
        <option key={year} value={year}>
          {t('yearOf', { year })}
        </option>
      ))}
    </NativeSelect>
  );
}
