/** One category in one year: its total by gas, why it has none, and the activities it is worked out from. */
import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leafCategories } from '../../core/inventory/categories.ts';
import type { Category } from '../../core/inventory/category.ts';
import { checksInTime } from '../../core/inventory/checks-in-time.ts';
import { computeCategory } from '../../core/inventory/compute-category.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import { gasOf } from '../../core/inventory/gases.ts';
import { methodOf } from '../../core/inventory/methods/index.ts';
import { setActivities } from '../../core/inventory/set-activity.ts';
import { clearNotation, setNotations } from '../../core/inventory/set-notation.ts';
import type { Issue } from '../../core/issue.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActivityCard } from './activity-card.tsx';
import css from './inventory.module.css';
import { useInventoryIssues } from './use-inventory-issues.ts';

const notations = ['NO', 'NE', 'IE'] as const;
type Mark = (typeof notations)[number] | 'none';

interface Props {
  readonly plan: Plan;
  readonly computed: ComputedInventory;
  readonly category: Category;
  readonly year: number;
}

export function CategoryInspector({ plan, computed, category, year }: Props) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const sentence = useInventoryIssues();
  const [wish, setWish] = useState<{ key: string; mark: Mark } | null>(null);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const one = computed.byYear.get(year)?.byCategory.get(category.id) ?? computeCategory(category, year);
  const key = `${year}/${category.id}`;
  const { notation } = one;
  const mark: Mark = wish?.key === key ? wish.mark : (notation?.notation ?? 'none');
  const tell = (chosen: Mark, reason: string, place: string) => {
    const before = planStore.getState().plan;
    if (chosen === 'none') return commit(clearNotation(before, year, category.id));
    const { patch, issues } = setNotations(before, [{ year, category: category.id, notation: chosen, reason, place }]);
    setRefused(issues);
    if (patch.changes.length > 0) commit(patch);
    return undefined;
  };
  const add = () => {
    const [first = 'direct'] = category.methods;
    const option = methodOf(first)?.options[0]?.id ?? '';
    const before = planStore.getState().plan;
    const label = one.activities.length === 0 ? '' : String(one.activities.length + 1);
    const draft = {
      year,
      category: category.id,
      method: first,
      option,
      label,
      status: 'reported',
      source: '',
      inputs: [],
    } as const;
    const { patch, issues } = setActivities(before, [draft]);
    setRefused(issues);
    commit(patch);
  };
  const title = t('cell.title', { row: format.name(category.name), year });
  return (
    <section className={css['inspector']} aria-label={title}>
      <h3 className={css['inspectorTitle']}>
        {title}
        <span className={css['inspectorValue']}>{one.totalT === null ? '—' : `${format.full(one.totalT)} t CO₂e`}</span>
      </h3>
      <p className={`${css['quiet']} ${css['wide']}`}>
        {[
          category.ipcc === '' ? '' : `IPCC ${category.ipcc}`,
          category.gpc === '' ? '' : `GPC ${category.gpc}`,
          category.isMemo ? t('category.memo') : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {one.co2eByGas.size > 1 ? (
        <ul className={`${css['gasList']} ${css['wide']}`}>
          {[...one.co2eByGas].map(([gas, tonnes]) => (
            <li key={gas}>
              {format.name(gasOf(gas).name)} {format.full(tonnes)} t CO₂e
            </li>
          ))}
        </ul>
      ) : null}
      <JumpNote plan={plan} computed={computed} one={one} />
      {one.activities.map((activity) => (
        <ActivityCard key={activity.activity.id} plan={plan} computed={activity} category={category} />
      ))}
      {one.activities.length === 0 ? (
        <div className={css['wide']}>
          <span className={css['controlName']}>{t('notation.title')}</span>
          <SegmentedControl<Mark>
            fullWidth
            aria-label={t('notation.title')}
            value={mark}
            data={(['none', ...notations] as const).map((value) => ({ value, label: t(`notation.${value}`) }))}
            onChange={(value) => {
              setRefused([]);
              // NE waits for its reason, IE for its place.
              const isWaiting = value === 'NE' || value === 'IE';
              setWish(isWaiting ? { key, mark: value } : null);
              if (!isWaiting) tell(value, '', '');
            }}
          />
          {mark === 'NE' ? (
            <TextField
              label={t('notation.reason')}
              value={notation?.reason ?? ''}
              onCommit={(reason) => tell('NE', reason, '')}
            />
          ) : null}
          {mark === 'IE' ? (
            <Select
              searchable
              label={t('notation.place')}
              value={notation?.place ?? null}
              data={leafCategories
                .filter(({ id }) => id !== category.id)
                .map(({ id, ipcc, name }) => ({ value: id, label: `${ipcc} ${format.name(name)}`.trim() }))}
              onChange={(place) => {
                if (place !== null) tell('IE', '', place);
              }}
            />
          ) : null}
        </div>
      ) : null}
      <div className={css['wide']}>
        <IssueList issues={[...refused, ...one.issues]} sentence={sentence} />
        <Button variant="light" leftSection={<IconPlus size={14} />} onClick={add}>
          {t('activity.add')}
        </Button>
      </div>
    </section>
  );
}

/** A change that must be explained, with the place to do it; the note stays with the first activity that counts. */
function JumpNote({
  plan,
  computed,
  one,
}: Pick<Props, 'plan' | 'computed'> & { readonly one: ReturnType<typeof computeCategory> }) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const { category, year, activities } = one;
  const found = useMemo(() => checksInTime(plan, computed), [plan, computed]).find(
    ({ id, cell }) => (id === 'JUMP' || id === 'JUMP_NOTED') && cell.category === category.id && cell.year === year,
  );
  const holder =
    activities.find(({ activity }) => activity.note.trim() !== '') ?? activities.find(({ isHeld }) => !isHeld);
  if (!found || !holder) return null;
  const told = (name: string) => {
    const { text, unit } = format.emissions(Number(found.detail[name]));
    return `${text} ${unit}`;
  };
  return (
    <div className={css['wide']}>
      <TextField
        label={t('category.jumpNote', { before: told('beforeT'), now: told('nowT') })}
        value={holder.activity.note}
        onCommit={(note) =>
          commit(setActivities(planStore.getState().plan, [{ ...holder.activity, note, inputs: [] }]).patch)
        }
      />
    </div>
  );
}
