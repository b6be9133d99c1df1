/** One opportunity or challenge: its statement and what it rests on. */
import { ActionIcon, Button } from '@mantine/core';
import { IconMapPin, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sectors } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import {
  type FindingState,
  type HeldEvidence,
  removeEvidence,
  removeFinding,
  setFinding,
} from '../../core/situation/findings.ts';
import { seriesOf } from '../../core/statistics/series.ts';
import { unitName } from '../../core/statistics/unit-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { TextField } from '../../ui/text-field.tsx';
import { EvidencePicker } from './evidence-picker.tsx';
import css from './situation.module.css';
import { useTargetWords } from './target-words.ts';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly state: FindingState;
}

export function FindingItem({ plan, totals, state: { finding, evidence, isDraft } }: Props) {
  const { t } = useTranslation('situation');
  const set = (fields: Parameters<typeof setFinding>[2]) =>
    commit(setFinding(planStore.getState().plan, finding.id, fields));
  return (
    <li className={css['item']}>
      <details open={finding.statement === '' || undefined}>
        <summary className={css['summary']}>
          <span className={css['name']}>{finding.statement || '—'}</span>
          <span className={isDraft ? css['warn'] : css['good']}>{isDraft ? t('draft') : t('shown')}</span>
        </summary>
        <div className={css['fields']}>
          <div className={css['wide']}>
            <TextField
              label={t('finding.statement')}
              placeholder={t('finding.placeholder')}
              lines={2}
              value={finding.statement}
              onCommit={(statement) => set({ statement })}
            />
          </div>
          <section className={css['wide']} aria-label={t('finding.evidence')}>
            {evidence.length === 0 ? <p className={css['quiet']}>{t('finding.noEvidence')}</p> : null}
            {evidence.map((held) => (
              <EvidenceLine key={held.evidence.id} plan={plan} held={held} />
            ))}
            <EvidencePicker plan={plan} totals={totals} findingId={finding.id} />
          </section>
          <div className={css['wide']}>
            <TextField label={t('finding.note')} lines={2} value={finding.note} onCommit={(note) => set({ note })} />
          </div>
          <Button
            variant="subtle"
            color="red"
            onClick={() => commit(removeFinding(planStore.getState().plan, finding.id))}
          >
            {t('finding.remove')}
          </Button>
        </div>
      </details>
    </li>
  );
}

function EvidenceLine({ plan, held: { evidence, holds, value, box } }: { plan: Plan; held: HeldEvidence }) {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const targetWords = useTargetWords();
  const words = (): string => {
    const { kind, ref, year } = evidence;
    if (kind === 'statistic') {
      const series = seriesOf(ref);
      const told = value === null ? '' : `: ${format.number(value)} ${format.name(unitName(series?.unit ?? ''))}`;
      return `${series ? format.name(series.name) : ref}, ${year ?? '—'}${told}`;
    }
    if (kind === 'inventory') {
      const sector = sectors.find(({ id }) => id === ref);
      const { text, unit } = format.emissions(value);
      return `${sector ? format.name(sector.name) : t('finding.gross')}, ${year ?? '—'}: ${text} ${unit}`;
    }
    if (kind === 'policyTarget') {
      const target = plan.policyTargets.get(ref);
      if (!target) return t('finding.target');
      const told = targetWords(target);
      return `${told.name}: ${told.told}`;
    }
    const layer = plan.layers.get(ref);
    if (kind === 'layer' && layer)
      return evidence.west === null ? layer.name : t('finding.part', { layer: layer.name });
    return t('finding.place');
  };
  return (
    <div className={css['evidence']} data-gone={holds ? undefined : true}>
      <span className={css['name']}>{holds ? words() : `${words()} (${t('finding.gone')})`}</span>
      {box ? (
        <ActionIcon
          variant="subtle"
          size="sm"
          aria-label={t('finding.fly')}
          title={t('finding.fly')}
          onClick={() => workbenchStore.getState().set({ camera: { kind: 'fit', bounds: box, animate: true } })}
        >
          <IconMapPin size={14} />
        </ActionIcon>
      ) : null}
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t('finding.untie')}
        title={t('finding.untie')}
        onClick={() => commit(removeEvidence(planStore.getState().plan, evidence.id))}
      >
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}
