/**
 * An empty place as a lesson: what goes here, which file or step it comes from, and the button that
 * does it.
 */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './empty-lesson.module.css';

export interface LessonAction {
  label: string;
  onClick: () => void;
}

interface Props {
  icon?: ReactNode;
  title: string;
  /** What goes here and where it comes from. */
  text: ReactNode;
  action?: LessonAction;
  /** A second way, quieter: the same place in the sample region, a template. */
  second?: LessonAction;
}

export function EmptyLesson({ icon, title, text, action, second }: Props) {
  return (
    <div className={css['lesson']}>
      {icon ? (
        <div className={css['icon']} aria-hidden>
          {icon}
        </div>
      ) : null}
      <p className={css['title']}>{title}</p>
      <div className={css['text']}>{text}</div>
      {action || second ? (
        <div className={css['actions']}>
          {action ? <Button onClick={action.onClick}>{action.label}</Button> : null}
          {second ? (
            <Button variant="subtle" onClick={second.onClick}>
              {second.label}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
