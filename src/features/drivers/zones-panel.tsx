/** Where did the drivers act? Zones of a polygon layer, decomposed by the figures in their columns (clause 5.3 b). */
import { Button, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ZoneQuantity } from '../../core/drivers/decompose-zones.ts';
import { zoneQuantities } from '../../core/drivers/decompose-zones.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { type FailureToTell, useFailureSentence } from '../../i18n/failure-sentence.ts';
import { failureOf, isCancelled, runJob } from '../../store/run-job.ts';
import { sameInput } from '../../store/same-input.ts';
import { useLayerView } from '../../store/use-layer-view.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import css from './drivers.module.css';
import { useZones } from './use-zones.ts';
import { canDecompose, proposeZoneColumns, type ZoneChoice, type ZoneChoices } from './zone-columns.ts';
import { ZonesResult } from './zones-result.tsx';

/** Roles whose features are areas that figures are told for. */
const zoneRoles = ['boundary', 'neighbours', 'parcels', 'other'] as const;

interface NumberColumns {
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
}

/** Names of the columns of a layer; null until they are there, or the failure. */
function useColumns(view: LayerView | null): { columns: NumberColumns | null; failure: FailureToTell | null } {
  const [columns, setColumns] = useState<NumberColumns | null>(null);
  const [failure, setFailure] = useState<FailureToTell | null>(null);
  // Columns come with the table: an edited value leaves them, and what a person chose of them, as they are.
  const latest = useRef(view);
  latest.current = view;
  const tableId = view?.tableId ?? null;
  useEffect(() => {
    setColumns(null);
    setFailure(null);
    const shown = latest.current;
    if (tableId === null || !shown) return;
    const abort = new AbortController();
    const input = { view: shown, offset: 0, limit: 1, sort: null, filter: null, columns: null };
    runJob('layerRows', input, { signal: abort.signal }).then(
      (output) => {
        if (abort.signal.aborted) return;
        setColumns({
          numbers: output.columns.filter(({ type }) => type !== 'boolean' && type !== 'date').map(({ name }) => name),
          texts: output.columns.filter(({ type }) => type === 'text').map(({ name }) => name),
        });
      },
      (error: unknown) => {
        if (!abort.signal.aborted && !isCancelled(error)) setFailure(failureOf(error));
      },
    );
    return () => abort.abort();
  }, [tableId]);
  return { columns, failure };
}

export function ZonesPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('drivers');
  const failureSentence = useFailureSentence();
  const layers = [...plan.layers.values()].filter(({ role }) => zoneRoles.some((one) => one === role));
  const [layerId, setLayerId] = useState<string | null>(null);
  const [nameColumn, setNameColumn] = useState<string | null>(null);
  const [choices, setChoices] = useState<ZoneChoices>(new Map());
  const view = useLayerView(layerId);
  const { columns, failure } = useColumns(view);
  const zones = useZones();
  const latestView = useRef(view);
  latestView.current = view;
  useEffect(() => {
    if (!columns) return;
    setChoices(proposeZoneColumns(columns.numbers));
    setNameColumn(latestView.current?.meanings.name?.column ?? null);
  }, [columns]);
  const { forget } = zones;
  const isGone = layerId !== null && view === null;
  useEffect(() => {
    if (!isGone) return;
    setLayerId(null);
    forget();
  }, [isGone, forget]);
  const choose = (column: string, choice: ZoneChoice | null) => {
    const next = new Map(choices);
    if (choice) next.set(column, choice);
    else next.delete(column);
    setChoices(next);
    zones.forget();
  };
  const { output } = zones;
  const isStale = zones.view !== null && view !== null && !sameInput(zones.view, view);
  const failed = failure ?? zones.failure;
  const problem = failed ? failureSentence(failed) : null;
  return (
    <Panel
      title={t('zones.title')}
      answer={output ? t('zones.answer', { count: output.zones.length }) : null}
      note={output ? t('zones.unit') : t('zones.none')}
    >
      <NativeSelect
        label={t('zones.layer')}
        value={layerId ?? ''}
        data={[{ value: '', label: t('zones.nothing') }, ...layers.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => {
          setLayerId(event.currentTarget.value === '' ? null : event.currentTarget.value);
          zones.forget();
        }}
      />
      {problem === null ? null : <p className={css['warn']}>{problem}</p>}
      {columns && view ? (
        <>
          <NativeSelect
            label={t('zones.name')}
            value={nameColumn ?? ''}
            data={[{ value: '', label: t('zones.byId') }, ...columns.texts]}
            onChange={(event) => setNameColumn(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          />
          <section className={css['columns']} aria-label={t('zones.columns')}>
            {columns.numbers.map((column) => (
              <ColumnRow key={column} column={column} choice={choices.get(column) ?? null} onChoose={choose} />
            ))}
          </section>
          {canDecompose(choices) ? null : <p className={css['quiet']}>{t('zones.need')}</p>}
          <Button
            disabled={!canDecompose(choices)}
            loading={zones.working}
            onClick={() =>
              zones.start({
                view,
                nameColumn,
                columns: [...choices].map(([column, choice]) => ({ column, ...choice })),
              })
            }
          >
            {t('zones.work')}
          </Button>
        </>
      ) : null}
      {isStale ? <p className={css['warn']}>{t('zones.stale')}</p> : null}
      {output && zones.view !== null ? <ZonesResult output={output} layerId={zones.view.layerId} /> : null}
      <Section>
        <p className={css['how']}>{t('zones.how')}</p>
      </Section>
    </Panel>
  );
}

interface ColumnRowProps {
  readonly column: string;
  readonly choice: ZoneChoice | null;
  readonly onChoose: (column: string, choice: ZoneChoice | null) => void;
}

function ColumnRow({ column, choice, onChoose }: ColumnRowProps) {
  const { t } = useTranslation('drivers');
  const quantityOf = (text: string): ZoneQuantity | null => zoneQuantities.find((one) => one === text) ?? null;
  return (
    <>
      <span className={css['columnName']} title={column}>
        {column}
      </span>
      <NativeSelect
        size="xs"
        aria-label={`${column}: ${t('zones.quantity')}`}
        value={choice?.quantity ?? ''}
        data={[
          { value: '', label: t('zones.nothing') },
          ...zoneQuantities.map((one) => ({ value: one, label: t(`zones.quantities.${one}`) })),
        ]}
        onChange={(event) => {
          const quantity = quantityOf(event.currentTarget.value);
          onChoose(column, quantity ? { quantity, year: choice?.year ?? new Date().getFullYear() - 1 } : null);
        }}
      />
      {choice ? (
        <NumberField
          label=""
          name={`${column}: ${t('zones.year')}`}
          value={choice.year}
          min={1990}
          max={2100}
          onCommit={(year) => {
            if (year !== null) onChoose(column, { ...choice, year });
          }}
        />
      ) : (
        <span />
      )}
    </>
  );
}
