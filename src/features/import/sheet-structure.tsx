/** How a spreadsheet was understood: which of its tables, which rows are headings, units and numbers; all can be put right. */
import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetFrame } from '../../core/import/sheet-frame.ts';
import css from './sheet-structure.module.css';

interface Props {
  frames: readonly SheetFrame[];
  frame: SheetFrame;
  totalRows: number;
  onChoose: (frame: SheetFrame) => void;
  onCorrect: (change: Partial<SheetFrame>) => void;
}

/** Rows as a spreadsheet numbers them. */
const shown = (row: number) => row + 1;

export function SheetStructure({ frames, frame, totalRows, onChoose, onCorrect }: Props) {
  const { t } = useTranslation('import');
  const chosen = frames.findIndex((one) => one.titleFirst === frame.titleFirst);
  const rowInput = (label: string, row: number | null, change: (row: number | null) => Partial<SheetFrame>) => (
    <NumberInput
      label={label}
      size="xs"
      min={1}
      max={totalRows}
      allowDecimal={false}
      value={row === null ? '' : shown(row)}
      onChange={(value) => onCorrect(change(typeof value === 'number' ? value - 1 : null))}
    />
  );
  return (
    <fieldset className={css['structure']}>
      <legend>{t('structure')}</legend>
      {frames.length > 1 ? (
        <NativeSelect
          label={t('structureTable')}
          description={t('structureTables', { count: frames.length })}
          size="xs"
          value={String(chosen)}
          onChange={(event) => {
            const next = frames[Number(event.currentTarget.value)];
            if (next) onChoose(next);
          }}
          data={frames.map((one, i) => ({
            value: String(i),
            label: t('structureRows', { first: shown(one.headerFirst), last: shown(one.dataLast) }),
          }))}
        />
      ) : null}
      <div className={css['rows']}>
        {rowInput(t('headerFirst'), frame.headerFirst, (row) => (row === null ? {} : { headerFirst: row }))}
        {rowInput(t('headerLast'), frame.headerLast, (row) => (row === null ? {} : { headerLast: row }))}
        {rowInput(t('unitRow'), frame.unitRow, (row) => ({ unitRow: row }))}
        {rowInput(t('dataFirst'), frame.dataFirst, (row) => (row === null ? {} : { dataFirst: row }))}
        {rowInput(t('dataLast'), frame.dataLast, (row) => (row === null ? {} : { dataLast: row }))}
      </div>
    </fieldset>
  );
}
