/** Use, share, factor, emission, growth and intensity of each user, in the view chosen. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOf } from '../../core/inventory/categories.ts';
import type { ElectricityViews } from '../../core/inventory/electricity-views.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import css from './electricity.module.css';
import { electricityProfile, type ProfileView, profileViews } from './electricity-profile.ts';

const intensities = ['gdp', 'head'] as const;

export function ProfileTable({ views }: { readonly views: ElectricityViews }) {
  const { t } = useTranslation('electricity');
  const format = useFormat();
  const [view, setView] = useState<ProfileView>('territorial');
  const [intensity, setIntensity] = useState<(typeof intensities)[number]>('gdp');
  const profile = electricityProfile(views, view);
  const percent = (share: number | null) => (share === null ? '—' : `${format.share(share).text} %`);
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
          <PlainTable
            label={t('table')}
            columns={[
              { key: 'user', title: t('column.user') },
              { key: 'use', title: t('column.use'), align: 'right' },
              { key: 'share', title: t('column.share'), align: 'right' },
              { key: 'factor', title: t('column.factor'), align: 'right' },
              { key: 'emission', title: t('column.emission'), align: 'right' },
              { key: 'growth', title: t('column.growth'), align: 'right' },
              { key: 'intensity', title: t(`intensityUnit.${intensity}`), align: 'right' },
            ]}
            rows={[
              ...profile.lines.map((line) => {
                const category = categoryOf(line.category);
                return {
                  key: line.category,
                  cells: [
                    <span key="user" className={css['user']}>
                      {category ? format.name(category.name) : line.category}
                    </span>,
                    format.full(line.useMwh, 0),
                    percent(line.share),
                    format.full(line.tPerMwh, 4),
                    format.full(line.emissionT, 0),
                    percent(line.growth),
                    format.number(intensity === 'gdp' ? line.mwhPerGdp : line.mwhPerHead),
                  ],
                };
              }),
              {
                key: 'total',
                kind: 'total' as const,
                cells: [t('total'), format.full(profile.useMwh, 0), '', '', format.full(profile.emissionT, 0), '', ''],
              },
            ]}
          />
          <SegmentedControl
            aria-label={t('intensity')}
            value={intensity}
            onChange={(value) => {
              const chosen = intensities.find((one) => one === value);
              if (chosen) setIntensity(chosen);
            }}
            data={intensities.map((one) => ({ value: one, label: t(`intensities.${one}`) }))}
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
