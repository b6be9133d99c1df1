/**
 * The one place where ECharts meets the page: given a description, it draws, resizes and tells what
 * the pointer is on. The library is loaded when the first chart is shown.
 */
import { useComputedColorScheme } from '@mantine/core';
import type { ECharts } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import classes from './chart.module.css';
import type { ChartDescription } from './chart.ts';
import { type ChartNumbers, chartHeight, chartOption } from './chart-option.ts';
import { lookOf } from './look.ts';

export interface ChartCanvasProps {
  readonly chart: ChartDescription;
  readonly numbers: ChartNumbers;
  /** What a screen reader says in place of the picture. */
  readonly label: string;
  readonly height?: number;
  /** Id of the item that is lit from outside (hovered on the map or in a list). */
  readonly litId?: string | null;
  /** The item under the pointer: a rank's id, a series' id; null when it leaves. */
  readonly onHover?: (id: string | null) => void;
  readonly onPick?: (id: string) => void;
  /** The year under the pointer; null when it leaves. */
  readonly onYear?: (year: number | null) => void;
}

interface PointerEvent {
  readonly seriesId?: string;
  readonly data?: unknown;
}

/** The id of the item an ECharts event is about. */
function itemId(chart: ChartDescription, event: PointerEvent): string | null {
  if (chart.kind === 'years' || chart.kind === 'shares') return event.seriesId ?? null;
  const data = event.data;
  return typeof data === 'object' && data !== null && 'name' in data && typeof data.name === 'string'
    ? data.name
    : null;
}

/** The year an axis-pointer event is about. */
function pointedYear(chart: ChartDescription, event: unknown): number | null {
  if (chart.kind !== 'years' || typeof event !== 'object' || event === null || !('axesInfo' in event)) return null;
  const first: unknown = Array.isArray(event.axesInfo) ? event.axesInfo[0] : null;
  if (typeof first !== 'object' || first === null || !('value' in first)) return null;
  return chart.years[Number(first.value)] ?? null;
}

export function ChartCanvas(props: ChartCanvasProps) {
  const { chart, numbers, label, litId, height = chartHeight(chart) } = props;
  const place = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<ECharts | null>(null);
  const colorScheme = useComputedColorScheme('light');
  const [failed, setFailed] = useState<Error | null>(null);
  // Handlers are attached once and read the newest props from here.
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let ended = false;
    let drawn: ECharts | null = null;
    const resize = new ResizeObserver(() => drawn?.resize());
    import('./echarts-engine.ts').then(
      ({ init }) => {
        if (ended) return;
        const made = init(element, null, { renderer: 'canvas' });
        drawn = made;
        const over = (event: PointerEvent) => latest.current.onHover?.(itemId(latest.current.chart, event));
        made.on('mouseover', (event) => over(event as PointerEvent));
        made.on('click', (event) => {
          const id = itemId(latest.current.chart, event as PointerEvent);
          if (id !== null) latest.current.onPick?.(id);
        });
        made.on('updateAxisPointer', (event) => latest.current.onYear?.(pointedYear(latest.current.chart, event)));
        made.on('globalout', () => {
          latest.current.onHover?.(null);
          latest.current.onYear?.(null);
        });
        resize.observe(element);
        setEngine(made);
      },
      (error: unknown) => {
        if (!ended) setFailed(error instanceof Error ? error : new Error(String(error)));
      },
    );
    return () => {
      ended = true;
      resize.disconnect();
      drawn?.dispose();
    };
  }, []);

  useEffect(() => {
    if (!engine || !place.current) return;
    engine.setOption(chartOption(chart, lookOf(place.current, colorScheme), numbers), { replaceMerge: ['series'] });
  }, [engine, chart, numbers, colorScheme]);

  useEffect(() => {
    if (!engine) return;
    engine.dispatchAction({ type: 'downplay' });
    if (!litId) return;
    if (chart.kind === 'ranks' || chart.kind === 'points' || chart.kind === 'pareto') {
      const items = chart.kind === 'points' ? chart.points : chart.items;
      const dataIndex = items.findIndex((item) => item.id === litId);
      if (dataIndex >= 0) engine.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex });
    } else if (chart.kind === 'flows') {
      engine.dispatchAction({ type: 'highlight', seriesIndex: 0, name: litId });
    } else if (chart.kind === 'steps') {
      const dataIndex = 1 + chart.steps.findIndex((step) => step.id === litId);
      if (dataIndex > 0) engine.dispatchAction({ type: 'highlight', seriesIndex: [1, 3], dataIndex });
    } else {
      engine.dispatchAction({ type: 'highlight', seriesId: litId });
    }
  }, [engine, chart, litId]);

  // A chart that could not be loaded is told by the nearest error boundary, not by an empty box.
  if (failed) throw failed;
  return <div ref={place} className={classes.canvas} style={{ height }} role="img" aria-label={label} />;
}
