/** One feature of a layer: its name, size and attributes with units and meaning; each can be changed. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconFocusCentered, IconMathFunction, IconTable, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnMeaningNames } from '../../core/plan/column-meaning-names.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { overrideFeature, restoreFeature } from '../../core/plan/override-feature.ts';
import { removeFeature } from '../../core/plan/remove-feature.ts';
import { type ColumnMeaning, layerRoleNames } from '../../core/plan/tables.ts';
import { typedValue } from '../../core/units/typed-value.ts';
import type { CellValue } from '../../geo/layer-table.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { explain } from '../../store/explained.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { useLayerView } from '../../store/use-layer-view.ts';
import { usePlan } from '../../store/use-plan.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { CellEditor } from '../../ui/cell-editor.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Section } from '../../ui/section.tsx';
import type { AttributeValue, FeatureDetails } from '../../workers/jobs/feature-details.job.ts';
import css from './identify.module.css';
import { identify } from './identify-store.ts';
import { FeatureSureness } from './sureness-facts.tsx';
import { useFeatureDetails } from './use-feature-details.ts';

interface Props {
  layerId: string;
  row: number;
  openAtFirst: boolean;
}

export function LayerFeature({ layerId, row, openAtFirst }: Props) {
  const { t } = useTranslation('identify');
  const format = useFormat();
  const layer = usePlan((plan) => plan.layers.get(layerId) ?? null);
  const view = useLayerView(layerId);
  const answer = useFeatureDetails(view, row);
  if (!layer || !view) return null;
  const details = answer.state === 'ready' ? answer.details : null;
  const name = details ? nameOf(details, view) : '';
  return (
    <Section
      title={name === '' ? layer.name : name}
      aside={name === '' ? format.name(layerRoleNames[layer.role]) : layer.name}
      openAtFirst={openAtFirst}
    >
      {answer.state === 'loading' ? <p className={css['quiet']}>{t('loading')}</p> : null}
      {answer.state === 'failed' ? (
        <FailureNote failure={answer.failure} tell={(reason) => t('failed', { reason })} />
      ) : null}
      {details ? (
        <>
          <Actions details={details} />
          <dl className={css['facts']}>
            <Sizes details={details} />
            <FeatureSureness layerId={layerId} row={row} />
            {details.attributes.map((attribute) => (
              <Attribute key={attribute.column} attribute={attribute} details={details} view={view} />
            ))}
            {layer.source === '' ? null : <Fact name={t('source')} value={layer.source} />}
          </dl>
        </>
      ) : null}
    </Section>
  );
}

function nameOf(details: FeatureDetails, view: LayerView): string {
  const column = view.meanings.name?.column;
  const value = details.attributes.find((attribute) => attribute.column === column)?.value ?? null;
  return value === null ? '' : String(value);
}

/** Does one of the attributes tell the id already? */
function tellsId({ attributes, idField, featureId }: FeatureDetails): boolean {
  return attributes.some(({ column, value }) => column === idField && String(value) === featureId);
}

function Sizes({ details }: { details: FeatureDetails }) {
  const { t } = useTranslation('identify');
  const format = useFormat();
  const area = format.areaM2(details.areaM2);
  const length = format.lengthM(details.lengthM);
  return (
    <>
      {tellsId(details) ? null : <Fact name={t('id')} value={details.featureId} />}
      {details.areaM2 === null ? null : <Fact name={t('area')} value={`${area.text} ${area.unit}`} hover={area.full} />}
      {details.lengthM === null ? null : (
        <Fact name={t('length')} value={`${length.text} ${length.unit}`} hover={length.full} />
      )}
    </>
  );
}

function Fact({ name, value, hover }: { name: string; value: string; hover?: string }) {
  return (
    <div className={css['fact']}>
      <dt>{name}</dt>
      <dd title={hover}>{value}</dd>
    </div>
  );
}

interface AttributeProps {
  attribute: AttributeValue;
  details: FeatureDetails;
  view: LayerView;
}

function Attribute({ attribute, details, view }: AttributeProps) {
  const { t } = useTranslation('identify');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const meaning = meaningOf(view, attribute.column);
  const label = meaning ? format.name(columnMeaningNames[meaning].name) : attribute.column;
  const unit = meaning ? columnMeaningNames[meaning].unit : null;
  const changed = attribute.original !== undefined;
  const write = (typed: string | null) => {
    setEditing(false);
    if (typed === null) return;
    const read = typedValue(typed, attribute.type);
    const { plan } = planStore.getState();
    if (read.ok) commit(overrideFeature(plan, view.layerId, [details.featureId], attribute.column, read.value));
    else
      notifications.show({ color: 'red', message: t(read.reason, { text: typed, column: label }), autoClose: false });
  };
  const shown = valueText(attribute.value, attribute.type, format.full, t('yes'), t('no'));
  return (
    <div className={css['fact']} data-changed={changed || undefined}>
      <dt title={meaning ? attribute.column : undefined}>{label}</dt>
      <dd className={css['value']}>
        {editing ? (
          <CellEditor
            initial={attribute.value === null ? '' : String(attribute.value)}
            label={t('edit', { column: label })}
            onDone={write}
          />
        ) : (
          <button
            type="button"
            className={css['edit']}
            title={changed ? t('changed', { original: String(attribute.original ?? t('missing')) }) : undefined}
            aria-label={`${t('edit', { column: label })}: ${shown}`}
            onClick={() => setEditing(true)}
          >
            {shown}
            {unit !== null && attribute.value !== null ? <span className={css['unit']}>{unit}</span> : null}
          </button>
        )}
        {changed && !editing ? (
          <ActionIcon
            size={18}
            aria-label={t('restore')}
            onClick={() =>
              commit(restoreFeature(planStore.getState().plan, view.layerId, [details.featureId], attribute.column))
            }
          >
            <IconArrowBackUp size={12} />
          </ActionIcon>
        ) : null}
      </dd>
    </div>
  );
}

function meaningOf(view: LayerView, column: string): ColumnMeaning | null {
  for (const [meaning, of] of Object.entries(view.meanings)) {
    if (of?.column === column) return meaning as ColumnMeaning;
  }
  return null;
}

function valueText(
  value: CellValue,
  type: AttributeValue['type'],
  full: (value: number) => string,
  yes: string,
  no: string,
): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return type === 'integer' ? String(value) : full(value);
  return value;
}

/** The table opens at the row, which becomes the selected one. */
function showInTable({ layerId, row, featureId }: FeatureDetails): void {
  const { select, set } = workbenchStore.getState();
  select({ layerId, rows: new Set([row]), featureIds: new Set([featureId]) });
  set({ tableLayerId: layerId, drawer: 'table', rowWish: {} });
}

function Actions({ details }: { details: FeatureDetails }) {
  const { t } = useTranslation('identify');
  const { t: explaining } = useTranslation('explain');
  const { bounds } = details;
  return (
    <div className={css['actions']}>
      <Tooltip label={t('zoom')}>
        <ActionIcon
          size={24}
          aria-label={t('zoom')}
          disabled={bounds === null}
          onClick={() => bounds && workbenchStore.getState().set({ camera: { kind: 'fit', bounds, animate: true } })}
        >
          <IconFocusCentered size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('table')}>
        <ActionIcon size={24} aria-label={t('table')} onClick={() => showInTable(details)}>
          <IconTable size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={explaining('open')}>
        <ActionIcon
          size={24}
          aria-label={explaining('open')}
          onClick={() => explain({ kind: 'feature', layerId: details.layerId, row: details.row })}
        >
          <IconMathFunction size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('remove')}>
        <ActionIcon
          size={24}
          aria-label={t('remove')}
          onClick={() => {
            commit(removeFeature(planStore.getState().plan, details.layerId, [details.featureId]));
            workbenchStore.getState().select(null);
            identify(null);
          }}
        >
          <IconTrash size={15} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
