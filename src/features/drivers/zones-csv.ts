/** The effects of all zones as CSV text that Excel and WPS open as it is; zones that take no part with the reason. */
import papaparse from 'papaparse';
import type { DecomposeZonesOutput } from '../../workers/jobs/decompose-zones.job.ts';

export interface ZoneCsvWords {
  readonly zone: string;
  readonly from: string;
  readonly to: string;
  readonly change: string;
  readonly factor: (id: string) => string;
  readonly why: (why: 'missing' | 'negative' | 'zeroDivisor') => string;
}

export function zonesCsv({ effects, zones, leftOutZones }: DecomposeZonesOutput, words: ZoneCsvWords): string {
  const { factors, starts, ends } = effects;
  const head = [words.zone, words.from, words.to, words.change, ...factors.map(words.factor)];
  const told = zones.map(({ name }, i) => {
    const start = starts[i] ?? Number.NaN;
    const end = ends[i] ?? Number.NaN;
    return [name, start, end, end - start, ...factors.map((_, k) => effects.effects[i * factors.length + k])];
  });
  const untold = leftOutZones.map(({ name }, i) => [name, words.why(effects.leftOut[i]?.why ?? 'missing')]);
  const text = papaparse.unparse([head, ...told, ...untold], { escapeFormulae: /^[=+\-@\t\r]/, newline: '\r\n' });
  return `\uFEFF${text}\r\n`;
}
