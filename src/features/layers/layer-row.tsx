/** One layer in the list: on or off, its name, its menu; dragged or moved by Alt and arrows. */
import { ActionIcon, Checkbox, Menu, TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowsExchange,
  IconArrowUp,
  IconDotsVertical,
  IconDownload,
  IconFocusCentered,
  IconGripVertical,
  IconMapPin,
  IconPencil,
  IconPolygon,
  IconRefresh,
  IconTable,
  IconTrash,
} from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasConvertibleCodes } from '../../core/plan/convert-land-use.ts';
import { type Layer, layerRoleNames } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { openDialog } from '../../store/dialogs.ts';
import { usePlan } from '../../store/use-plan.ts';
import css from './layers.module.css';

export interface LayerRowActions {
  show(visible: boolean): void;
  open(): void;
  zoom(): void;
  table(): void;
  rename(name: string): void;
  /** Looks at the shapes. */
  check(): void;
  reimport(): void;
  /** −1 up, 1 down. */
  move(by: -1 | 1): void;
  remove(): void;
  dragStart(): void;
  dragOver(): void;
  drop(): void;
}

interface Props {
  layer: Layer;
  opened: boolean;
  active: boolean;
  dropHere: boolean;
  actions: LayerRowActions;
}

export function LayerRow({ layer, opened, active, dropHere, actions }: Props) {
  const { t } = useTranslation('layers');
  const isCoded = usePlan((plan) => hasConvertibleCodes(plan, layer.id));
  const format = useFormat();
  const [renaming, setRenaming] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    actions.move(event.key === 'ArrowUp' ? -1 : 1);
  };
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', layer.name);
    actions.dragStart();
  };
  const endRename = (name: string) => {
    setRenaming(false);
    if (name.trim() !== '' && name.trim() !== layer.name) actions.rename(name.trim());
  };
  return (
    <div
      className={css['row']}
      role="group"
      aria-label={layer.name}
      data-active={active || undefined}
      data-hidden={!layer.visible || undefined}
      data-drop={dropHere || undefined}
      draggable={!renaming}
      onDragStart={onDragStart}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        actions.dragOver();
      }}
      onDrop={(event) => {
        if (event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        actions.drop();
      }}
      onKeyDown={onKeyDown}
    >
      <IconGripVertical className={css['grip']} size={14} aria-hidden />
      <Checkbox
        size="xs"
        checked={layer.visible}
        aria-label={t('show', { name: layer.name })}
        onChange={(event) => actions.show(event.currentTarget.checked)}
      />
      {renaming ? (
        <TextInput
          className={css['rename']}
          size="xs"
          defaultValue={layer.name}
          aria-label={t('rename')}
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          onBlur={(event) => endRename(event.currentTarget.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') endRename(event.currentTarget.value);
            if (event.key === 'Escape') setRenaming(false);
          }}
        />
      ) : (
        <button
          type="button"
          className={css['name']}
          aria-expanded={opened}
          aria-label={t('details', { name: layer.name })}
          onClick={actions.open}
          onDoubleClick={actions.zoom}
        >
          <span className={css['nameText']} title={layer.name}>
            {layer.name}
          </span>
          <span className={css['role']}>
            {format.name(layerRoleNames[layer.role])} · {format.full(layer.featureCount)}
          </span>
        </button>
      )}
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon size={24} className={css['more']} aria-label={t('more', { name: layer.name })}>
            <IconDotsVertical size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFocusCentered size={16} />}
            disabled={layer.west === null}
            onClick={actions.zoom}
          >
            {t('zoomTo')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTable size={16} />} onClick={actions.table}>
            {t('table')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(true)}>
            {t('rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPolygon size={16} />} onClick={actions.check}>
            {t('check')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconMapPin size={16} />}
            disabled={layer.west === null}
            onClick={() => openDialog({ kind: 'position', layerId: layer.id })}
          >
            {t('position')}
          </Menu.Item>
          <Menu.Item leftSection={<IconRefresh size={16} />} onClick={actions.reimport}>
            {t('reimport')}
          </Menu.Item>
          {isCoded ? (
            <Menu.Item
              leftSection={<IconArrowsExchange size={16} />}
              onClick={() => openDialog({ kind: 'convertLandUse', layerId: layer.id })}
            >
              {t('convert')}
            </Menu.Item>
          ) : null}
          <Menu.Item
            leftSection={<IconDownload size={16} />}
            onClick={() => openDialog({ kind: 'export', layerId: layer.id })}
          >
            {t('export')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconArrowUp size={16} />} onClick={() => actions.move(-1)}>
            {t('moveUp')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown size={16} />} onClick={() => actions.move(1)}>
            {t('moveDown')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} />} onClick={actions.remove}>
            {t('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
