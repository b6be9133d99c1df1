/** Use, share, factor, emission, growth and intensity of each user, in the view chosen. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOf } from '../../core/inventory/categories.ts';
import type { ElectricityViews } from '../../core/inventory/electricity-views.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import css from './electricity.module.css';
import { electricityProfile, type Profile, type ProfileView, profileViews } from './electricity-profile.ts';

/** As many columns as fit the narrowest panel: how much and what it emits, or by what factor, how it moves and what it serves. */
const aspects = ['use', 'intensity'] as const;
const columns = {
  use: ['use', 'share', 'emission'],
  intensity: ['factor', 'growth', 'perGdp', 'perHead'],
} as const;

export function ProfileTable({ views }: { readonly views: ElectricityViews }) {
  const { t } = useTranslation('electricity');
  const format = useFormat();
  const [view, setView] = useState<ProfileView>('territorial');
  const [aspect, setAspect] = useState<(typeof aspects)[number]>('use');
  const profile = electricityProfile(views, view);
  const percent = (share: number | null) => (share === null ? '—' : `${format.share(share).text} %`);
  const cells = (line: Profile['lines'][number]) => ({
    use: format.full(line.useMwh, 0),
    share: percent(line.share),
    factor: format.full(line.tPerMwh, 4),
    emission: format.full(line.emissionT, 0),
    growth: percent(line.growth),
    perGdp: format.number(line.mwhPerGdp),
    perHead: format.number(line.mwhPerHead),
  });
  return (
    <section className={css['group']} aria-label={t('view')}>
      <SegmentedControl
        aria-label={t('view')}
        value={view}
        onChange={(value) => {
          const chosen = profileViews.find((one) => one === value);
          if (chosen) setView(chosen);
        }}
        data={profileViews.map((one) => ({ value: one, label: t(`views.${one}`) }))}
      />
      <ViewNote views={views} view={view} />
      {profile === null ? null : (
        <>
          <SegmentedControl
            aria-label={t('aspect')}
            value={aspect}
            onChange={(value) => {
              const chosen = aspects.find((one) => one === value);
              if (chosen) setAspect(chosen);
            }}
            data={aspects.map((one) => ({ value: one, label: t(`aspects.${one}`) }))}
          />
          <PlainTable
            label={t('table')}
            columns={[
              { key: 'user', title: t('column.user') },
              ...columns[aspect].map((key) => ({ key, title: t(`column.${key}`), align: 'right' as const })),
            ]}
            rows={[
              ...profile.lines.map((line) => {
                const category = categoryOf(line.category);
                const told = cells(line);
                return {
                  key: line.category,
                  cells: [
                    category ? format.name(category.name) : line.category,
                    ...columns[aspect].map((key) => told[key]),
                  ],
                };
              }),
              ...(aspect === 'use'
                ? [
                    {
                      key: 'total',
                      kind: 'total' as const,
                      cells: [t('total'), format.full(profile.useMwh, 0), '', format.full(profile.emissionT, 0)],
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </section>
  );
}

function ViewNote({ views, view }: { readonly views: ElectricityViews; readonly view: ProfileView }) {
  const { t } = useTranslation('electricity');
  const format = useFormat();
  const told = (tonnes: number | null) => {
    const { text, unit } = format.emissions(tonnes);
    return tonnes === null ? t('plantsUnknown') : `${text} ${unit}`;
  };
  if (view === 'location') return <p className={css['quiet']}>{t('viewNote.location')}</p>;
  if (view === 'territorial') {
    return <p className={css['quiet']}>{t('viewNote.territorial', { plants: told(views.plantsT) })}</p>;
  }
  const { consumption } = views;
  if (consumption === null) return <p className={css['warn']}>{t('consumptionUnknown')}</p>;
  return (
    <p className={css['quiet']}>
      {t('viewNote.consumption', {
        blended: format.full(consumption.blendedTPerMwh, 4),
        total: told(consumption.totalT),
      })}
      {consumption.exportT < 0 ? ` ${t('viewNote.exported', { exported: told(-consumption.exportT) })}` : null}
    </p>
  );
}
