/** An explanation as a tree: each number over the numbers it is made of, with the way to where it is at home. */
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RESULT_FIGURES } from '../../core/explain/printed-digits.ts';
import { type PrintedLine, partsOf } from '../../core/explain/printed-lines.ts';
import type { Step, StepHome } from '../../core/explain/step.ts';
import css from './explain.module.css';
import type { StepWords } from './step-words.ts';

interface Props {
  readonly root: Step;
  readonly words: StepWords;
  readonly onGo: (home: StepHome, step: Step) => void;
}

export function StepTree({ root, words, onGo }: Props) {
  const line: PrintedLine = { step: root, depth: 0, sign: null, figures: RESULT_FIGURES };
  return (
    <ul className={css['tree']} aria-label={words.name(root)}>
      <Line line={line} isOpen words={words} onGo={onGo} />
    </ul>
  );
}

interface LineProps extends Omit<Props, 'root'> {
  readonly line: PrintedLine;
  readonly isOpen: boolean;
}

function Line({ line, isOpen: openAtFirst, words, onGo }: LineProps) {
  const { t } = useTranslation('explain');
  const [isOpen, setOpen] = useState(openAtFirst);
  const { step, sign, figures } = line;
  const parts = partsOf(line);
  const remarks = words.remarks(step);
  const largest = largestOf(step);
  const name = words.name(step);
  const value = words.value(step, figures);
  return (
    <li className={css['line']}>
      <div className={css['row']} data-depth={Math.min(line.depth, 1)}>
        {parts.length > 0 ? (
          <button
            type="button"
            className={css['toggle']}
            aria-expanded={isOpen}
            aria-label={name}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronRight size={12} data-open={isOpen} aria-hidden />
          </button>
        ) : (
          <span className={css['toggle']} />
        )}
        <span className={css['sign']}>{sign === null ? '' : t(`sign.${sign}`)}</span>
        <span className={css['name']}>{name}</span>
        <span className={css['value']} data-unknown={step.value === null || undefined}>
          {value}
        </span>
      </div>
      {remarks.length > 0 || step.home ? (
        <div className={css['remarks']}>
          {remarks.map((remark) => (
            <span key={remark}>{remark}</span>
          ))}
          {step.home ? <Go home={step.home} name={name} onGo={(home) => onGo(home, step)} /> : null}
        </div>
      ) : null}
      {parts.length > 0 && isOpen ? (
        <ul className={css['parts']}>
          {parts.map((part, i) => (
            <Line
              key={`${part.step.name}${i.toString()}`}
              line={part}
              isOpen={step.by !== 'sum' || part.step === largest}
              words={words}
              onGo={onGo}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Go({ home, name, onGo }: { home: StepHome; name: string; onGo: (home: StepHome) => void }) {
  const { t } = useTranslation('explain');
  return (
    <button
      type="button"
      className={css['go']}
      aria-label={`${t(`go.${home.kind}`)}: ${name}`}
      onClick={() => onGo(home)}
    >
      {t(`go.${home.kind}`)}
    </button>
  );
}

/** Of a sum only the largest part is unfolded: the others say the same of less. */
function largestOf({ of }: Step): Step | null {
  return of.reduce<Step | null>(
    (best, part) => (best === null || Math.abs(part.value ?? 0) > Math.abs(best.value ?? 0) ? part : best),
    null,
  );
}
