/** The findings as CSV text that Excel and WPS open as it is: UTF-8 with a byte order mark, formulas neutralised. */
import papaparse from 'papaparse';
import type { FindingKind } from '../../geo/check/finding.ts';
import type { NamedFinding } from '../../workers/jobs/check-geometry.job.ts';

const columns = ['kind', 'ids', 'names', 'lon', 'lat', 'count', 'areaM2', 'widthM', 'shareOutside'] as const;

export function findingsCsv(
  findings: readonly NamedFinding[],
  titleOf: (column: (typeof columns)[number]) => string,
  nameOf: (kind: FindingKind) => string,
): string {
  const rows = findings.map((finding) => [
    nameOf(finding.kind),
    finding.featureIds.join(' '),
    finding.names
      .map((name) => name ?? '')
      .join(' ')
      .trim(),
    finding.lon,
    finding.lat,
    finding.count,
    finding.areaM2 ?? '',
    finding.widthM ?? '',
    finding.shareOutside ?? '',
  ]);
  return `\uFEFF${papaparse.unparse([columns.map(titleOf), ...rows], { escapeFormulae: /^[=+\-@\t\r＝＋－＠]/, newline: '\r\n' })}\r\n`;
}
