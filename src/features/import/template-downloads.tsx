/** Workbooks to fill in, made on this machine, each with what it is for. */
import { Anchor } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { templates } from '../../core/templates/index.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { failureOf, runJob } from '../../store/run-job.ts';
import { fileNameOf, saveFile } from '../../ui/save-file.ts';
import css from './template-downloads.module.css';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function TemplateDownloads() {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [failure, setFailure] = useState<string | null>(null);
  const download = async (templateId: string) => {
    setFailure(null);
    try {
      const { bytes, name } = await runJob('writeTemplate', { templateId });
      saveFile(`${fileNameOf(`${t('templateFile')} ${format.name(name)}`)}.xlsx`, bytes, XLSX);
    } catch (error) {
      setFailure(failureOf(error).message);
    }
  };
  return (
    <section className={css['templates']} aria-label={t('templates')}>
      <h3>{t('templates')}</h3>
      <p>{t('templatesText')}</p>
      <ul>
        {templates.map(({ id, name, about }) => (
          <li key={id}>
            <Anchor component="button" type="button" title={format.name(about)} onClick={() => void download(id)}>
              <IconFileSpreadsheet size={14} stroke={1.5} aria-hidden /> {format.name(name)}
            </Anchor>
          </li>
        ))}
      </ul>
      {failure === null ? null : <p role="alert">{t('templateFailed', { reason: failure })}</p>}
    </section>
  );
}
