/** Records of one year with their fields, each changed or taken out in place, and one more to be added. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmountProblem } from '../../core/inventory/set-power-contract.ts';
import type { Patch } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import css from './electricity.module.css';

/** A record that is written, or what keeps it from being written. */
export type Written = { readonly patch: Patch } | { readonly problem: AmountProblem };

export interface FieldsOf<Draft> {
  readonly draft: Draft;
  /** Numbers of a new one may still be blank. */
  readonly isNew: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}

interface Props<Item extends Draft & { readonly id: string }, Draft> {
  readonly title: string;
  readonly note: string | null;
  readonly items: readonly Item[];
  /** What a new one starts with. */
  readonly empty: Draft;
  readonly fields: (fields: FieldsOf<Draft>) => ReactNode;
  readonly write: (plan: Plan, draft: Draft, before: Item | null) => Written;
  readonly remove: (plan: Plan, id: string) => Patch;
  readonly words: { readonly add: string; readonly remove: string };
}

export function YearRecords<Item extends Draft & { readonly id: string }, Draft>(props: Props<Item, Draft>) {
  const { title, note, items, fields, write, remove, words } = props;
  const [round, setRound] = useState(0);
  const [problem, setProblem] = useState<{ readonly id: string; readonly code: AmountProblem } | null>(null);
  const now = () => planStore.getState().plan;
  const change = (item: Item, changed: Partial<Draft>) => {
    const written = write(now(), { ...item, ...changed }, item);
    setProblem('problem' in written ? { id: item.id, code: written.problem } : null);
    if ('patch' in written) commit(written.patch);
  };
  return (
    <section className={css['group']} aria-label={title}>
      <h3 className={css['subtitle']}>{title}</h3>
      {note === null ? null : <p className={css['quiet']}>{note}</p>}
      <ul className={css['items']}>
        {items.map((item) => (
          <li key={item.id} className={css['item']}>
            {fields({ draft: item, isNew: false, onChange: (changed) => change(item, changed) })}
            {problem?.id === item.id ? <Problem code={problem.code} /> : null}
            <Button
              className={css['start']}
              variant="subtle"
              size="compact-sm"
              onClick={() => commit(remove(now(), item.id))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <NewRecord key={round} {...props} onAdded={() => setRound(round + 1)} />
    </section>
  );
}

function NewRecord<Item extends Draft & { readonly id: string }, Draft>({
  empty,
  fields,
  write,
  words,
  onAdded,
}: Props<Item, Draft> & { readonly onAdded: () => void }) {
  const [draft, setDraft] = useState(empty);
  const [problem, setProblem] = useState<AmountProblem | null>(null);
  const add = () => {
    const written = write(planStore.getState().plan, draft, null);
    setProblem('problem' in written ? written.problem : null);
    if ('problem' in written) return;
    commit(written.patch);
    onAdded();
  };
  return (
    <div className={css['group']}>
      {fields({ draft, isNew: true, onChange: (changed) => setDraft((before) => ({ ...before, ...changed })) })}
      {problem ? <Problem code={problem} /> : null}
      <Button className={css['start']} variant="light" onClick={add}>
        {words.add}
      </Button>
    </div>
  );
}

function Problem({ code }: { readonly code: AmountProblem }) {
  const { t } = useTranslation('electricity');
  return (
    <p className={css['warn']} role="alert">
      {t(`problem.${code}`)}
    </p>
  );
}
