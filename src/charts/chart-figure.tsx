/**
 * A chart as it stands in a panel: what it says, the picture or its table, a readout that is also
 * the legend, and saving it as a file.
 *
 * The readout keeps its place and changes its numbers with the year under the pointer, so nothing
 * covers the picture.
 */
import { ActionIcon, Menu, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import classes from './chart.module.css';
import { type ChartDescription, chartUnit } from './chart.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import type { ChartNumbers } from './chart-option.ts';
import { ChartReadout } from './chart-readout.tsx';
import { ChartTableView } from './chart-table-view.tsx';
import { type ChartFileKind, saveChart } from './save-chart.ts';

export interface ChartFigureProps {
  readonly chart: ChartDescription;
  /** The year the readout shows when the pointer is elsewhere; else the last one. */
  readonly year?: number | null;
  readonly height?: number;
  readonly litId?: string | null;
  readonly onHover?: (id: string | null) => void;
  readonly onPick?: (id: string) => void;
}

const fileKinds = [
  { kind: 'png', word: 'savePng' },
  { kind: 'svg', word: 'saveSvg' },
  { kind: 'csv', word: 'saveCsv' },
] as const satisfies readonly { kind: ChartFileKind; word: string }[];

export function ChartFigure({ chart, year = null, height, litId, onHover, onPick }: ChartFigureProps) {
  const { t } = useTranslation('charts');
  const format = useFormat();
  const [shown, setShown] = useState<'picture' | 'table'>('picture');
  const [pointedYear, setPointedYear] = useState<number | null>(null);
  const [hoveredId, setHoveredId] = useState<string | null>(null);
  const numbers: ChartNumbers = useMemo(
    () => ({ short: format.number, percent: (share) => `${format.share(share).text} %` }),
    [format],
  );
  const tellFailure = (error: unknown) =>
    notifications.show({
      color: 'red',
      title: t('saveFailed'),
      message: error instanceof Error ? error.message : String(error),
      autoClose: false,
    });
  const unit = chartUnit(chart);
  const hover = (id: string | null) => {
    setHoveredId(id);
    onHover?.(id);
  };
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.head}>
        <span className={classes.title}>{chart.title}</span>
        <span className={classes.unit}>{unit}</span>
        <span className={classes.tools}>
          <SegmentedControl
            size="xs"
            aria-label={t('showAs')}
            value={shown}
            onChange={(value) => setShown(value === 'table' ? 'table' : 'picture')}
            data={[
              { value: 'picture', label: t('picture') },
              { value: 'table', label: t('table') },
            ]}
          />
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" size="sm" aria-label={t('save')} title={t('save')}>
                <IconDownload size={16} stroke={1.6} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {fileKinds.map(({ kind, word }) => (
                <Menu.Item key={kind} onClick={() => saveChart(chart, kind, numbers).catch(tellFailure)}>
                  {t(word)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </span>
      </figcaption>
      {shown === 'table' ? (
        <ChartTableView chart={chart} litId={litId ?? null} onHover={onHover} onPick={onPick} />
      ) : (
        <>
          <ChartCanvas
            chart={chart}
            numbers={numbers}
            label={t('description', { title: chart.title, unit })}
            height={height}
            litId={litId ?? hoveredId}
            onHover={hover}
            onPick={onPick}
            onYear={setPointedYear}
          />
          <ChartReadout chart={chart} year={pointedYear ?? year} litId={litId ?? hoveredId} onHover={hover} />
        </>
      )}
    </figure>
  );
}
