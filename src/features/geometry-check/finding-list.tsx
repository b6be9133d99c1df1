/** The findings by kind: a kind unfolds to its places, a place selects its features and marks itself on the map. */
import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconTool } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingKind } from '../../geo/check/finding.ts';
import { repairAction } from '../../geo/repair/repair-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { NamedFinding } from '../../workers/jobs/check-geometry.job.ts';
import { useFindingWords } from './finding-words.ts';
import css from './geometry-check.module.css';

interface FindingGroup {
  readonly kind: FindingKind;
  readonly findings: readonly NamedFinding[];
}

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly chosen: NamedFinding | null;
  readonly onChoose: (finding: NamedFinding) => void;
  readonly onRepair: (kind: FindingKind, findings: readonly NamedFinding[]) => void;
}

/** So many places of a kind at a time. */
const SHOWN = 100;

export function FindingList({ groups, chosen, onChoose, onRepair }: Props) {
  const { t } = useTranslation('geometryCheck');
  return (
    <section className={css['groups']} aria-label={t('list')}>
      {groups.map((group) => (
        <Group
          key={group.kind}
          group={group}
          chosen={chosen?.kind === group.kind ? chosen : null}
          openAtFirst={groups.length === 1}
          onChoose={onChoose}
          onRepair={onRepair}
        />
      ))}
    </section>
  );
}

interface GroupProps extends Pick<Props, 'chosen' | 'onChoose' | 'onRepair'> {
  readonly group: FindingGroup;
  readonly openAtFirst: boolean;
}

function Group({ group: { kind, findings }, chosen, openAtFirst, onChoose, onRepair }: GroupProps) {
  const { t } = useTranslation('geometryCheck');
  const format = useFormat();
  const [isOpen, setOpen] = useState(openAtFirst);
  const [shown, setShown] = useState(SHOWN);
  const place = chosen ? findings.indexOf(chosen) : -1;
  // A place that was gone to from elsewhere is to be seen here.
  useEffect(() => {
    if (place < 0) return;
    setOpen(true);
    setShown((count) => Math.max(count, place + 1));
  }, [place]);
  const rest = findings.length - shown;
  const canRepair = repairAction(kind) !== null;
  return (
    <div className={css['group']}>
      <div className={css['groupHead']}>
        <UnstyledButton className={css['groupName']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <IconChevronRight className={css['chevron']} data-open={isOpen || undefined} size={14} aria-hidden />
          <span>{t(`kind.${kind}`)}</span>
          <span className={css['count']}>{format.full(findings.length)}</span>
        </UnstyledButton>
        {canRepair ? (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconTool size={13} aria-hidden />}
            onClick={() => onRepair(kind, findings)}
          >
            {findings.length === 1 ? t('repair') : t('repairAll')}
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <>
          <ul className={css['places']}>
            {findings.slice(0, shown).map((finding, i) => (
              <Place
                key={`${finding.rows.join(' ')} ${finding.lon} ${finding.lat}`}
                finding={finding}
                isChosen={i === place}
                onChoose={() => onChoose(finding)}
                onRepair={canRepair ? () => onRepair(kind, [finding]) : null}
              />
            ))}
          </ul>
          {rest > 0 ? (
            <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + SHOWN)}>
              {t('more', { more: Math.min(rest, SHOWN) })}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

interface PlaceProps {
  readonly finding: NamedFinding;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Null: a person must do it. */
  readonly onRepair: (() => void) | null;
}

function Place({ finding, isChosen, onChoose, onRepair }: PlaceProps) {
  const { t } = useTranslation('geometryCheck');
  const words = useFindingWords();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li ref={row} className={css['place']} data-chosen={isChosen || undefined}>
      <UnstyledButton className={css['placeButton']} aria-pressed={isChosen} onClick={onChoose}>
        <span className={css['features']}>{words.features(finding)}</span>
        <span className={css['measure']}>{words.measure(finding)}</span>
      </UnstyledButton>
      {isChosen && onRepair ? (
        <Button size="compact-xs" variant="light" onClick={onRepair}>
          {t('repair')}
        </Button>
      ) : null}
      {isChosen && !onRepair ? <p className={css['quiet']}>{t('byHand')}</p> : null}
    </li>
  );
}
