/** The attribute table of a layer: any number of rows, sorted, searched, selected with the map, edited. */
import { ActionIcon, Button, NativeSelect, Switch, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconFocusCentered, IconSearch, IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { overrideFeature } from '../../core/plan/override-feature.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { typedValue } from '../../core/units/typed-value.ts';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { failureOf, runJob } from '../../store/run-job.ts';
import { useLayerView } from '../../store/use-layer-view.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { type DataColumn, type DataSort, DataTable, type SelectModifiers } from '../../ui/data-table.tsx';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import css from './table.module.css';
import { removeSelected, selectRow, zoomToSelection } from './table-actions.ts';
import { tableColumns } from './table-columns.tsx';
import { useRowPlace } from './use-row-place.ts';
import { type RowQuery, type TableRow, useRows } from './use-rows.ts';

const layersOf = (plan: Plan) => [...plan.layers.values()].sort((a, b) => (a.order < b.order ? 1 : -1));

export default function TableView() {
  const { t } = useTranslation('table');
  const layers = usePlan(layersOf);
  const wantedId = useWorkbench((state) => state.tableLayerId ?? state.selection?.layerId ?? null);
  const layer = layers.find((one) => one.id === wantedId) ?? layers[0] ?? null;
  const view = useLayerView(layer?.id ?? null);
  if (!layer || !view) return <EmptyLesson title={t('noLayer')} text={t('noLayerText')} />;
  return (
    <LayerTable
      key={layer.id}
      view={view}
      name={layer.name}
      count={layer.featureCount}
      layers={layers.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

interface Props {
  view: LayerView;
  name: string;
  count: number;
  layers: { value: string; label: string }[];
}

function LayerTable({ view, name, count, layers }: Props) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const [sort, setSort] = useState<DataSort | null>(null);
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text, 200);
  const [onlySelected, setOnlySelected] = useState(false);
  const [withRemoved, setWithRemoved] = useState(false);
  const selection = useWorkbench((state) => (state.selection?.layerId === view.layerId ? state.selection : null));
  const hoveredRow = useWorkbench((state) => (state.hovered?.layerId === view.layerId ? state.hovered.row : null));
  const shownRows = onlySelected ? (selection?.rows ?? null) : null;

  const query = useMemo(
    (): RowQuery => ({
      view,
      sort: sort ? { column: sort.key, descending: sort.descending } : null,
      filter: { rows: shownRows ? Uint32Array.from(shownRows) : null, text: sought, withRemoved },
    }),
    [view, sort, shownRows, sought, withRemoved],
  );
  const rows = useRows(query);
  const { columns: readColumns, idField } = rows;
  const columns = useMemo(
    () =>
      tableColumns({ columns: readColumns, idField }, view, format, {
        id: t('id'),
        yes: t('yes'),
        no: t('no'),
        removed: t('removed'),
      }),
    [readColumns, idField, view, format, t],
  );

  const [anchor, setAnchor] = useState(0);
  const onSelect = useCallback(
    (index: number, { toggle, range }: SelectModifiers) => {
      const row = rows.rowAt(index);
      if (!row) return;
      if (!range) {
        setAnchor(index);
        selectRow(view.layerId, row.row, row.featureId, toggle);
        return;
      }
      const first = Math.min(anchor, index);
      const limit = Math.abs(index - anchor) + 1;
      runJob('layerRows', { ...query, columns: [], offset: first, limit }).then(
        (found) =>
          workbenchStore.getState().select({
            layerId: view.layerId,
            rows: new Set(found.rows),
            featureIds: new Set(found.featureIds),
          }),
        async (error: unknown) =>
          notifications.show({
            color: 'red',
            message: await failureSentence(failureOf(error)),
            autoClose: false,
          }),
      );
    },
    [rows, view.layerId, anchor, query],
  );
  const onEdit = (row: TableRow, _index: number, column: DataColumn<TableRow>, typed: string) => {
    const type = rows.columns.find((one) => one.name === column.key)?.type;
    if (!type) return;
    const read = typedValue(typed, type);
    if (read.ok) {
      commit(overrideFeature(planStore.getState().plan, view.layerId, [row.featureId], column.key, read.value));
    } else {
      const message = t(read.reason, { text: typed, column: column.title });
      notifications.show({ color: 'red', message, autoClose: false });
    }
  };
  const only = selection?.rows.size === 1 ? [...selection.rows][0] : undefined;
  const wish = useWorkbench((state) => state.rowWish);
  const { reveal, isHidden } = useRowPlace(query, only ?? null, wish);
  const clearFilter = () => {
    setText('');
    setOnlySelected(false);
    workbenchStore.getState().set({ rowWish: {} });
    // Nothing else hides it than that it was removed.
    if (sought === '' && !onlySelected) setWithRemoved(true);
  };

  return (
    <div className={css['view']}>
      <div className={css['bar']}>
        <NativeSelect
          aria-label={t('layer')}
          data={layers}
          value={view.layerId}
          onChange={(event) => workbenchStore.getState().set({ tableLayerId: event.currentTarget.value })}
        />
        <TextInput
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className={css['search']}
        />
        <Switch
          label={t('onlySelected', { count: selection?.rows.size ?? 0 })}
          checked={onlySelected}
          disabled={!selection && !onlySelected}
          onChange={(event) => setOnlySelected(event.currentTarget.checked)}
        />
        <Switch
          label={t('withRemoved')}
          checked={withRemoved}
          onChange={(event) => setWithRemoved(event.currentTarget.checked)}
        />
        <span className={css['count']} role="status">
          {rows.total === count
            ? t('total', { rows: format.full(count) })
            : t('totalOf', { rows: format.full(rows.total), all: format.full(count) })}
        </span>
        {isHidden ? (
          <span className={css['hidden']} role="status">
            {t('hiddenRow')}
            <Button size="compact-xs" variant="subtle" onClick={clearFilter}>
              {t('clearFilter')}
            </Button>
          </span>
        ) : null}
        <Tooltip label={t('zoom')}>
          <ActionIcon aria-label={t('zoom')} disabled={!selection} onClick={() => void zoomToSelection()}>
            <IconFocusCentered size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('removeSelected')}>
          <ActionIcon aria-label={t('removeSelected')} disabled={!selection} onClick={removeSelected}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {rows.failure === null ? (
        <div className={css['table']}>
          <DataTable
            label={t('title', { layer: name })}
            columns={columns}
            rowCount={rows.total}
            rowAt={rows.rowAt}
            rowKey={(row) => String(row.row)}
            onRange={rows.want}
            sort={sort}
            onSort={setSort}
            isSelected={(row) => selection?.rows.has(row.row) ?? false}
            isHovered={(row) => row.row === hoveredRow}
            onHover={(index) => {
              const row = index === null ? undefined : rows.rowAt(index);
              workbenchStore
                .getState()
                .set({ hovered: row ? { layerId: view.layerId, row: row.row, featureId: null } : null });
            }}
            onSelect={onSelect}
            onEdit={onEdit}
            reveal={reveal}
            rowHeight={26}
          />
        </div>
      ) : (
        <div className={css['failure']}>
          <FailureNote failure={rows.failure} tell={(reason) => t('readFailed', { reason })} onRetry={rows.retry} />
        </div>
      )}
    </div>
  );
}
