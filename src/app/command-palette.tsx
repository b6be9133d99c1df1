/** Ctrl+K: chapters, layers and commands by name, in either language. */
import '@mantine/spotlight/styles.css';
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { chapters } from '../core/chapters.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Language, Text } from '../core/text.ts';
import { exportPlan } from '../features/plans/export-plan.ts';
import { choosePlanFile } from '../features/plans/import-plan.ts';
import { switchLanguage } from '../i18n/i18n.ts';
import { useFormat } from '../i18n/use-format.ts';
import { openDialog, openImport } from '../store/dialogs.ts';
import { planStore } from '../store/plan-store.ts';
import { usePlan } from '../store/use-plan.ts';
import { workbenchStore } from '../store/workbench-store.ts';
import css from './command-palette.module.css';
import { screens } from './screens.ts';
import { toggleDrawer } from './use-shortcuts.ts';
import { zoomToLayer } from './zoom-to-layer.ts';

const layersOf = (plan: Plan) => [...plan.layers.values()];

/** Found by the words of both languages, whichever is on screen. */
function bothWords(text: Text): string[] {
  return [text['zh-CN'], text.en];
}

/** `asked` grows each time a person asks for it. */
export default function CommandPalette({ asked }: { asked: number }) {
  useEffect(() => {
    if (asked > 0) spotlight.open();
  }, [asked]);
  const { t } = useTranslation('shell');
  const { t: plans } = useTranslation('plans');
  const format = useFormat();
  const layers = usePlan(layersOf);
  const { set, setMap } = workbenchStore.getState();
  const other: Language = format.language === 'en' ? 'zh-CN' : 'en';

  const groups: SpotlightActionGroupData[] = [
    {
      group: t('command.goTo'),
      actions: screens.map((screen) => {
        const chapter = chapters.find((one) => one.id === screen.chapter);
        return {
          id: `screen-${screen.id}`,
          label: format.name(screen.name),
          description: chapter ? `${chapter.clause} ${format.name(chapter.name)}` : '',
          keywords: [...bothWords(screen.name), ...(chapter ? bothWords(chapter.name) : [])],
          onClick: () => set({ chapter: screen.chapter, screen: screen.id, panelCollapsed: false }),
        };
      }),
    },
    {
      group: t('command.layers'),
      actions: layers.flatMap((layer) => [
        {
          id: `zoom-${layer.id}`,
          label: t('command.zoomToLayer', { layer: layer.name }),
          onClick: () => zoomToLayer(layer),
        },
        {
          id: `table-${layer.id}`,
          label: t('command.openTable', { layer: layer.name }),
          onClick: () => set({ tableLayerId: layer.id, drawer: 'table' }),
        },
      ]),
    },
    {
      group: t('command.edit'),
      actions: [
        { id: 'add-data', label: t('command.addData'), onClick: () => openImport() },
        { id: 'undo', label: t('undo'), onClick: () => planStore.getState().undo() },
        { id: 'redo', label: t('redo'), onClick: () => planStore.getState().redo() },
      ],
    },
    {
      group: t('command.plan'),
      actions: [
        { id: 'plans', label: plans('all'), onClick: () => openDialog({ kind: 'plans' }) },
        { id: 'journal', label: plans('journal'), onClick: () => openDialog({ kind: 'journal' }) },
        { id: 'export', label: plans('export'), onClick: () => void exportPlan() },
        { id: 'import', label: plans('import'), onClick: choosePlanFile },
      ],
    },
    {
      group: t('command.view'),
      actions: [
        { id: 'drawer', label: t('drawer.table'), onClick: toggleDrawer },
        {
          id: 'three-d',
          label: t('tool.threeD'),
          onClick: () => setMap({ threeD: !workbenchStore.getState().map.threeD }),
        },
        { id: 'language', label: t('otherLanguage'), onClick: () => void switchLanguage(other) },
      ],
    },
  ];
  return (
    <Spotlight
      actions={groups}
      shortcut={null}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      classNames={{ action: css['action'] }}
      nothingFound={t('command.nothing')}
      highlightQuery
      limit={24}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('command.search'),
        'aria-label': t('command.search'),
      }}
    />
  );
}
