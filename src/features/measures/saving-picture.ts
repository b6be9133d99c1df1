/** What each measure saves by year as stacked columns; removals and avoided growth are not in it. */
import type { YearChart } from '../../charts/chart.ts';
import { measureSavingChart } from '../../charts/measure-saving-chart.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { MeasuresAssessment } from '../../core/measures/assess-measures.ts';
import type { Tables } from '../../core/plan/tables.ts';
import type { FormatSettings } from '../../i18n/format.ts';

/** Null where no measure saves anything in any year. */
export function savingPicture(
  measures: readonly Pick<Tables['measures'], 'id' | 'name'>[],
  assessment: MeasuresAssessment,
  title: string,
  settings: FormatSettings,
): YearChart | null {
  const saving = measures.flatMap(({ id, name }) => {
    const result = assessment.byMeasure.get(id);
    const kind = result?.kind ?? null;
    if (!result || kind?.countsAs !== 'reduction') return [];
    const savedT = assessment.years.map((year) => result.byYear.get(year)?.avoidedT ?? null);
    const saves = savedT.some((tonnes) => tonnes !== null && tonnes !== 0);
    return saves ? [{ id, name, color: sectorOf(kind.sector).color, savedT }] : [];
  });
  if (saving.length === 0) return null;
  return measureSavingChart({ title, years: assessment.years, measures: saving }, settings);
}
