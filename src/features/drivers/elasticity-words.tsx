/** Where an elasticity is from, with the figures its formula took. */
import { useTranslation } from 'react-i18next';
import type { RegionDriver } from '../../core/drivers/region-focus.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';

export function ElasticityWords({ driver: { elasticityFrom: from } }: { driver: RegionDriver }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  if (from.kind === 'model') {
    const { model, years } = from.modelled;
    return <>{t(`focus.model.${model}`, { from: years[0], to: years[1] })}</>;
  }
  if (from.kind !== 'share') return <>{t(`focus.elasticityFrom.${from.kind}`)}</>;
  const { sectors, branch, powerT, drivenT, grossT, year } = from.basis;
  const tonnes = (value: number) => {
    const { text, unit } = format.emissions(value);
    return `${text} ${unit}`;
  };
  const isPowerOnly = powerT !== null && powerT === drivenT;
  const what = branch
    ? t('focus.drivenBranch', { branch: t(`extended.branch.${branch}`) })
    : isPowerOnly
      ? t('focus.drivenPower')
      : [
          ...sectors.map((sector) => format.name(sectorOf(sector).name)),
          ...(powerT === null ? [] : [t('focus.drivenPower')]),
        ].join(' + ');
  return <>{t('focus.drivenShare', { what, driven: tonnes(drivenT), gross: tonnes(grossT), year })}</>;
}
