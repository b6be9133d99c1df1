/** Do emissions gather? One sentence, how many cells stand out, and behind a fold the numbers and the islands. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CellPlace, HotSpotResult } from '../../analysis/hot-spot-result.ts';
import type { GlobalTest } from '../../analysis/statistics/global-statistics.ts';
import {
  type ClusterPattern,
  clusterClass,
  clusterPatternNames,
  clusterPatterns,
} from '../../core/clusters/cluster-class.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { fileNameOf, saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import { cellsCsv } from './cells-csv.ts';
import css from './hotspots.module.css';
import { useClusterWords } from './use-cluster-words.ts';

interface Props {
  readonly result: HotSpotResult;
  readonly planName: string;
  readonly year: number | null;
}

/** A pattern of the whole region is told from this certainty on. */
const ALPHA = 0.05;

export function ClusterFindings({ result, planName, year }: Props) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const words = useClusterWords();
  const { cells, method, global, islands } = result;
  if (cells.count === 0) return null;
  const counts = new Map<ClusterPattern, number>();
  for (let k = 0; k < cells.count; k++) {
    const told = clusterClass(cells.hotClass[k]!, cells.quadrants[k]!, method);
    if (told.kind === 'significant') counts.set(told.pattern, (counts.get(told.pattern) ?? 0) + 1);
  }
  const found = clusterPatterns.flatMap((pattern) => {
    const count = counts.get(pattern);
    return count ? [t('cluster.count', { count, pattern: format.name(clusterPatternNames[pattern]) })] : [];
  });
  const moran = global?.moran ?? null;
  const sentence = moran === null || Number.isNaN(moran.p) ? null : globalSentence(moran);
  const save = () => {
    const csv = cellsCsv(result, {
      titleOf: (column) => t(`csv.${column}`),
      sectorTitle: (sector) => t('csv.sector', { sector: format.name(sectorOf(sector).name) }),
      classOf: (hotClass, quadrant) => words.classOf(hotClass, quadrant, method),
    });
    const name = fileNameOf([planName, t('csv.fileName'), year ?? ''].filter((part) => part !== '').join(' '));
    saveFile(`${name}.csv`, new TextEncoder().encode(csv), 'text/csv');
  };
  return (
    <section aria-label={t('cluster.title')}>
      <h3 className={css['subtitle']}>{t('cluster.title')}</h3>
      {moran === null || sentence === null ? null : (
        <p className={css['paragraph']}>
          {t(`cluster.${sentence}`, { i: format.full(moran.value, 2), p: words.p(moran.p) })}
        </p>
      )}
      <p className={css['counts']}>
        {found.length === 0
          ? t('cluster.nothing', { total: format.full(cells.count) })
          : t('cluster.found', { total: format.full(cells.count), list: format.list(found) })}
        {result.cutCells > 0 ? ` ${t('cluster.cut', { count: result.cutCells })}` : null}
      </p>
      <Button className={css['save']} size="xs" variant="default" onClick={save}>
        {t('csv.save', { count: cells.count, total: format.full(cells.count) })}
      </Button>
      <Section title={t('cluster.numbers')} aside={islands.length > 0 ? t('cluster.islandsAside') : undefined}>
        {global ? <GlobalTable global={global} isPermuted={result.isPermuted} /> : null}
        {islands.length > 0 ? <Islands result={result} /> : null}
      </Section>
    </section>
  );
}

function globalSentence({ value, expected, p }: GlobalTest): 'gathered' | 'alternating' | 'random' {
  if (p > ALPHA) return 'random';
  return value > expected ? 'gathered' : 'alternating';
}

function GlobalTable({
  global,
  isPermuted,
}: {
  readonly global: NonNullable<HotSpotResult['global']>;
  readonly isPermuted: boolean;
}) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const words = useClusterWords();
  const figure = (value: number) => format.full(Number.isFinite(value) ? value : null, 3);
  const row = (key: 'moran' | 'geary' | 'generalG') => {
    const test = global[key];
    return {
      key,
      cells: [
        <span key={key} title={t(`global.${key}Help`)}>
          {t(`global.${key}`)}
        </span>,
        ...(test
          ? [small(test.value, figure), small(test.expected, figure), figure(test.z), words.bareP(test.p)]
          : ['—', '—', '—', '—']),
      ],
    };
  };
  return (
    <PlainTable
      label={t('global.name')}
      caption={t(isPermuted ? 'global.permuted' : 'global.normal')}
      columns={[
        { key: 'statistic', title: t('global.statistic') },
        { key: 'value', title: t('global.value'), align: 'right' },
        { key: 'expected', title: t('global.expected'), align: 'right' },
        { key: 'z', title: 'z', align: 'right' },
        { key: 'p', title: 'p', align: 'right' },
      ]}
      rows={[row('moran'), row('geary'), row('generalG')]}
    />
  );
}

/** G of many cells is a small number: three decimals would say 0.000. */
function small(value: number, figure: (value: number) => string): string {
  return Math.abs(value) < 0.01 && value !== 0 ? value.toPrecision(3).replace('-', '−') : figure(value);
}

function Islands({ result }: { readonly result: HotSpotResult }) {
  const { t } = useTranslation('hotspots');
  const words = useClusterWords();
  const fly = ({ bounds }: CellPlace) =>
    workbenchStore.getState().set({ camera: { kind: 'fit', bounds, animate: true } });
  return (
    <div>
      <p className={css['quiet']}>{t('cluster.islands', { count: result.islands.length })}</p>
      <ul className={css['islands']}>
        {result.islands.map((island) => (
          <li key={island.cell}>
            <button type="button" className={css['island']} onClick={() => fly(island)}>
              {words.place(island, result)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
