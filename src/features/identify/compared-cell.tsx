/** A cell of a swipe or a difference under the click: what both sides have there, by sector, and where each comes from. */
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SectorChange, sectorChanges } from '../../analysis/change-parts.ts';
import { type ComparedPair, comparedPair } from '../../analysis/compared-pair.ts';
import { emissionScale } from '../../charts/emission-scale.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { CellSceneLayerId } from '../../map/scene-layer.ts';
import { type SideChoice, shortSideNames, sideKey, sideName } from '../../store/compared-side.ts';
import { explain } from '../../store/explained.ts';
import { type Comparison, useMapQuestion } from '../../store/map-question.ts';
import { type ComparedValues, sidesIn, useComparedValues } from '../../store/year-cells.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import css from './identify.module.css';
import { useIdentified } from './identify-store.ts';

interface Props {
  readonly layerId: CellSceneLayerId;
  /** Place among the cells of the scene that was clicked. */
  readonly cell: number;
  readonly openAtFirst: boolean;
}

export function ComparedCell({ layerId, cell, openAtFirst }: Props) {
  const { t } = useTranslation('compare');
  const comparison = useMapQuestion((state) => state.comparison);
  const values = useComparedValues();
  const id = useClickedId(layerId, cell, comparison, values);
  if (!comparison || id === null) return null;
  if (comparison.mode === 'year') {
    const side = { year: comparison.year, scenario: null };
    const cells = values.get(sideKey(side))?.cells;
    const at = cells?.ids.indexOf(id) ?? -1;
    if (!cells || at < 0) return null;
    return (
      <Section title={cells.names[at] ?? t('cell.title')} aside={String(side.year)} openAtFirst={openAtFirst}>
        <OneYear tonnes={cells.cells.tonnes[at]!} areaKm2={cells.cells.areaKm2[at]!} />
        <Explain id={id} side={side} />
      </Section>
    );
  }
  const pair = comparedPair(sidesIn(values, comparison));
  const at = pair?.change.ids.indexOf(id) ?? -1;
  if (!pair || at < 0) return null;
  const isKnown = pair.change.knownOn[at] === 'both';
  return (
    <Section title={pair.change.names[at] ?? t('cell.title')} openAtFirst={openAtFirst}>
      {isKnown ? null : <p className={css['quiet']}>{t('cell.onlyOne')}</p>}
      <BothSides comparison={comparison} pair={pair} at={at} parts={sectorChanges(pair.from, pair.to, id)} />
      <Stack gap={4}>
        {[comparison.from, comparison.to].map((side) =>
          hasCell(values, side, id) ? <Explain key={sideKey(side)} id={id} side={side} /> : null,
        )}
      </Stack>
    </Section>
  );
}

/** The cell that was clicked, by its name: it stays the same one when other years or scenarios are compared. */
function useClickedId(layerId: CellSceneLayerId, cell: number, comparison: Comparison | null, values: ComparedValues) {
  const identified = useIdentified();
  const [clicked, setClicked] = useState(() => ({ identified, id: idOf(layerId, cell, comparison, values) }));
  if (clicked.identified === identified) return clicked.id;
  const id = idOf(layerId, cell, comparison, values);
  setClicked({ identified, id });
  return id;
}

function idOf(
  layerId: CellSceneLayerId,
  cell: number,
  comparison: Comparison | null,
  values: ComparedValues,
): string | null {
  if (!comparison) return null;
  const { mode, year, from, to } = comparison;
  if (mode === 'difference') return comparedPair(sidesIn(values, comparison))?.change.ids[cell] ?? null;
  const side = mode === 'year' ? { year, scenario: null } : layerId === 'compared-left' ? from : to;
  return values.get(sideKey(side))?.cells.ids[cell] ?? null;
}

function hasCell(values: ComparedValues, side: SideChoice, id: string): boolean {
  return values.get(sideKey(side))?.cells.ids.includes(id) === true;
}

function OneYear({ tonnes, areaKm2 }: { tonnes: number; areaKm2: number }) {
  const { t } = useTranslation('identify');
  const format = useFormat();
  const emissions = format.emissions(tonnes);
  const density = format.emissions(areaKm2 > 0 ? tonnes / areaKm2 : null);
  return (
    <dl className={css['facts']}>
      <div className={css['fact']}>
        <dt>{t('emissions')}</dt>
        <dd title={emissions.full}>{`${emissions.text} ${emissions.unit}`}</dd>
      </div>
      <div className={css['fact']}>
        <dt>{t('density')}</dt>
        <dd title={density.full}>{`${density.text} ${density.unit}/km²`}</dd>
      </div>
    </dl>
  );
}

interface BothProps {
  readonly comparison: Comparison;
  readonly pair: ComparedPair;
  readonly at: number;
  readonly parts: readonly SectorChange[];
}

function BothSides({ comparison, pair: { change }, at, parts }: BothProps) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const [before, after] = shortSideNames(comparison.from, comparison.to);
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const [fromT, toT] = [known(change.fromT[at]!), known(change.toT[at]!)];
  const scale = emissionScale([fromT, toT, ...parts.flatMap((part) => [part.fromT, part.toT])], format.settings);
  const figures = (from: number | null, to: number | null) => {
    const difference = from === null || to === null ? null : to - from;
    const text = format.number(scale.inUnit(difference));
    return [
      format.number(scale.inUnit(from)),
      format.number(scale.inUnit(to)),
      difference !== null && difference > 0 ? `+${text}` : text,
    ];
  };
  return (
    <PlainTable
      label={t('cell.bySector')}
      caption={t('table.unit', { unit: scale.unit })}
      columns={[
        { key: 'sector', title: t('table.sector') },
        { key: 'from', title: format.name(before), align: 'right' },
        { key: 'to', title: format.name(after), align: 'right' },
        { key: 'change', title: t('cell.change'), align: 'right' },
      ]}
      rows={[
        ...parts.map((part) => ({
          key: part.sector,
          cells: [format.name(sectorOf(part.sector).name), ...figures(part.fromT, part.toT)],
        })),
        ...(parts.length > 1
          ? [
              {
                key: '#total',
                kind: 'total' as const,
                cells: [t(change.leftOut.length > 0 ? 'table.comparable' : 'table.total'), ...figures(fromT, toT)],
              },
            ]
          : []),
      ]}
    />
  );
}

function Explain({ id, side }: { id: string; side: SideChoice }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  return (
    <Button variant="subtle" onClick={() => explain({ kind: 'comparedCell', id, side })}>
      {t('cell.explain', { side: format.name(sideName(side)) })}
    </Button>
  );
}
