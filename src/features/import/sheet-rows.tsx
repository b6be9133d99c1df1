/** Rows of a spreadsheet with their numbers, told apart by what they were taken for, or each number with what it is about. */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longRecords } from '../../core/import/long-records.ts';
import type { CellTable, SheetFrame } from '../../core/import/sheet-frame.ts';
import css from './import.module.css';
import { type RowPart, SampleRows } from './sample-rows.tsx';

const ROWS_SHOWN = 50;
const RECORDS_SHOWN = 100;

interface Props {
  table: CellTable;
  totalRows: number;
  frame: SheetFrame | null;
}

export function SheetRows({ table, totalRows, frame }: Props) {
  const { t } = useTranslation('import');
  const [shown, setShown] = useState<'rows' | 'records'>('rows');
  // Rows above the table of interest are of none.
  const first = frame === null ? 0 : frame.titleFirst;
  const rows = table.rows.slice(first, first + ROWS_SHOWN);
  return (
    <div>
      <div className={css['control']}>
        {frame === null ? null : (
          <SegmentedControl<'rows' | 'records'>
            aria-label={t('sheetShow')}
            value={shown}
            onChange={setShown}
            data={[
              { value: 'rows', label: t('sheetAsFile') },
              { value: 'records', label: t('sheetAsRecords') },
            ]}
          />
        )}
        {shown === 'rows' && totalRows > rows.length ? (
          <span className={css['quiet']}>{t('sheetMore', { shown: rows.length, total: totalRows })}</span>
        ) : null}
      </div>
      {shown === 'records' && frame ? (
        <Records table={table} frame={frame} />
      ) : (
        <SampleRows
          rows={rows}
          firstNumber={first + 1}
          partOf={frame === null ? undefined : (index) => partOf(frame, first + index)}
        />
      )}
    </div>
  );
}

function partOf(frame: SheetFrame, row: number): RowPart {
  if (row === frame.unitRow) return 'unit';
  if (row >= frame.headerFirst && row <= frame.headerLast) return 'heading';
  return row >= frame.dataFirst && row <= frame.dataLast ? 'data' : 'outside';
}

function Records({ table, frame }: { table: CellTable; frame: SheetFrame }) {
  const { t } = useTranslation('import');
  const records = useMemo(() => longRecords(table, frame), [table, frame]);
  const heads = [t('recordRow'), t('recordHeading'), t('sheetYear'), t('recordValue'), t('unitOf')];
  return (
    <>
      <p className={css['quiet']}>
        {t('recordCount', { count: records.length, shown: Math.min(RECORDS_SHOWN, records.length) })}
      </p>
      <SampleRows
        heads={heads}
        rows={records
          .slice(0, RECORDS_SHOWN)
          .map(({ labels, headings, year, value, unit }) => [
            labels.join(' › '),
            headings.join(' › '),
            year,
            value ?? t('recordMissing'),
            unit,
          ])}
      />
    </>
  );
}
