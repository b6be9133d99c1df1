/** The chosen cell of the inventory: its full value, status, source, uncertainty and note. */
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { gasOf } from '../../core/inventory/gases.ts';
import { removeCells, setCells } from '../../core/inventory/set-cells.ts';
import { keyOfSeries } from '../../core/inventory/told-series.ts';
import { type Plan, settingsOf } from '../../core/plan/plan.ts';
import type { Status, Tables } from '../../core/plan/tables.ts';
import { useFillWords } from '../../i18n/use-fill-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { explain } from '../../store/explained.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { showGaps } from '../../store/series-to-fill.ts';
import { usePlan } from '../../store/use-plan.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './inventory.module.css';
import type { InventoryCell, InventoryRow } from './inventory-grid.ts';

const statuses = ['reported', 'estimated', 'default'] as const satisfies readonly Status[];

const selectPlan = (plan: Plan) => ({ plan });

interface Props {
  readonly row: InventoryRow;
  readonly year: number;
  readonly cell: InventoryCell;
  readonly rowName: string;
}

export function CellInspector({ row, year, cell, rowName }: Props) {
  const { t } = useTranslation('inventory');
  const { t: explaining } = useTranslation('explain');
  const format = useFormat();
  const planYear = usePlan((plan) => settingsOf(plan).year);
  const { plan } = usePlan(selectPlan);
  const filled = useFillWords(plan).ofSource(cell.record?.source ?? '');
  const set = (fields: Partial<Tables['inventory']>) => {
    if (!cell.record) return;
    const { patch } = setCells(planStore.getState().plan, [{ ...cell.record, ...fields }]);
    commit(patch);
  };
  const gas = row.kind === 'cells' ? gasOf(row.gas) : null;
  const unit = gas === null || gas.inCo2e ? 'CO₂e' : gas.id;
  // Only the year that is shared out on the map has a balance; the net total is no part of it.
  const isAttributed = year === planYear && cell.tonnes !== null && (row.kind === 'cells' || row.id === 'gross');
  return (
    <section className={css['inspector']} aria-label={t('cell.title', { row: rowName, year })}>
      <h3 className={css['inspectorTitle']}>
        {t('cell.title', { row: rowName, year })}
        <span className={css['inspectorValue']}>
          {format.full(cell.tonnes)} t {unit}
        </span>
      </h3>
      {cell.record && !cell.isWorkedOut ? (
        <>
          {cell.record.value === null ? (
            <p className={`${css['quiet']} ${css['wide']}`}>{t('cell.missing')}</p>
          ) : (
            <NativeSelect
              label={t('cell.status')}
              value={cell.record.status}
              data={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
              onChange={(event) => {
                const status = statuses.find((one) => one === event.currentTarget.value);
                if (status) set({ status });
              }}
            />
          )}
          <NumberField
            label={t('cell.uncertainty')}
            unit="%"
            min={0}
            max={500}
            optional
            value={cell.record.uncertaintyPct}
            onCommit={(uncertaintyPct) => set({ uncertaintyPct })}
          />
          <div className={css['wide']}>
            {filled === null ? (
              <TextField
                label={t('cell.source')}
                placeholder={t('cell.sourcePlaceholder')}
                value={cell.record.source}
                onCommit={(source) => set({ source })}
              />
            ) : (
              <>
                <span className={css['controlName']}>{t('cell.source')}</span>
                <p className={css['quiet']}>{t('cell.filled', { how: filled })}</p>
              </>
            )}
          </div>
          <div className={css['wide']}>
            <TextField label={t('cell.note')} value={cell.record.note} onCommit={(note) => set({ note })} />
          </div>
          <Button
            variant="subtle"
            color="red"
            onClick={() => cell.record && commit(removeCells(planStore.getState().plan, [cell.record.id]))}
          >
            {t('cell.clear')}
          </Button>
        </>
      ) : (
        <p className={`${css['quiet']} ${css['wide']}`}>
          {row.kind === 'total' ? t('cell.total') : cell.isWorkedOut ? t('cell.byGas') : t('cell.untold')}
        </p>
      )}
      {row.kind === 'cells' && !cell.isWorkedOut && cell.record?.value !== null ? (
        <Button
          variant="subtle"
          onClick={() => {
            const { sector, gas: gasId } = row;
            const source = cell.record?.source ?? '';
            const draft = { sector, gas: gasId, year, value: null, status: 'missing', source } as const;
            commit(setCells(planStore.getState().plan, [draft]).patch);
          }}
        >
          {t('cell.markMissing')}
        </Button>
      ) : null}
      {row.kind === 'cells' && !cell.isWorkedOut && cell.record ? (
        <Button
          variant="subtle"
          onClick={() => showGaps(keyOfSeries({ kind: 'cell', sector: row.sector, gas: row.gas }))}
        >
          {t('cell.fill')}
        </Button>
      ) : null}
      {isAttributed ? (
        <Button
          variant="subtle"
          onClick={() => explain(row.kind === 'cells' ? { kind: 'sector', sector: row.sector } : { kind: 'total' })}
        >
          {explaining('open')}
        </Button>
      ) : null}
    </section>
  );
}
