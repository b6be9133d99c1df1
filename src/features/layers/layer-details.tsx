/** What is known about a layer: how it is drawn, what its columns mean, where its file came from. */
import { SegmentedControl, Slider, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Layer, layerRoleNames } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Coloring, useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { Section } from '../../ui/section.tsx';
import { LayerMeanings } from './layer-meanings.tsx';
import css from './layers.module.css';

const colored = ['parcels', 'buildings', 'roads'] as const;
type ColoredRole = (typeof colored)[number];

const crsOrigins = ['format', 'file', 'sidecar', 'guess', 'person', 'none'] as const;

interface Props {
  layer: Layer;
  /** While the slider moves, then once when it is let go. */
  onOpacity: (opacity: number, committed: boolean) => void;
}

export default function LayerDetails({ layer, onOpacity }: Props) {
  const { t } = useTranslation('layers');
  const format = useFormat();
  const [dragged, setDragged] = useState<number | null>(null);
  const crsFrom = crsOrigins.find((origin) => origin === layer.crsFrom);
  const facts: [string, string][] = [
    [t('role'), format.name(layerRoleNames[layer.role])],
    [t('features'), format.full(layer.featureCount)],
    [t('file'), layer.fileName],
    [t('crs'), `${layer.crsCode ?? t('crsNone')}${crsFrom ? ` (${t(`crsFrom.${crsFrom}`)})` : ''}`],
    [t('movedFrom'), layer.movedFromCrs ?? ''],
    [t('encoding'), layer.encoding ?? ''],
    [t('source'), layer.source],
    [t('licence'), layer.licence],
    [t('imported'), layer.importedAt === '' ? '' : format.dateTime(layer.importedAt)],
  ];
  return (
    <div className={css['details']}>
      <ColorBy layer={layer} />
      <div className={css['control']}>
        <span>{t('opacity')}</span>
        <Slider
          className={css['slider']}
          size="xs"
          min={0}
          max={100}
          step={5}
          value={Math.round((dragged ?? layer.opacity) * 100)}
          label={(value) => `${value} %`}
          thumbLabel={t('opacity')}
          onChange={(percent) => {
            setDragged(percent / 100);
            onOpacity(percent / 100, false);
          }}
          onChangeEnd={(percent) => {
            setDragged(null);
            onOpacity(percent / 100, true);
          }}
        />
      </div>
      {layer.west === null ? <p className={css['quiet']}>{t('noExtent')}</p> : null}
      {layer.issues && layer.issues.length > 0 ? (
        <Section title={t('issues')}>
          <IssueList issues={layer.issues} />
        </Section>
      ) : null}
      <Section title={t('columns')}>
        <LayerMeanings layer={layer} />
      </Section>
      <dl className={css['facts']}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className={css['fact']}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

function ColorBy({ layer }: { layer: Layer }) {
  const { t } = useTranslation('layers');
  const map = useWorkbench((state) => state.map);
  const role = colored.find((one): one is ColoredRole => one === layer.role);
  if (!role) return null;
  const { setMap } = workbenchStore.getState();
  return (
    <>
      <div className={css['control']}>
        <span>{t('colorBy')}</span>
        <SegmentedControl<Coloring>
          aria-label={t('colorBy')}
          value={map.coloring[role]}
          onChange={(coloring) => setMap({ coloring: { ...map.coloring, [role]: coloring } })}
          data={[
            { value: 'plain', label: t('coloring.plain') },
            { value: 'use', label: role === 'roads' ? t('coloringRoads') : t('coloring.use') },
            { value: 'emissions', label: t('coloring.emissions') },
          ]}
        />
      </div>
      {role === 'parcels' ? (
        <Switch
          label={t('strong')}
          checked={map.strongLandUse}
          onChange={(event) => setMap({ strongLandUse: event.currentTarget.checked })}
        />
      ) : null}
      {role === 'buildings' ? (
        <Switch
          label={t('threeD')}
          checked={map.threeD}
          onChange={(event) => setMap({ threeD: event.currentTarget.checked })}
        />
      ) : null}
    </>
  );
}
