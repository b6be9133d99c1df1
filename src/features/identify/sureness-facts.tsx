/** How sure the emissions under the click are: 95 % range and probability to be at the top; while the map shows certainty. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sureness, TopColumn } from '../../analysis/uncertainty-result.ts';
import { emissionScale } from '../../charts/emission-scale.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMapQuestion } from '../../store/map-question.ts';
import { useResultIf } from '../../store/results.ts';
import { runJob } from '../../store/run-job.ts';
import css from './identify.module.css';

const percentOf: Readonly<Record<TopColumn, number>> = { top1: 1, top5: 5, top10: 10 };

export function FeatureSureness({ layerId, row }: { layerId: string; row: number }) {
  const top = useMapQuestion((state) => state.sureness);
  const result = useResultIf(top !== null, 'featureUncertainty');
  const resultId = result.status === 'ready' ? (result.value?.resultId ?? null) : null;
  const [found, setFound] = useState<{ resultId: string; sureness: Sureness | null } | null>(null);
  useEffect(() => {
    if (resultId === null) return;
    const abort = new AbortController();
    runJob('featureSureness', { resultId, layerId, row }, { signal: abort.signal }).then(
      (sureness) => setFound({ resultId, sureness }),
      // The result is being worked out anew; it brings another id, and the question is asked again.
      () => setFound(null),
    );
    return () => abort.abort();
  }, [resultId, layerId, row]);
  if (top === null || !found?.sureness || found.resultId !== resultId) return null;
  return <SurenessFacts sureness={found.sureness} top={top} />;
}

/** `id` as the hot spots name the cell. */
export function CellSureness({ id, tonnes }: { id: string; tonnes: number }) {
  const top = useMapQuestion((state) => state.sureness);
  const cells = useResultIf(top !== null, 'cellUncertainty').value;
  const at = cells?.ids.indexOf(id) ?? -1;
  if (top === null || !cells || at < 0) return null;
  const { low, high, top1, top5, top10 } = cells.columns;
  const probabilities = { top1: top1[at]!, top5: top5[at]!, top10: top10[at]! };
  return <SurenessFacts sureness={{ tonnes, lowT: low[at]!, highT: high[at]!, top: probabilities }} top={top} />;
}

function SurenessFacts({ sureness: { tonnes, lowT, highT, top: of }, top }: { sureness: Sureness; top: TopColumn }) {
  const { t } = useTranslation('identify');
  const format = useFormat();
  const scale = emissionScale([tonnes], format.settings);
  const told = (value: number) => format.number(scale.inUnit(value));
  return (
    <>
      <div className={css['fact']}>
        <dt>{t('range')}</dt>
        <dd>{t('rangeOf', { tonnes: told(tonnes), low: told(lowT), high: told(highT), unit: scale.unit })}</dd>
      </div>
      <div className={css['fact']}>
        <dt>{t('amongTop', { percent: percentOf[top] })}</dt>
        <dd>{t('withProbability', { probability: format.probability(of[top]) })}</dd>
      </div>
    </>
  );
}
