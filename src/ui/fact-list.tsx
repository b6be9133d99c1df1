/** Names with their values, one a line: the quiet form of a number with its explanation. */
import type { ReactNode } from 'react';
import css from './fact-list.module.css';

export interface Fact {
  readonly key: string;
  readonly name: ReactNode;
  readonly value: ReactNode;
}

export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={css['list']}>
      {facts.map((fact) => (
        <div key={fact.key} className={css['fact']}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
