/** One layer that was read: what it is proposed to be, how it looks, what was noticed; all can be changed. */
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type LayerRole, layerRoleNames } from '../../core/plan/tables.ts';
import type { ReadOptions } from '../../formats/format.ts';
import { formatLonLat } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlaceProposals } from '../../position/place-proposals.tsx';
import { usePlan } from '../../store/use-plan.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { Section } from '../../ui/section.tsx';
import type { RunJob, WorkerClient } from '../../workers/client.ts';
import type { PlacedSource } from '../../workers/jobs/placed-source.ts';
import type { LayerDraft } from '../../workers/jobs/read-file.job.ts';
import { ColumnMeanings, confidenceWord } from './column-meanings.tsx';
import { DraftPicture } from './draft-picture.tsx';
import css from './import.module.css';
import { type LayerChoice, replaceable } from './layer-choice.ts';
import { MatchReport } from './match-report.tsx';
import { choiceForRole } from './propose-choice.ts';
import { RasterReview } from './raster-review.tsx';
import { ReadAgain } from './read-again.tsx';
import { SampleRows } from './sample-rows.tsx';

const roles = Object.keys(layerRoleNames) as LayerRole[];

interface Props {
  draft: LayerDraft;
  choice: LayerChoice;
  client: () => WorkerClient;
  onChange: (choice: LayerChoice) => void;
  onReadAgain: (options: ReadOptions) => void;
}

export function LayerReview({ draft, choice, client, onChange, onReadAgain }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { draftId } = draft;
  const source = useMemo((): PlacedSource => ({ kind: 'draft', draftId }), [draftId]);
  const run = useCallback<RunJob>((name, input, options) => client().run(name, input, options), [client]);
  const candidates = usePlan((plan) => replaceable(plan.layers.values(), choice));
  const replacedName = candidates.find((layer) => layer.id === choice.replacesId)?.name ?? null;
  const kinds = (['polygon', 'line', 'point', 'none'] as const).filter((kind) => draft.kinds[kind] > 0);
  const word = confidenceWord(draft.proposal.confidence);
  return (
    <div className={css['review']}>
      <div className={css['identity']}>
        {draft.hasShapes ? <DraftPicture path={draft.thumbnail} name={draft.name} large /> : null}
        <div className={css['grow']}>
          <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
            <TextInput
              label={t('name')}
              value={replacedName ?? choice.name}
              disabled={replacedName !== null}
              onChange={(event) => onChange({ ...choice, name: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('role')}
              description={
                choice.role === draft.proposal.role
                  ? `${t(`proposal.${word}`)}: ${format.name(draft.proposal.reason)}`
                  : undefined
              }
              inputWrapperOrder={['label', 'input', 'description']}
              value={choice.role}
              onChange={(event) => {
                const role = roles.find((one) => one === event.currentTarget.value);
                if (role) onChange(choiceForRole(draft, { ...choice, replacesId: null }, role));
              }}
              data={roles.map((role) => ({ value: role, label: format.name(layerRoleNames[role]) }))}
            />
            <TextInput
              label={t('source')}
              placeholder={t('sourceHint')}
              value={choice.source}
              onChange={(event) => onChange({ ...choice, source: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('replaces')}
              value={choice.replacesId ?? ''}
              onChange={(event) =>
                onChange({ ...choice, replacesId: event.currentTarget.value === '' ? null : event.currentTarget.value })
              }
              data={[
                { value: '', label: t('intoNew') },
                ...candidates.map((layer) => ({ value: layer.id, label: layer.name })),
              ]}
            />
          </SimpleGrid>
        </div>
      </div>
      {choice.replacesId === null ? null : (
        <MatchReport draftId={draft.draftId} layerId={choice.replacesId} client={client} />
      )}
      <p className={css['kinds']}>
        {draft.hasShapes
          ? kinds.map((kind) => t(`kinds.${kind}`, { count: draft.kinds[kind] })).join(' · ')
          : t('tableOnly', { count: draft.count })}
        {draft.hasShapes ? ' · ' : null}
        {draft.extent
          ? `${formatLonLat(draft.extent[0], draft.extent[1], 2)} – ${formatLonLat(draft.extent[2], draft.extent[3], 2)}`
          : draft.hasShapes
            ? t('noExtent')
            : null}
      </p>
      <ReadAgain key={draft.draftId} draft={draft} source={source} run={run} onReadAgain={onReadAgain} />
      {draft.hasShapes ? (
        <PlaceProposals source={source} role={choice.role} run={run} onTake={(crs) => onReadAgain({ crs })} />
      ) : null}
      {draft.raster ? (
        <RasterReview
          key={`raster-${draft.draftId}`}
          raster={draft.raster}
          choice={choice}
          onChange={onChange}
          onReadAgain={onReadAgain}
        />
      ) : null}
      {draft.issues.length > 0 ? (
        <section aria-label={t('issues')}>
          <h3 className={css['subtitle']}>{t('issues')}</h3>
          <IssueList issues={draft.issues} />
        </section>
      ) : null}
      {draft.fields.length > 0 ? <ColumnMeanings draft={draft} choice={choice} onChange={onChange} /> : null}
      {draft.fields.length > 0 ? (
        <Section title={t('preview')}>
          <SampleRows heads={draft.fields.map((field) => field.name)} rows={draft.rows} />
        </Section>
      ) : null}
    </div>
  );
}
