/**
 * One sentence for each code of working with layers that several screens show: the boundary, parcels,
 * buildings, roads and point sources as they were read. A screen's own sentence comes first.
 *
 * A sentence says what was found and what is taken instead. Holes as in the features' messages: `{{count}}`
 * and the names in the issue's `detail`, with their units (`use-issue-words.ts`).
 */
import type { Messages } from './messages.ts';

export const analysisIssueMessagesEn = {
  // Boundary
  NO_BOUNDARY: 'There is no boundary: everything counts as inside.',
  BAD_COORDINATE: 'An outline has coordinates outside the earth and no area.',
  BAD_HOLE: 'A hole lies outside its outline; the shape has no area until it is repaired.',
  SELF_INTERSECTION: '{{count}} outlines cross themselves.',
  BOUNDARY_UNITED: 'The boundary has {{count}} features; they are taken together.',
  OVERLAPPING_PARTS: 'Parts of the boundary overlap by {{overlapKm2}}; counted once.',
  LONG_EDGES: '{{count}} edges are over 5 km; as map-straight lines the area would differ by {{differenceKm2}}.',
  // Columns
  COLUMN_MISSING: 'A column that was given a meaning is no longer in the layer.',
  NEGATIVE_INPUT: 'Values below zero were refused and count as missing: {{count}}.',
  BAD_SHARE: '{{count}} shares outside 0–1 were refused; those buildings count as fully used.',
  OCCUPANCY_MISSING: '{{count}} buildings without occupancy were taken as fully used.',
  // Parcels
  LAND_USE_UNKNOWN: 'The layer tells no land use.',
  MIXED_USE_BY_FLOOR_AREA:
    '{{count}} mixed parcels ({{areaKm2}}) were shared out by the floor area of their buildings.',
  MIXED_USE_EQUAL_SPLIT:
    '{{count}} mixed parcels ({{areaKm2}}) name several uses, but no floor area tells their shares: each use takes an equal part.',
  BAD_MIX: '{{count}} mixed parcels ({{areaKm2}}) name a mix that does not sum to 100 %; it was refused.',
  SLIVERS_MERGED: '{{count}} slivers under 50 m² ({{areaKm2}}), left over by overlaps, went to the parcel beside them.',
  PARCELS_OVERLAP: 'Parcels overlap by {{overlapKm2}}; counted once.',
  // Roads
  ROAD_CLASS_UNKNOWN: 'The class of {{count}} road segments is not understood; they count as local roads.',
  // Point sources
  POINT_EMISSIONS_MISSING: '{{count}} point sources report no emissions and take no part.',
  POINT_SECTOR_UNKNOWN: '{{count}} point sources name no known sector and take no part.',
  POINT_YEAR_UNKNOWN: '{{count}} point sources: the layer tells no year, so they are taken as of the year shown.',
  POINT_YEAR_MISSING: '{{count}} point sources tell no year and take no part.',
  POINT_OTHER_YEAR: '{{count}} point sources report for another year and take no part.',
  POINT_OUTSIDE_BOUNDARY: '{{count}} point sources lie outside the boundary and take no part.',
  // Grid
  BAD_CELL_SIZE: 'Squares of {{size}} m are not offered: from {{least}} m to {{most}} m.',
  NO_POLYGONS: 'The chosen layer has no areas that could be cells.',
  TOO_MANY_NEIGHBOURS:
    'The neighbourhood is too wide: {{count}} cells would have more than {{most}} pairs of neighbours. Choose a shorter distance or fewer neighbours.',
  GRID_TOO_FINE: 'The cells are too small for this region: about {{cells}}, at most {{most}}. Choose larger ones.',
} as const;

export const analysisIssueMessagesZh: Messages<typeof analysisIssueMessagesEn> = {
  NO_BOUNDARY: '没有边界，全部视为在区域内。',
  BAD_COORDINATE: '有轮廓的坐标超出地球范围，没有面积。',
  BAD_HOLE: '有洞位于轮廓之外，修复前没有面积。',
  SELF_INTERSECTION: '{{count}} 个轮廓自相交。',
  BOUNDARY_UNITED: '边界由 {{count}} 个要素合并而成。',
  OVERLAPPING_PARTS: '边界各部分重叠 {{overlapKm2}}，只计一次。',
  LONG_EDGES: '有 {{count}} 条边超过 5 km，若按图上直线计，面积相差 {{differenceKm2}}。',
  COLUMN_MISSING: '已指定含义的列在图层中不存在。',
  NEGATIVE_INPUT: '{{count}} 个小于零的数值未采用，按缺失处理。',
  BAD_SHARE: '{{count}} 个比例超出 0—1，未采用，相应建筑按全部使用计。',
  OCCUPANCY_MISSING: '{{count}} 栋建筑没有使用率，按全部使用计。',
  LAND_USE_UNKNOWN: '图层没有用地信息。',
  MIXED_USE_BY_FLOOR_AREA: '{{count}} 个混合用地地块（{{areaKm2}}）按地块内各用途建筑面积分摊。',
  MIXED_USE_EQUAL_SPLIT: '{{count}} 个混合用地地块（{{areaKm2}}）含多种用途，没有建筑面积可作依据，各用途平均分摊。',
  BAD_MIX: '{{count}} 个混合用地地块（{{areaKm2}}）所写比例之和不为 100 %，未采用。',
  SLIVERS_MERGED: '去除重叠后剩下的 {{count}} 块不足 50 m² 的碎片（{{areaKm2}}）并入相邻地块。',
  PARCELS_OVERLAP: '地块重叠 {{overlapKm2}}，只计一次。',
  ROAD_CLASS_UNKNOWN: '{{count}} 段道路等级无法识别，按支路计。',
  POINT_EMISSIONS_MISSING: '{{count}} 个点源没有排放数据，未参与。',
  POINT_SECTOR_UNKNOWN: '{{count}} 个点源的部门无法识别，未参与。',
  POINT_YEAR_UNKNOWN: '图层未注明年份，{{count}} 个点源按所选年份计。',
  POINT_YEAR_MISSING: '{{count}} 个点源缺少年份，未参与。',
  POINT_OTHER_YEAR: '{{count}} 个点源为其他年份的报告，未参与。',
  POINT_OUTSIDE_BOUNDARY: '{{count}} 个点源在边界之外，未参与。',
  BAD_CELL_SIZE: '不支持边长 {{size}} m 的方格，应在 {{least}}—{{most}} m 之间。',
  NO_POLYGONS: '所选图层没有可作统计单元的面。',
  TOO_MANY_NEIGHBOURS: '相邻范围过大：{{count}} 个网格的相邻关系将超过 {{most}} 对，请缩短距离或减少个数。',
  GRID_TOO_FINE: '网格对本区域过细：约 {{cells}} 个，最多 {{most}} 个，请选择更大的网格。',
};
