/** A feature drawn in Tantu: its name, what it was drawn for, and ways to change its shape. */
import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconCircleDashed, IconTrash, IconVector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removeFeature } from '../../core/plan/remove-feature.ts';
import { renameFeature } from '../../core/plan/rename-feature.ts';
import { DRAWN_LAYER } from '../../core/plan/tables.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { usePlan } from '../../store/use-plan.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { Section } from '../../ui/section.tsx';
import css from './identify.module.css';
import { identify } from './identify-store.ts';

export function DrawnFeature({ featureId, openAtFirst }: { featureId: string; openAtFirst: boolean }) {
  const { t } = useTranslation('identify');
  const feature = usePlan((plan) => plan.features.get(featureId) ?? null);
  if (!feature) return null;
  const isPolygon = /"type":"(Multi)?Polygon"/.test(feature.geometry);
  const { set, select } = workbenchStore.getState();
  const rename = (name: string) => {
    if (name.trim() !== '') commit(renameFeature(planStore.getState().plan, featureId, name.trim()));
  };
  return (
    <Section title={feature.name} aside={t(`kind.${feature.kind}`)} openAtFirst={openAtFirst}>
      <div className={css['actions']}>
        <Tooltip label={t('reshape')}>
          <ActionIcon size={24} aria-label={t('reshape')} onClick={() => set({ tool: { kind: 'edit', featureId } })}>
            <IconVector size={15} />
          </ActionIcon>
        </Tooltip>
        {isPolygon ? (
          <Tooltip label={t('hole')}>
            <ActionIcon size={24} aria-label={t('hole')} onClick={() => set({ tool: { kind: 'drawHole', featureId } })}>
              <IconCircleDashed size={15} />
            </ActionIcon>
          </Tooltip>
        ) : null}
        <Tooltip label={t('remove')}>
          <ActionIcon
            size={24}
            aria-label={t('remove')}
            onClick={() => {
              commit(removeFeature(planStore.getState().plan, DRAWN_LAYER, [featureId]));
              select(null);
              identify(null);
            }}
          >
            <IconTrash size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      <TextInput
        key={feature.name}
        label={t('rename')}
        defaultValue={feature.name}
        onBlur={(event) => rename(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) rename(event.currentTarget.value);
        }}
      />
    </Section>
  );
}
