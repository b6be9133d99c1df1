/** After an import whose shapes have faults: a way to where they are looked at and put right. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import type { Issue } from '../../core/issue.ts';
import { currentLanguage, loadMessages } from '../../i18n/i18n.ts';
import { planStore } from '../../store/plan-store.ts';
import { workbenchStore } from '../../store/workbench-store.ts';

const shapeFaults: ReadonlySet<string> = new Set([
  'SELF_INTERSECTION',
  'BAD_HOLE',
  'DEGENERATE_RING',
  'DUPLICATE_SHAPE',
  'COORDINATES_OUTSIDE_EARTH',
]);

interface Imported {
  readonly name: string;
  readonly tableId: string;
  readonly issues: readonly Issue[];
}

export async function offerShapeCheck(imported: readonly Imported[]): Promise<void> {
  const first = imported.find(({ issues }) => issues.some(({ code }) => shapeFaults.has(code)));
  const layer =
    first && [...planStore.getState().plan.layers.values()].find(({ tableId }) => tableId === first.tableId);
  if (!layer) return;
  await loadMessages(currentLanguage(), ['geometryCheck']);
  const id = `check-${layer.id}`;
  const look = () => {
    workbenchStore
      .getState()
      .set({ tableLayerId: layer.id, chapter: 'eligibility', screen: 'geometry-check', panelCollapsed: false });
    notifications.hide(id);
  };
  notifications.show({
    id,
    message: (
      <>
        {i18next.t('geometryCheck:offer', { layer: layer.name })}{' '}
        <Button size="compact-xs" variant="light" onClick={look}>
          {i18next.t('geometryCheck:menu')}
        </Button>
      </>
    ),
    autoClose: 20_000,
  });
}
