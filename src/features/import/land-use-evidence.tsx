/**
 * What speaks for which classification of land use: every code with its name beside what it is in each that comes into
 * question, with features and area. Where they clash a person decides here before anything is imported.
 */
import { Button, Group } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeReading, LandUseEvidence } from '../../core/import/land-use-scheme.ts';
import { type LandUseScheme, landUseCategories, landUseSchemes } from '../../core/landuse/land-use-category.ts';
import type { CodeRepair } from '../../core/landuse/read-land-use-code.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import css from './import.module.css';

interface Props {
  column: string;
  evidence: LandUseEvidence;
  /** The classification as it stands chosen. */
  scheme: string | null;
  onChoose: (scheme: LandUseScheme) => void;
}

const ROWS_SHOWN = 8;
const repairs: readonly CodeRepair[] = ['fullWidth', 'leadingZero', 'decimal', 'withText'];

/** Something clashes, or had to be repaired to be read. */
export function isWorthTelling({ verdict, repairs: repaired, rows }: LandUseEvidence): boolean {
  return (
    verdict !== 'clear' ||
    Object.keys(repaired).length > 0 ||
    rows.some(
      ({ readings }) =>
        readings[0]?.agrees === false || (readings[0]?.nameZh === null && readings[0].category === null),
    )
  );
}

export function LandUseEvidencePanel({ column, evidence, scheme, onChoose }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { verdict, candidates, rows } = evidence;
  const nameOf = (id: LandUseScheme) => {
    const name = landUseSchemes.find((one) => one.id === id)?.name;
    return name ? format.name(name) : id;
  };
  const told = repairs.filter((repair) => evidence.repairs[repair] !== undefined);
  const shown = all ? rows : rows.slice(0, ROWS_SHOWN);
  return (
    <section className={css['evidence']} data-verdict={verdict} aria-label={t('evidence.title', { column })}>
      <h3 className={css['subtitle']}>{t('evidence.title', { column })}</h3>
      <p className={verdict === 'clear' ? css['quiet'] : css['doubt']}>{t(`evidence.${verdict}`)}</p>
      <Group gap="xs" role="radiogroup" aria-label={t('scheme')}>
        {candidates.map((candidate) => (
          <Button
            key={candidate.scheme}
            size="xs"
            role="radio"
            aria-checked={scheme === candidate.scheme}
            variant={scheme === candidate.scheme ? 'filled' : 'default'}
            onClick={() => onChoose(candidate.scheme)}
          >
            {nameOf(candidate.scheme)}
          </Button>
        ))}
      </Group>
      <p className={css['quiet']}>
        {candidates
          .map(({ scheme: id, known, agree }) => {
            const holes = { scheme: nameOf(id), known: format.share(known).text };
            return agree === null
              ? t('evidence.fitsCodes', holes)
              : t('evidence.fits', { ...holes, agree: format.share(agree).text });
          })
          .join(t('evidence.between'))}
      </p>
      <PlainTable
        label={t('evidence.title', { column })}
        columns={[
          { key: 'code', title: t('evidence.code') },
          { key: 'name', title: t('evidence.name') },
          ...candidates.map(({ scheme: id }) => ({ key: id, title: nameOf(id) })),
          { key: 'count', title: t('evidence.count'), align: 'right' as const },
          { key: 'area', title: t('evidence.area'), align: 'right' as const },
        ]}
        rows={shown.map(({ code, name, count, areaM2, readings }) => {
          const area = format.areaM2(areaM2);
          return {
            key: `${code} ${name ?? ''}`,
            cells: [
              String(code),
              name ?? '—',
              ...readings.map((reading, i) => <Reading key={candidates[i]?.scheme} reading={reading} />),
              format.full(count),
              areaM2 === null ? '—' : `${area.text} ${area.unit}`,
            ],
          };
        })}
      />
      {rows.length > ROWS_SHOWN ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
          {all ? t('evidence.fewer') : t('evidence.all', { count: rows.length })}
        </Button>
      ) : null}
      {told.length > 0 ? (
        <p className={css['quiet']}>
          {told.map((repair) => t(`evidence.repairs.${repair}`, { count: evidence.repairs[repair] ?? 0 })).join(' ')}
        </p>
      ) : null}
    </section>
  );
}

function Reading({ reading: { nameZh, category, agrees } }: { reading: CodeReading }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const use = landUseCategories.find(({ id }) => id === category);
  if (nameZh === null && !use) return <span className={css['quiet']}>{t('evidence.notListed')}</span>;
  const words = [nameZh, use && format.language === 'en' ? use.name.en : null].filter((word) => word !== null);
  return (
    <span className={css['reading']} data-agrees={agrees ?? undefined}>
      {agrees === true ? <IconCheck size={13} aria-label={t('evidence.agrees')} /> : null}
      {agrees === false ? <IconX size={13} aria-label={t('evidence.disagrees')} /> : null}
      {words.length > 0 ? words.join(' · ') : use ? format.name(use.name) : ''}
    </span>
  );
}
