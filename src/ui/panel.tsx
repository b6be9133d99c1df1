/**
 * A panel answers one question. From top to bottom: the question, its answer (a verdict or a
 * number), then the picture, the table and how it was worked out as children.
 */
import type { ReactNode } from 'react';
import css from './panel.module.css';

interface Props {
  /** The question, short: “Is this region in scope?” */
  title: string;
  /** The verdict or number that answers it; shown large below the title. */
  answer?: ReactNode;
  /** One quiet line under the answer: what it rests on. */
  note?: ReactNode;
  /** Small controls at the right of the title (a menu, a switch). */
  actions?: ReactNode;
  children?: ReactNode;
}

export function Panel({ title, answer, note, actions, children }: Props) {
  return (
    <section className={css['panel']} aria-label={title}>
      <header className={css['head']}>
        <div className={css['titleRow']}>
          <h2 className={css['title']}>{title}</h2>
          {actions ? <div className={css['actions']}>{actions}</div> : null}
        </div>
        {answer ? <div className={css['answer']}>{answer}</div> : null}
        {note ? <div className={css['note']}>{note}</div> : null}
      </header>
      <div className={css['body']}>{children}</div>
    </section>
  );
}
