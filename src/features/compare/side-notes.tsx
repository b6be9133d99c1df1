/** What must be known of what is compared: gaps, missing sectors, what has no place, work under way. */
import { useTranslation } from 'react-i18next';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { scenarioOf } from '../../core/scenario/index.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useIssueWords } from '../../i18n/use-issue-words.ts';
import { type SideChoice, sideKey, sideName } from '../../store/compared-side.ts';
import type { Failure } from '../../store/run-job.ts';
import { useYearCells, type YearState } from '../../store/year-cells.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import type { CellsOfYear } from '../../workers/jobs/cells-of-year.job.ts';
import css from './compare.module.css';

interface Props {
  readonly plan: Plan;
  /** Those that are looked at. */
  readonly sides: readonly SideChoice[];
  /** Years with an inventory. */
  readonly known: readonly number[];
  /** Why nothing is known of the years after the inventory. */
  readonly futuresFailure: Failure | null;
}

export function SideNotes({ plan, sides, known, futuresFailure }: Props) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const cells = useYearCells();
  const shown = [...new Map(sides.map((side) => [sideKey(side), side])).values()];
  const scenarioIds = new Set(shown.flatMap(({ scenario }) => scenario ?? []));
  return (
    <>
      {[...cells].map(([key, state]) =>
        state.status === 'working' ? (
          <ProgressBar
            key={key}
            label={t('working', { side: format.name(sideName(state.side)) })}
            fraction={state.progress}
          />
        ) : null,
      )}
      {futuresFailure && scenarioIds.size > 0 ? (
        <FailureNote failure={futuresFailure} tell={(reason) => t('futuresFailed', { reason })} />
      ) : null}
      {[...scenarioIds].map((id) => (
        <p key={id} className={css['quiet']}>
          {t('assumes', { name: format.name(scenarioOf(id).name), assumes: format.name(scenarioOf(id).assumes) })}
        </p>
      ))}
      {shown.map((side) => (
        <SideNote
          key={sideKey(side)}
          plan={plan}
          side={side}
          hasInventory={side.scenario !== null || known.includes(side.year)}
          state={cells.get(sideKey(side)) ?? null}
        />
      ))}
    </>
  );
}

interface NoteProps {
  readonly plan: Plan;
  readonly side: SideChoice;
  readonly hasInventory: boolean;
  readonly state: YearState | null;
}

function SideNote({ plan, side, hasInventory, state }: NoteProps) {
  const { t } = useTranslation('compare');
  const issueWords = useIssueWords('compare');
  const format = useFormat();
  const name = format.name(sideName(side));
  if (!hasInventory) return <p className={css['warn']}>{t('gap', { year: side.year })}</p>;
  if (state?.status === 'failed') {
    return <FailureNote failure={state.failure} tell={(reason) => t('failed', { side: name, reason })} />;
  }
  const value = state?.value ?? null;
  if (!value) return null;
  const missing = value.bySector.filter(({ tonnes }) => tonnes === null).map(({ sector }) => sectorOf(sector).name);
  const { scenario } = value;
  const told = (tonnes: number) => {
    const { text, unit } = format.emissions(tonnes);
    return `${text} ${unit}`;
  };
  return (
    <>
      {missing.length > 0 ? (
        <p className={css['warn']}>
          {t('incomplete', { side: name, sectors: format.list(missing.map((one) => format.name(one))) })}
        </p>
      ) : null}
      {value.residualT === 0 ? null : (
        <p className={css['quiet']}>{t('residual', { side: name, residual: told(value.residualT) })}</p>
      )}
      {value.beyondT === 0 ? null : (
        <p className={css['quiet']}>{t('beyond', { side: name, beyond: told(value.beyondT) })}</p>
      )}
      {value.cells.outsideT === 0 ? null : (
        <p className={css['quiet']}>
          {t(isOfFeatures(plan, value) ? 'onOtherLayers' : 'outside', {
            side: name,
            outside: told(value.cells.outsideT),
          })}
        </p>
      )}
      {scenario?.issues.map((issue) => (
        <p key={issue.code} className={css['warn']}>
          {issueWords(issue) ?? issue.code}
        </p>
      ))}
      {scenario !== null && scenario.unknownMeasures.length > 0 ? (
        <p className={css['warn']}>
          {t('unknownMeasures', {
            side: name,
            measures: format.list(scenario.unknownMeasures.map((id) => plan.measures.get(id)?.name ?? id)),
          })}
        </p>
      ) : null}
      {scenario?.unplaced.map(({ measureId, sector, tonnes }) =>
        measureId === null ? (
          <p key={sector} className={css['quiet']}>
            {t('noPattern', { side: name, sector: format.name(sectorOf(sector).name), tonnes: told(tonnes) })}
          </p>
        ) : null,
      )}
      {side.scenario !== null && surplusCells(value) > 0 ? (
        <p className={css['quiet']}>{t('surplus', { side: name, count: surplusCells(value) })}</p>
      ) : null}
      {unplacedOf(plan, value).map(({ key, measure, tonnes }) => (
        <p key={key} className={css['quiet']}>
          {t('unplaced', { measure, saved: told(tonnes) })}
        </p>
      ))}
    </>
  );
}

/** Of buildings each has what it bears itself; of other areas, what lies on their ground. */
function isOfFeatures(plan: Plan, { cells: { grid } }: CellsOfYear): boolean {
  return grid.kind === 'polygons' && plan.layers.get(grid.layerId)?.role === 'buildings';
}

/** Cells that save more than they emit; of land use every cell may take up. */
function surplusCells({ cells }: CellsOfYear): number {
  return cells.column === 'landUse' ? 0 : cells.cells.tonnes.reduce((count, tonnes) => count + (tonnes < 0 ? 1 : 0), 0);
}

/** Savings without a place, by measure. */
function unplacedOf(plan: Plan, { scenario }: CellsOfYear) {
  const byMeasure = new Map<string, number>();
  for (const { measureId, tonnes } of scenario?.unplaced ?? []) {
    if (measureId === null) continue;
    const before = byMeasure.get(measureId);
    byMeasure.set(measureId, before === undefined ? -tonnes : before - tonnes);
  }
  return [...byMeasure].map(([key, tonnes]) => ({ key, measure: plan.measures.get(key)?.name ?? key, tonnes }));
}
