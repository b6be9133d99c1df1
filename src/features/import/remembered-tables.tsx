/** Tables the plan knows from imports of before: how each was read, changed or forgotten here, each a step to undo. */
import { ActionIcon, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { forgetLabel, forgetLayout, retargetLabel, targetOf } from '../../core/import/remember-tables.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { usePlan } from '../../store/use-plan.ts';
import { Section } from '../../ui/section.tsx';
import { targetOfValue, targetValue } from './category-choice.ts';
import css from './import.module.css';
import { useTargetOptions } from './use-target-options.ts';

const keptOf = ({ importLayouts, importLabels }: Plan) => ({ importLayouts, importLabels });
const now = () => planStore.getState().plan;

export function RememberedTables() {
  const { t } = useTranslation('import');
  const { importLayouts, importLabels } = usePlan(keptOf);
  const layouts = [...importLayouts.values()];
  const labels = [...importLabels.values()];
  const options = useTargetOptions();
  if (layouts.length === 0) return null;
  const headings = [...new Set(layouts.map((layout) => layout.headings))];
  return (
    <div className={css['remembered']}>
      <Section title={t('remembered.title', { count: layouts.length })}>
        <p className={css['quiet']}>{t('remembered.text')}</p>
        {headings.map((one) => (
          <section key={one} className={css['rememberedTable']} aria-label={one}>
            <p className={css['rememberedHeadings']}>{one.replaceAll('|', ' · ')}</p>
            <ul>
              {layouts
                .filter((layout) => layout.headings === one)
                .map(({ id, sheet, target, unit, gas, place }) => (
                  <li key={id} className={css['rememberedRow']}>
                    <span className={css['grow']}>
                      {[sheet === '' ? t('remembered.anySheet') : sheet, t(`sheetTarget.${target}`), unit, gas, place]
                        .filter((piece) => piece !== null)
                        .join(' · ')}
                    </span>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('remembered.forgetSheet', {
                        sheet: sheet === '' ? t('remembered.anySheet') : sheet,
                      })}
                      onClick={() => commit(forgetLayout(now(), id))}
                    >
                      <IconTrash size={14} aria-hidden />
                    </ActionIcon>
                  </li>
                ))}
              {labels
                .filter((label) => label.headings === one)
                .map((label) => {
                  const target = targetOf(label);
                  return (
                    <li key={label.id} className={css['rememberedRow']}>
                      <span className={css['grow']}>{label.label}</span>
                      <Select
                        className={css['mappedTo']}
                        searchable
                        size="xs"
                        aria-label={t('mapping.of', { label: label.label })}
                        data={options}
                        value={target === null ? null : targetValue(target)}
                        allowDeselect={false}
                        onChange={(value) => {
                          const next = value === null ? null : targetOfValue(value);
                          if (next) commit(retargetLabel(now(), label.id, next));
                        }}
                      />
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('remembered.forgetLabel', { label: label.label })}
                        onClick={() => commit(forgetLabel(now(), label.id))}
                      >
                        <IconTrash size={14} aria-hidden />
                      </ActionIcon>
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      </Section>
    </div>
  );
}
