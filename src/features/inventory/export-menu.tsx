/** The inventory as a workbook: in the layout of the guideline, or as a table of the GPC. */
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import { type Plan, settingsOf } from '../../core/plan/plan.ts';
import { gpcSheets } from '../../core/templates/gpc-layout.ts';
import { guidelineSheets } from '../../core/templates/inventory-layout.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Failure, failureOf, runJob } from '../../store/run-job.ts';
import { fileNameOf, saveFile } from '../../ui/save-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  readonly plan: Plan;
  readonly computed: ComputedInventory;
  readonly totals: InventoryTotals;
}

export function ExportMenu({ plan, computed, totals }: Props) {
  const { t } = useTranslation('inventory');
  const { language } = useFormat();
  const failureSentence = useFailureSentence();
  const [isWriting, setIsWriting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { regionName } = settingsOf(plan);
  const write = async (layout: typeof guidelineSheets, name: string) => {
    setIsWriting(true);
    setFailure(null);
    try {
      const sheets = layout({ regionName, computed, totals, language });
      const bytes = await runJob('writeInventory', { sheets });
      saveFile(`${fileNameOf(`${regionName} ${name}`)}.xlsx`, bytes, XLSX);
    } catch (error) {
      setFailure(failureOf(error));
    }
    setIsWriting(false);
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            variant="subtle"
            leftSection={<IconDownload size={14} />}
            loading={isWriting}
            disabled={totals.years.length === 0}
          >
            {t('export.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void write(guidelineSheets, t('export.file'))}>{t('export.guideline')}</Menu.Item>
          <Menu.Item onClick={() => void write(gpcSheets, t('export.gpcFile'))}>{t('export.gpc')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failure ? <span role="alert">{failureSentence(failure)}</span> : null}
    </>
  );
}
