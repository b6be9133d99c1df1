/**
 * Where does this number come from? A card over the map: what is explained and the way back, what it is made of by
 * sector, then the number over its parts down to files, factors and the inventory.
 */
import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RESULT_FIGURES } from '../../core/explain/printed-digits.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type ExplainSubject, explainBackTo, stopExplaining, useExplainTrail } from '../../store/explained.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { CopyMenu } from './copy-menu.tsx';
import css from './explain.module.css';
import { explanationNotes } from './explanation-notes.ts';
import { shortResultId } from './explanation-text.ts';
import { FactorFacts } from './factor-facts.tsx';
import { goHome } from './go-home.ts';
import { SectorBar } from './sector-bar.tsx';
import { StepTree } from './step-tree.tsx';
import { stepWords } from './step-words.ts';
import { subjectName } from './subject-name.ts';
import { useCardFocus } from './use-card-focus.ts';
import { useComparedExplanation } from './use-compared-explanation.ts';
import { type Explanation, type ExplanationState, useExplanation } from './use-explanation.ts';

export function ExplainCard() {
  const { t } = useTranslation('explain');
  const trail = useExplainTrail();
  const subject = trail.at(-1) ?? null;
  const card = useCardFocus(subject);
  if (!subject) return null;
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={css['card']}
      aria-label={t('title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') stopExplaining();
      }}
    >
      <header className={css['head']}>
        <h2 className={css['title']}>{t('title')}</h2>
        <CloseButton size="sm" aria-label={t('close')} onClick={stopExplaining} />
      </header>
      <Trail trail={trail} />
      {subject.kind === 'factor' ? (
        <div className={css['body']}>
          <FactorFacts id={subject.id} />
        </div>
      ) : subject.kind === 'comparedCell' ? (
        <ExplainedCompared subject={subject} />
      ) : (
        <Explained subject={subject} />
      )}
    </section>
  );
}

/** The way here; each place of it leads back. */
function Trail({ trail }: { trail: readonly ExplainSubject[] }) {
  const { t } = useTranslation('explain');
  const format = useFormat();
  return (
    <nav className={css['trail']} aria-label={t('back')}>
      {trail.map((subject, place) =>
        place === trail.length - 1 ? (
          <span key={place.toString()} aria-current="page">
            {subjectName(subject, format.language)}
          </span>
        ) : (
          <button key={place.toString()} type="button" onClick={() => explainBackTo(place)}>
            {subjectName(subject, format.language)}
          </button>
        ),
      )}
    </nav>
  );
}

function Explained({ subject }: { subject: ExplainSubject }) {
  return <Answered subject={subject} {...useExplanation(subject)} />;
}

function ExplainedCompared({ subject }: { subject: ExplainSubject & { readonly kind: 'comparedCell' } }) {
  return <Answered subject={subject} {...useComparedExplanation(subject)} />;
}

interface AnsweredProps {
  readonly subject: ExplainSubject;
  readonly answer: ExplanationState;
  readonly isStale: boolean;
}

function Answered({ subject, answer, isStale }: AnsweredProps) {
  const { t } = useTranslation('explain');
  switch (answer.state) {
    case 'ready':
      return (
        <Told key={JSON.stringify(subject)} subject={subject} explanation={answer.explanation} isStale={isStale} />
      );
    case 'failed':
      return (
        <div className={css['body']}>
          <FailureNote failure={answer.failure} tell={(reason) => t('failed', { reason })} />
        </div>
      );
    default:
      return <p className={`${css['body']} ${css['quiet']}`}>{t(answer.state)}</p>;
  }
}

interface ToldProps {
  readonly subject: ExplainSubject;
  readonly explanation: Explanation;
  readonly isStale: boolean;
}

function Told({ subject, explanation, isStale }: ToldProps) {
  // Proxies are called as on the screen of hot spots.
  const { t } = useTranslation(['explain', 'hotspots']);
  const format = useFormat();
  const { plan, roots, bySector, year, resultId } = explanation;
  const words = stepWords(format.language, plan);
  const settings = settingsOf(plan);
  const row = subject.kind === 'feature' ? subject.row : null;
  return (
    <>
      <div className={css['body']} data-stale={isStale || undefined}>
        {isStale ? <p className={css['warn']}>{t('stale')}</p> : null}
        {explanation.name === null ? null : <h3 className={css['subject']}>{explanation.name}</h3>}
        {bySector.length > 1 ? (
          <SectorBar
            parts={bySector.map(({ sector, tonnes }) => ({ ...sectorOf(sector), tonnes }))}
            label={t('sectorShares')}
          />
        ) : null}
        {roots.map((root) => (
          <StepTree key={root.name} root={root} words={words} onGo={(home, step) => goHome(home, step, row)} />
        ))}
        {explanationNotes(explanation, subject, format).map((note) => (
          <p key={note} className={css['quiet']}>
            {note}
          </p>
        ))}
        <p className={css['quiet']}>{t('rounding', { figures: RESULT_FIGURES })}</p>
      </div>
      <footer className={css['foot']}>
        <span className={css['quiet']}>
          {settings.fictional ? `${t('fictional')} · ` : ''}
          {t('clause')} · {shortResultId(resultId)}
        </span>
        <CopyMenu
          told={(language) => ({
            title: explanation.name ?? subjectName(subject, language),
            roots,
            notes: explanationNotes(explanation, subject, { settings: { ...format.settings, language } }),
            plan,
            year,
            resultId,
          })}
        />
      </footer>
    </>
  );
}
