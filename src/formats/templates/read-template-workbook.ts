/**
 * A workbook that carries the mark of a template: what it says, as a sheet of findings and a layer of facilities.
 *
 * Null when it carries none, or the mark of a template or version that is not known: it is then read like any other.
 */
import { sectors } from '../../core/inventory/sectors.ts';
import type { Issue } from '../../core/issue.ts';
import { templates } from '../../core/templates/index.ts';
import { readTemplate, type TemplateSheet } from '../../core/templates/read-template.ts';
import { bothLanguages, type Facility, type Template } from '../../core/templates/template.ts';
import { offsetToWgs84 } from '../../geo/crs/china-offset.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { type ChosenCrs, crsChosenFor } from '../chosen-crs.ts';
import { finishLayer } from '../finish-layer.ts';
import type { ReadLayer, ReadResult, Sheet } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { MARKER_SHEET, TEMPLATE_MARK } from './template-mark.ts';

export type TemplateMarkFound = { readonly template: Template } | { readonly unknown: Issue };

/** The template a workbook was made from; null when it carries no mark. */
export function templateMark(sheets: readonly TemplateSheet[]): TemplateMarkFound | null {
  const marks = sheets.find(({ name }) => name === MARKER_SHEET)?.rows[0];
  if (marks?.[0] !== TEMPLATE_MARK) return null;
  const [, id = null, version = null] = marks;
  const template = templates.find((one) => one.id === id);
  if (template && typeof version === 'number' && version <= template.version) return { template };
  const detail = { template: String(id), version: String(version) };
  return { unknown: { code: 'TEMPLATE_NOT_KNOWN', severity: 'warn', count: 1, detail } };
}

export async function readTemplateWorkbook(
  template: Template,
  sheets: readonly TemplateSheet[],
  fileName: string,
  chosenCrs: ChosenCrs | null,
): Promise<ReadResult> {
  const { findings, issues } = readTemplate(
    template,
    sheets.filter(({ name }) => name !== MARKER_SHEET),
    fileName,
  );
  const name = bothLanguages(template.name);
  if (findings.facilities.length > 0)
    return { layers: [await facilityLayer(findings.facilities, issues, chosenCrs)], sheets: [] };
  // The sheet that was filled in stands for the workbook in the list of what was read.
  const rows = sheets[0]?.rows ?? [];
  const sheet: Sheet = { name, rows, encoding: null, issues, template: { id: template.id, findings } };
  return { layers: [], sheets: [sheet] };
}

const FACILITIES = { 'zh-CN': '排放源', en: 'Point sources' };

/** Names that say what the columns mean, in the language of the standard. */
const columns = {
  id: '编号',
  name: '名称',
  sector: '部门',
  emissionsT: '排放量',
  year: '年份',
  crs: '原坐标系',
  source: '来源',
  note: '备注',
} as const satisfies Partial<Record<keyof Facility, string>>;

function sectorName({ sector }: Facility): string {
  return sectors.find(({ id }) => id === sector)?.name['zh-CN'] ?? sector;
}

/** A system that a person chose takes the place of what the rows say. */
async function facilityLayer(
  facilities: readonly Facility[],
  issues: readonly Issue[],
  chosenCrs: ChosenCrs | null,
): Promise<ReadLayer> {
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  for (const key of keys) builder.column(columns[key]);
  const chosen = crsChosenFor(chosenCrs, FACILITIES['zh-CN']);
  for (const [row, facility] of facilities.entries()) {
    const place = Float64Array.of(facility.longitude, facility.latitude);
    const { crs: stated } = facility;
    if (chosen === null && (stated === 'GCJ-02' || stated === 'BD-09')) offsetToWgs84(stated, place, 0, 1);
    builder.startFeature();
    builder.startPart(geometryKind.point);
    builder.startRing();
    builder.vertex(place[0] as number, place[1] as number);
    tally.add(row, { outcome: 'taken', type: 'Point', hasZ: false });
    for (const key of keys) builder.set(columns[key], key === 'sector' ? sectorName(facility) : facility[key]);
    builder.endFeature();
  }
  const crs = { text: 'EPSG:4326', from: 'format' as const };
  const layer = await finishLayer(
    { name: FACILITIES['zh-CN'], builder, tally, crs, encoding: null, issues },
    chosenCrs,
  );
  return { ...layer, names: FACILITIES };
}
