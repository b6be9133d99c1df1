/** Choose a kind of the catalogue and place it on what is selected on the map. */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconBrush, IconLasso, IconPointer, IconPolygon, IconSquareDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { catalog } from '../../core/measures/catalog/index.ts';
import type { MeasureKind } from '../../core/measures/define-measure.ts';
import { placeMeasure } from '../../core/measures/place-measure.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { type Tool, useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import css from './measures.module.css';
import { firstYears, layerToPlaceOn, placingOn } from './placing.ts';

const clauses = ['7.2a', '7.2b', '7.2c', '7.2d', '7.2e'] as const satisfies readonly MeasureKind['clause'][];

const tools = [
  { word: 'click', Icon: IconPointer, tool: { kind: 'pan' } },
  { word: 'box', Icon: IconSquareDashed, tool: { kind: 'selectBox' } },
  { word: 'polygon', Icon: IconLasso, tool: { kind: 'selectPolygon' } },
  { word: 'paint', Icon: IconBrush, tool: { kind: 'paint' } },
] as const satisfies readonly { word: string; Icon: unknown; tool: Tool }[];

const drawTool: Tool = { kind: 'draw', shape: 'polygon', purpose: 'measure' };

interface Props {
  readonly plan: Plan;
  readonly baseYear: number | null;
  readonly onBack: () => void;
  readonly onPlaced: (measureId: string) => void;
}

export function AddMeasure({ plan, baseYear, onBack, onPlaced }: Props) {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const selection = useWorkbench((state) => state.selection);
  const activeTool = useWorkbench((state) => state.tool);
  const [kind, setKind] = useState<MeasureKind | null>(null);
  const placing = placingOn(plan, selection, kind);
  const roleNames = (one: MeasureKind) => format.list(one.standsOn.map((role) => t(`role.${role}`)));
  // Box, lasso and brush then select in a layer that the measure can stand on.
  const choose = (one: MeasureKind) => {
    setKind(one);
    const layer = layerToPlaceOn(plan, one, selection?.layerId ?? null);
    if (layer) workbenchStore.getState().set({ tableLayerId: layer.id });
  };
  const place = (onSelection: boolean) => {
    if (!kind) return;
    const open = planStore.getState().plan;
    const { targetYear } = settingsOf(open);
    const sites =
      onSelection && selection ? [{ layerId: selection.layerId, featureIds: [...selection.featureIds] }] : [];
    const { patch, measureId } = placeMeasure(open, {
      kind: kind.id,
      name: format.name(kind.name),
      ...firstYears(baseYear, new Date().getFullYear(), targetYear),
      sites,
    });
    commit(patch);
    onPlaced(measureId);
  };
  return (
    <>
      <Button className={css['back']} variant="subtle" leftSection={<IconArrowLeft size={14} />} onClick={onBack}>
        {t('add.back')}
      </Button>
      <div className={css['catalog']}>
        {clauses.map((clause) => (
          <section key={clause} aria-label={t(`add.clause.${clause}`)}>
            <h3 className={css['clause']}>{t(`add.clause.${clause}`)}</h3>
            <ul className={css['kinds']}>
              {catalog
                .filter((one) => one.clause === clause)
                .map((one) => (
                  <li key={one.id}>
                    <button
                      type="button"
                      className={css['kind']}
                      aria-pressed={one.id === kind?.id}
                      data-unfit={(placing.role !== null && !one.standsOn.includes(placing.role)) || undefined}
                      onClick={() => choose(one)}
                    >
                      <span className={css['kindName']}>
                        <span className={css['swatch']} style={{ background: sectorOf(one.sector).color }} />
                        {format.name(one.name)}
                      </span>
                      <span className={css['kindAbout']}>
                        {one.id === kind?.id ? format.name(one.about) : t('add.standsOn', { roles: roleNames(one) })}
                      </span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <div className={css['place']}>
        <span className={css['small']}>
          {placing.count === 0
            ? t('add.nothing')
            : placing.role === 'drawn'
              ? t('add.selectedDrawn', { count: placing.count })
              : t('add.selected', { count: placing.count, layer: placing.layerName ?? '—' })}
        </span>
        <div className={css['tools']} role="toolbar" aria-label={t('add.how')}>
          {tools.map(({ word, Icon, tool }) => (
            <Button
              key={word}
              variant={activeTool.kind === tool.kind ? 'light' : 'default'}
              leftSection={<Icon size={14} />}
              onClick={() => workbenchStore.getState().set({ tool })}
            >
              {t(`add.${word}`)}
            </Button>
          ))}
          <Button
            variant={activeTool.kind === 'draw' ? 'light' : 'default'}
            leftSection={<IconPolygon size={14} />}
            onClick={() => workbenchStore.getState().set({ tool: drawTool })}
          >
            {t('add.draw')}
          </Button>
        </div>
        {kind ? (
          <>
            {placing.count > 0 && !placing.fits ? (
              <span className={css['warn']}>{t('add.unfitRole', { roles: roleNames(kind) })}</span>
            ) : null}
            <Button disabled={!placing.fits} onClick={() => place(true)}>
              {t('add.place', { count: placing.count })}
            </Button>
            <Button variant="subtle" onClick={() => place(false)} title={t('add.placeEmptyHint')}>
              {t('add.placeEmpty')}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}
