/**
 * What is this layer, and what do its columns mean? A proposal with reasons; a person decides.
 *
 * The role comes from the geometry (buildings are polygons), the layer's name and which meanings its columns can
 * have. The meaning of a column comes from its name and is taken only when its values fit. A meaning is given to
 * one column at most, the best one; a column to one meaning at most.
 */
import type { LandUseScheme } from '../landuse/land-use-category.ts';
import type { ColumnMeaning, LayerRole } from '../plan/tables.ts';
import type { Text } from '../text.ts';
import { type ColumnRule, columnRules, plainName } from './column-rules.ts';
import { productOfColumn, productOfRaster } from './land-cover-product.ts';
import { type CodeCount, type LandUseEvidence, landUseScheme } from './land-use-scheme.ts';
import type { ColumnSample, LayerSample } from './layer-sample.ts';
import { rasterRules } from './raster-rules.ts';
import { roleScores } from './role-rules.ts';

export interface MeaningProposal {
  readonly column: string;
  readonly meaning: ColumnMeaning;
  /** Classification of a land-use code; null for other meanings, or when none fits. */
  readonly scheme: LandUseScheme | null;
  /** Another classification that fits nearly as well: a person must choose. */
  readonly contestedScheme: LandUseScheme | null;
  /** What speaks for which classification; null for other meanings, or when none fits. */
  readonly evidence: LandUseEvidence | null;
  readonly unit: string | null;
  /** 0…1 */
  readonly confidence: number;
  readonly reason: Text;
}

export interface RoleProposal {
  readonly role: LayerRole;
  readonly confidence: number;
  readonly reason: Text;
}

export interface LayerProposal extends RoleProposal {
  /** Other roles that are possible, likeliest first. */
  readonly otherRoles: readonly RoleProposal[];
  readonly columns: readonly MeaningProposal[];
}

const EXACT_NAME = 0.9;
const PART_OF_NAME = 0.6;

export function proposeMeaning(layer: LayerSample): LayerProposal {
  const candidates = layer.columns.flatMap((column) => candidatesOf(layer, column, null));
  const meanings = new Set(candidates.map(({ rule }) => rule.meaning));
  const roles = roleScores(layer, meanings);
  const [best, ...others] = roles;
  const role: RoleProposal = best ?? {
    role: 'other',
    confidence: 0,
    reason: { 'zh-CN': '名称和字段没有说明用途', en: 'neither name nor fields tell' },
  };
  return {
    ...role,
    otherRoles: others,
    columns: meaningsFor(layer, role.role),
  };
}

/** Column meanings for a role a person chose instead. */
export function meaningsFor(layer: LayerSample, role: LayerRole): MeaningProposal[] {
  const candidates = layer.columns
    .flatMap((column) => candidatesOf(layer, column, role))
    .filter(({ rule }) => rule.roles.length === 0 || rule.roles.includes(role))
    .sort((a, b) => b.confidence - a.confidence);
  const chosen: MeaningProposal[] = [];
  for (const { column, rule, confidence, reason } of candidates) {
    if (chosen.some((taken) => taken.column === column.name || taken.meaning === rule.meaning)) continue;
    const area = layer.areaUnits?.find((found) => found.column === column.name) ?? null;
    if (rule.meaning === 'landAreaM2' && area === null) continue;
    const scheme = rule.meaning === 'landUseCode' ? schemeOf(layer, column) : null;
    // A column that is called like land-use codes and holds none is none.
    if (rule.meaning === 'landUseCode' && scheme === null && confidence < EXACT_NAME) continue;
    chosen.push({
      column: column.name,
      meaning: rule.meaning,
      scheme: scheme?.scheme ?? null,
      contestedScheme: scheme?.contested ?? null,
      evidence: scheme?.evidence ?? null,
      unit: rule.meaning === 'landAreaM2' ? (area?.unit ?? null) : (rule.unit?.(column) ?? null),
      confidence: scheme ? (confidence + scheme.confidence) / 2 : confidence,
      reason: scheme ? schemeReason(reason, scheme) : reason,
    });
  }
  const order = new Map(layer.columns.map((column, i) => [column.name, i]));
  return chosen.sort((a, b) => (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0));
}

interface Candidate {
  readonly column: ColumnSample;
  readonly rule: Pick<ColumnRule, 'meaning' | 'roles' | 'unit'>;
  readonly confidence: number;
  readonly reason: Text;
}

/** `role`: the one a person chose; null while it is sought. */
function candidatesOf(layer: LayerSample, column: ColumnSample, role: LayerRole | null): Candidate[] {
  if (layer.rasterColumns?.includes(column.name)) return rasterCandidates(layer.name, column, role);
  const plain = plainName(column.name);
  return columnRules.flatMap((rule) => {
    const exact = rule.exact.test(plain);
    if (!exact && !rule.part?.test(plain)) return [];
    if (column.values.length === 0 || !rule.fits(column)) return [];
    const reason = { 'zh-CN': `字段名“${column.name}”，取值相符`, en: `field “${column.name}”, and its values fit` };
    return [{ column, rule, confidence: exact ? EXACT_NAME : PART_OF_NAME, reason }];
  });
}

/** The band of a raster is called after nothing: the layer's name speaks for it, or a role that has but one quantity. */
function rasterCandidates(layerName: string, column: ColumnSample, role: LayerRole | null): Candidate[] {
  return rasterRules.flatMap((rule) => {
    const isNamed = rule.isNamed(layerName);
    if (!isNamed && !(role === 'solar' && rule.roles.includes(role))) return [];
    if (column.values.length === 0 || !rule.fits(column)) return [];
    const reason = isNamed
      ? { 'zh-CN': `图层名“${layerName}”，取值相符`, en: `layer name “${layerName}”, and its values fit` }
      : { 'zh-CN': '图层角色，取值相符', en: 'role of the layer, and its values fit' };
    return [{ column, rule, confidence: PART_OF_NAME, reason }];
  });
}

function schemeOf(layer: LayerSample, column: ColumnSample) {
  const paired = layer.pairs.find((pair) => pair.code === column.name);
  const codes: CodeCount[] = paired
    ? paired.pairs.map(({ code, name, count, areaM2 }) => ({ code, name: name === '' ? null : name, count, areaM2 }))
    : column.values.map(({ value, count }) => ({ code: String(value), name: null, count, areaM2: null }));
  const isBand = layer.rasterColumns?.includes(column.name) === true;
  return landUseScheme(codes, column.name, isBand ? productOfRaster(layer.name) : productOfColumn(column.name));
}

function schemeReason(reason: Text, found: NonNullable<ReturnType<typeof schemeOf>>): Text {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const names = found.agree === null ? null : percent(found.agree);
  return {
    'zh-CN': `${reason['zh-CN']}；${percent(found.known)} 的代码属于 ${found.scheme}${names === null ? '' : `，${names} 的名称一致`}`,
    en: `${reason.en}; ${percent(found.known)} of codes are of ${found.scheme}${names === null ? '' : `, ${names} of names agree`}`,
  };
}

/** Columns worth sampling together: a possible land-use code with the land-use name beside it, if any. */
export function landUseColumnPairs(columnNames: readonly string[]): { code: string; name: string | null }[] {
  const called = (meaning: ColumnMeaning) =>
    columnNames.filter((name) => {
      const rule = columnRules.find((candidate) => candidate.meaning === meaning);
      const plain = plainName(name);
      return rule !== undefined && (rule.exact.test(plain) || rule.part?.test(plain) === true);
    });
  const names = called('landUseName');
  return called('landUseCode').map((code) => ({ code, name: names.find((candidate) => candidate !== code) ?? null }));
}
