/** What measures and sinks do in the target year; moves while a person drags. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assessPlan } from '../core/measures/assess-plan.ts';
import { assessSinks } from '../core/sinks/assess-sinks.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useResult } from '../store/results.ts';
import { usePlanState } from '../store/use-plan.ts';
import { NumberWithUnit } from '../ui/number-with-unit.tsx';
import css from './strip.module.css';

export function StripSavings() {
  const plan = usePlanState((state) => state.shown);
  return (
    <>
      {plan.measures.size > 0 ? <Measures /> : null}
      {plan.sinks.size > 0 ? <Sinks /> : null}
    </>
  );
}

function Measures() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const plan = usePlanState((state) => state.shown);
  const groups = useResult('siteGroups');
  const boundary = useResult('boundaryMeasure');
  const landKm2 = boundary.value?.landKm2 ?? null;
  const targetYear = plan.settings.get('settings')?.targetYear ?? null;
  const year = useMemo(() => {
    // Without any site there is nothing to group, and nothing is saved.
    const known = groups.value?.groups ?? (groups.status === 'idle' ? [] : null);
    if (!known || targetYear === null) return null;
    return assessPlan(plan, known, landKm2).assessment.byYear.get(targetYear) ?? null;
  }, [plan, groups.value, groups.status, landKm2, targetYear]);
  if (targetYear === null) return null;
  const saved = year ? -year.avoidedT : null;
  const incomplete = (year?.incomplete.length ?? 0) > 0;
  return (
    <span className={css['item']}>
      <span className={css['label']}>{t('strip.measures', { year: targetYear })}</span>
      <NumberWithUnit
        value={format.emissions(saved)}
        mark={groups.status === 'working' || groups.status === 'stale' ? 'stale' : incomplete ? 'estimated' : null}
        reason={incomplete ? t('strip.measuresIncomplete', { count: year?.incomplete.length ?? 0 }) : undefined}
      />
    </span>
  );
}

function Sinks() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const plan = usePlanState((state) => state.shown);
  const areas = useResult('sinkAreas');
  const removal = useMemo(() => {
    if (!areas.value) return null;
    return assessSinks(plan, new Map(areas.value.sinks.map((sink) => [sink.sinkId, sink.countedHa])));
  }, [plan, areas.value]);
  return (
    <span className={css['item']}>
      <span className={css['label']}>{t('strip.sinks')}</span>
      <NumberWithUnit
        value={format.emissions(removal?.removalT === null || removal === null ? null : -removal.removalT)}
        mark={areas.status === 'working' || areas.status === 'stale' ? 'stale' : null}
        reason={
          removal && removal.unknown.length > 0
            ? t('strip.sinksIncomplete', { count: removal.unknown.length })
            : undefined
        }
      />
    </span>
  );
}
