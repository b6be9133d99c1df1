/**
 * What stands around a table with years across: its controls above, one more year at either end below, and the same
 * again in a large dialog. Only one of the two tables is there at a time.
 */
import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconArrowsMaximize, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './year-grid-frame.module.css';

interface Props {
  /** Of the dialog. */
  readonly title: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly onAddYear: (year: number) => void;
  /** Beside the button that makes the table large. */
  readonly settings?: ReactNode;
  /** Above the table, here and in the dialog. */
  readonly controls?: ReactNode;
  /** At the right of the years. */
  readonly actions?: ReactNode;
  /** The table; in the dialog with a height of its own. */
  readonly table: (maxHeight?: number) => ReactNode;
}

const LARGE_PX = 640;

export function YearGridFrame({ title, firstYear, lastYear, onAddYear, settings, controls, actions, table }: Props) {
  const { t } = useTranslation('ui');
  const [isLarge, setIsLarge] = useState(false);
  const years = (
    <div className={css['years']}>
      <AddYear year={firstYear - 1} onAdd={onAddYear} />
      <AddYear year={lastYear + 1} onAdd={onAddYear} />
      <span className={css['spacer']} />
      {actions}
    </div>
  );
  return (
    <>
      <div className={css['settings']}>
        {settings}
        <span className={css['spacer']} />
        <ActionIcon aria-label={t('yearGrid.large')} title={t('yearGrid.large')} onClick={() => setIsLarge(true)}>
          <IconArrowsMaximize size={16} />
        </ActionIcon>
      </div>
      {controls}
      {isLarge ? null : table()}
      {years}
      <Modal opened={isLarge} onClose={() => setIsLarge(false)} size="90%" title={title}>
        {isLarge ? (
          <>
            {controls}
            {table(LARGE_PX)}
            {years}
          </>
        ) : null}
      </Modal>
    </>
  );
}

/** A button that adds one more year to the table. */
function AddYear({ year, onAdd }: { year: number; onAdd: (year: number) => void }) {
  const { t } = useTranslation('ui');
  const label = t('yearGrid.add', { year });
  return (
    <Button
      variant="subtle"
      leftSection={<IconPlus size={14} />}
      aria-label={label}
      title={label}
      onClick={() => onAdd(year)}
    >
      {year}
    </Button>
  );
}
