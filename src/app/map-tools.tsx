/** What the pointer does on the map: identify, select, 3-D; and what is selected or being drawn now. */
import { ActionIcon, Button, NativeSelect, Tooltip } from '@mantine/core';
import {
  IconBrush,
  IconCube,
  IconLassoPolygon,
  IconMarquee2,
  IconPointer,
  IconRulerMeasure,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { usePlan } from '../store/use-plan.ts';
import { type Tool, useWorkbench, workbenchStore } from '../store/workbench-store.ts';
import { layerToSelectIn, visibleLayers } from './layer-to-select-in.ts';
import { useMapState } from './map-state.ts';
import css from './map-tools.module.css';

const tools: readonly { tool: Tool; label: 'pan' | 'box' | 'polygon' | 'paint'; Icon: TablerIcon }[] = [
  { tool: { kind: 'pan' }, label: 'pan', Icon: IconPointer },
  { tool: { kind: 'selectBox' }, label: 'box', Icon: IconMarquee2 },
  { tool: { kind: 'selectPolygon' }, label: 'polygon', Icon: IconLassoPolygon },
  { tool: { kind: 'paint' }, label: 'paint', Icon: IconBrush },
];

export function MapTools() {
  const { t } = useTranslation('shell');
  const tool = useWorkbench((state) => state.tool);
  const threeD = useWorkbench((state) => state.map.threeD);
  const { set, setMap } = workbenchStore.getState();
  return (
    <div className={css['floor']}>
      <MapNotice />
      <div className={css['bar']} role="toolbar" aria-label={t('tool.name')}>
        {tools.map(({ tool: one, label, Icon }) => (
          <Tooltip key={label} label={t(`tool.${label}`)} position="top">
            <ActionIcon
              size={32}
              aria-label={t(`tool.${label}`)}
              aria-pressed={tool.kind === one.kind}
              data-on={tool.kind === one.kind || undefined}
              className={css['tool']}
              onClick={() => set({ tool: one })}
            >
              <Icon size={18} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        ))}
        <span className={css['divider']} />
        <Tooltip label={t('tool.threeD')} position="top">
          <ActionIcon
            size={32}
            aria-label={t('tool.threeD')}
            aria-pressed={threeD}
            data-on={threeD || undefined}
            className={css['tool']}
            onClick={() => setMap({ threeD: !threeD })}
          >
            <IconCube size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}

/** One line above the tools: the size of what is being drawn, or what is selected. */
function MapNotice() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const drawing = useMapState((state) => state.drawing);
  const tool = useWorkbench((state) => state.tool.kind);
  const drawingTool = tool === 'draw' || tool === 'drawHole';
  const selection = useWorkbench((state) => state.selection);
  const layerName = usePlan((plan) => (selection ? (plan.layers.get(selection.layerId)?.name ?? null) : null));
  if (drawing || drawingTool) {
    const area = format.areaM2(drawing?.areaM2);
    const length = format.lengthM(drawing?.lengthM);
    return (
      <div className={css['notice']} role="status">
        <IconRulerMeasure size={16} aria-hidden />
        {drawing?.crossesItself ? t('tool.crossesItself') : null}
        {drawing && drawing.areaM2 !== null ? `${area.text} ${area.unit}` : null}
        {drawing && drawing.areaM2 === null && drawing.lengthM !== null ? `${length.text} ${length.unit}` : null}
        <span className={css['hint']}>{t('tool.drawHint')}</span>
      </div>
    );
  }
  const selecting = tool === 'selectBox' || tool === 'selectPolygon' || tool === 'paint';
  const count = selection ? Math.max(selection.rows.size, selection.featureIds.size) : 0;
  if (!selection || count === 0) {
    return selecting ? (
      <div className={css['notice']}>
        <SelectIn />
      </div>
    ) : null;
  }
  return (
    <div className={css['notice']}>
      {selecting ? <SelectIn /> : null}
      <span role="status">{t('tool.selected', { count, layer: layerName ?? t('tool.drawn') })}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => workbenchStore.getState().set({ tableLayerId: null, drawer: 'table', rowWish: {} })}
      >
        {t('drawer.table')}
      </Button>
      <ActionIcon size={20} aria-label={t('tool.clear')} onClick={() => workbenchStore.getState().select(null)}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}

/** Which layer box, lasso and brush select in. */
function SelectIn() {
  const { t } = useTranslation('shell');
  const layers = usePlan(visibleLayers);
  const wanted = useWorkbench((state) => state.tableLayerId ?? state.selection?.layerId ?? null);
  return (
    <NativeSelect
      size="xs"
      aria-label={t('tool.selectIn')}
      value={layerToSelectIn(layers, wanted)?.id ?? ''}
      onChange={(event) => workbenchStore.getState().set({ tableLayerId: event.currentTarget.value })}
      data={layers.map((layer) => ({ value: layer.id, label: layer.name }))}
    />
  );
}
