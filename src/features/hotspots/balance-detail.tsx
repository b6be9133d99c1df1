/** What one row of the balance is made of: proxies or users, gases, sources; each can be shown on the map. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProxyPart, ReportedRows } from '../../analysis/attribution-result.ts';
import { gasOf } from '../../core/inventory/gases.ts';
import { nameIssueLayers } from '../../core/plan/name-issue-layers.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { electricitySectors } from '../../core/statistics/series.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { explain } from '../../store/explained.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { BalanceShares } from './balance-shares.tsx';
import css from './hotspots.module.css';
import type { PrintedRow } from './printed-balance.ts';
import { printedGases, printedParts } from './printed-gases.ts';
import { useHotSpotIssues } from './use-hot-spot-issues.ts';

interface Props {
  readonly plan: Plan;
  readonly printed: PrintedRow;
  readonly quantum: number;
  /** A printed number of tonnes in the unit of the table. */
  readonly figure: (tonnes: number | null) => string;
}

function selectSources({ layerId, rows, featureIds }: ReportedRows) {
  workbenchStore.getState().select({ layerId, rows: new Set(rows), featureIds: new Set(featureIds) });
}

export function BalanceDetail({ plan, printed, quantum, figure }: Props) {
  const { t } = useTranslation('hotspots');
  const { t: explaining } = useTranslation('explain');
  const format = useFormat();
  const sentence = useHotSpotIssues();
  const { row } = printed;
  const sources = row.reported.map((reported) => (
    <Button key={reported.layerId} size="compact-sm" variant="default" onClick={() => selectSources(reported)}>
      {t('balance.selectSources', { count: reported.rows.length })}
    </Button>
  ));
  if (row.inventoryT === null) {
    return (
      <>
        <p className={css['quiet']}>{t('balance.unknown')}</p>
        <div className={css['actions']}>{sources}</div>
      </>
    );
  }
  const counted = (key: string, name: string, count: number) =>
    count === 0 ? [] : [{ key, name, value: format.full(count) }];
  return (
    <div className={css['detail']}>
      <div className={css['actions']}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => workbenchStore.getState().setHotSpots({ sector: row.sector, shown: 'features' })}
        >
          {t('balance.onMap')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => explain({ kind: 'sector', sector: row.sector })}>
          {explaining('open')}
        </Button>
        {sources}
      </div>
      {row.parts.length > 0 ? <Parts printed={printed} quantum={quantum} figure={figure} /> : null}
      {row.gases.length > 1 ? <Gases printed={printed} quantum={quantum} figure={figure} /> : null}
      <FactList
        facts={[
          ...(row.parts.length > 0
            ? []
            : [
                {
                  key: 'proxy',
                  name: t('balance.proxy'),
                  value: t(row.residualT === 0 ? 'balance.noProxy' : 'balance.noProxyResidual'),
                },
              ]),
          ...counted('points', t('balance.points'), row.pointCount),
          ...counted('features', t('balance.features'), row.featureCount),
          ...counted('heights', t('balance.heights'), row.unknownHeightCount),
          ...counted('uses', t('balance.uses'), row.unknownUseCount),
          ...(row.closureRatio === null
            ? []
            : [{ key: 'closure', name: t('balance.closure'), value: format.number(row.closureRatio) }]),
        ]}
      />
      <IssueList issues={nameIssueLayers(row.issues, plan)} sentence={sentence} />
      <BalanceShares plan={plan} row={row} />
    </div>
  );
}

function Parts({ printed, quantum, figure }: Omit<Props, 'plan'>) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const parts = printedParts(printed, quantum);
  const hasResidual = parts.some(({ part }) => part.proxy === null);
  return (
    <PlainTable
      label={t('balance.parts')}
      columns={[
        { key: 'part', title: t('balance.parts') },
        { key: 'share', title: t('balance.share'), align: 'right' },
        { key: 'attributed', title: t('balance.attributed'), align: 'right' },
        ...(hasResidual ? [{ key: 'residual', title: t('balance.residual'), align: 'right' as const }] : []),
      ]}
      rows={parts.map(({ part, attributedT, residualT }) => {
        const { text, unit } = format.share(part.share);
        return {
          key: `${part.user ?? ''}/${part.gas ?? ''}/${part.wanted ?? ''}`,
          cells: [
            <PartName key="name" part={part} parts={printed.row.parts} />,
            `${text} ${unit}`,
            figure(attributedT),
            ...(hasResidual ? [figure(residualT)] : []),
          ],
        };
      })}
    />
  );
}

function PartName({ part, parts }: { part: ProxyPart; parts: readonly ProxyPart[] }) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const proxy = part.proxy === null ? t('balance.none') : t(`proxy.${part.proxy}`);
  const instead =
    part.isFallback && part.wanted !== null ? t('balance.wantedBut', { proxy: t(`proxy.${part.wanted}`) }) : null;
  const whose = whosePart();
  const notes = [whose === null ? null : proxy, instead].filter((note) => note !== null).join(' · ');
  return (
    <>
      {whose ?? proxy}
      {notes === '' ? null : <div className={css['quiet']}>{notes}</div>}
    </>
  );

  /** Null where the parts are told apart by their proxies alone. */
  function whosePart(): string | null {
    if (part.gas !== null) return format.name(gasOf(part.gas).name);
    const user = electricitySectors.find(({ id }) => id === part.user);
    if (user) return format.name(user.name);
    if (parts.some((one) => one.user !== null)) return t('balance.restUsers');
    return parts.some((one) => one.gas !== null) ? t('balance.otherGases') : null;
  }
}

function Gases({ printed, quantum, figure }: Omit<Props, 'plan'>) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const assumedT = printed.row.gases.reduce((sum, { reportedAssumedT }) => sum + reportedAssumedT, 0);
  const { text, unit } = format.emissions(assumedT);
  return (
    <>
      <PlainTable
        label={t('balance.gases')}
        columns={[
          { key: 'gas', title: t('balance.gases') },
          { key: 'inventory', title: t('balance.inventory'), align: 'right' },
          { key: 'reported', title: t('balance.reported'), align: 'right' },
          { key: 'attributed', title: t('balance.attributed'), align: 'right' },
          { key: 'residual', title: t('balance.residual'), align: 'right' },
        ]}
        rows={printedGases(printed, quantum).map((one) => ({
          key: one.gas.gas,
          cells: [
            format.name(gasOf(one.gas.gas).name),
            figure(one.inventoryT),
            figure(one.reportedT),
            figure(one.attributedT),
            figure(one.residualT),
          ],
        }))}
      />
      {assumedT > 0 ? <p className={css['quiet']}>{t('balance.assumed', { tonnes: `${text} ${unit}` })}</p> : null}
    </>
  );
}
