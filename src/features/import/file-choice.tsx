/** Choose or drop files: the first step of an import. */
import { Button } from '@mantine/core';
import { IconFileUpload, IconWorldDownload } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openDialog } from '../../store/dialogs.ts';
import css from './import.module.css';
import { RememberedTables } from './remembered-tables.tsx';
import { TemplateDownloads } from './template-downloads.tsx';

const ACCEPTED =
  '.geojson,.json,.geojsonl,.topojson,.fgb,.gpkg,.parquet,.zip,.pbf,.osm,.shp,.dbf,.shx,.prj,.cpg,.kml,.kmz,.gpx,.tif,.tiff,.tfw,.wld,.xml,.csv,.tsv,.txt,.xlsx,.gz,application/geo+json';

export function FileChoice({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('import');
  const { t: osm } = useTranslation('osm');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    // The window takes dropped files too; these are taken here.
    event.stopPropagation();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <section
      className={css['drop']}
      data-over={over || undefined}
      aria-label={t('choose')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileUpload size={36} stroke={1.2} aria-hidden />
      <Button onClick={() => input.current?.click()} data-autofocus>
        {t('choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
      <p>{t('chooseText')}</p>
      <p className={css['quiet']}>{t('chooseFormats')}</p>
      <p className={css['quiet']}>{t('local')}</p>
      <Button
        variant="subtle"
        leftSection={<IconWorldDownload size={16} aria-hidden />}
        onClick={() => openDialog({ kind: 'osm' })}
      >
        {osm('open')}
      </Button>
      <TemplateDownloads />
      <RememberedTables />
    </section>
  );
}
