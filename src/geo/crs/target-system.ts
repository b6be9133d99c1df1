/**
 * A system to write in, by the text that names it: one of the well-known ones (`target-crs.ts`) or one made out of them,
 * as a local grid with its parameters (`LOCAL[EPSG:4547; …]`, `MOVED[…]`, `DATUM[…]`, `SWAPPED[…]`).
 *
 * A local grid has no code and no WKT dialect has its parameters. The file carries the text itself as the name: Tantu
 * places the layer by it, other programs take a plane without place and keep the numbers.
 *
 * Here the datum may be tied only roughly (a local grid on Xi'an 1980): the numbers then go back to those of the office's
 * own files exactly, but positions of other sources may be off by `datumErrorM`, which is told.
 *
 * Leaves out radians and packed degrees (`made-grid.ts`).
 */
import { identifyCrs } from './identify-crs.ts';
import type { CrsDefinition } from './known-crs.ts';
import { isMadeGrid } from './made-grid.ts';
import { type TargetCrs, targetCrs } from './target-crs.ts';
import { offsetOf, type Wgs84Converter, wgs84Converter } from './to-wgs84.ts';

/** Of a zone of which only the meridian is known. */
const HALF_WIDTH = 3;

/** Null when the text is no system, or one that layers are not written in. */
export async function targetSystem(text: string): Promise<TargetCrs | null> {
  const known = targetCrs(text);
  if (known) return known;
  const crs = await identifyCrs(text);
  if (!crs?.made || crs.code === null || !isMadeGrid(crs.code)) return null;
  const { degrees, transverseMeridian } = wgs84Converter(crs);
  return {
    code: crs.code,
    name: crs.code,
    definition: crs.definition,
    made: crs,
    degrees,
    identity: false,
    epsg: null,
    datumErrorM: crs.datumErrorM,
    wkt: wktNamed(crs.code, degrees),
    zone: zoneOf(crs, transverseMeridian),
  };
}

/** That of the system beneath; its easting tells something only where the numbers are still its own. */
function zoneOf(crs: CrsDefinition, meridian: Wgs84Converter['transverseMeridian']): TargetCrs['zone'] {
  if (meridian === null) return null;
  let base = crs;
  while (base.made) base = base.made.base;
  const halfWidth = (base.code === null ? null : targetCrs(base.code)?.zone?.halfWidth) ?? HALF_WIDTH;
  return { meridian, halfWidth, falseEastingM: null };
}

function wktNamed(name: string, degrees: boolean): TargetCrs['wkt'] {
  const quoted = name.replaceAll('"', '""');
  const axes = 'AXIS["Easting",EAST],AXIS["Northing",NORTH]';
  if (!degrees)
    return { ogc: `LOCAL_CS["${quoted}",UNIT["metre",1],${axes}]`, esri: `LOCAL_CS["${quoted}",UNIT["Meter",1.0]]` };
  const geographic = `GEOGCS["${quoted}",DATUM["${quoted}",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]`;
  return { ogc: geographic, esri: geographic };
}

/** Metres that one unit of the numbers stands for; null for degrees. */
export function unitOf({
  made,
  definition,
  degrees,
}: Pick<TargetCrs, 'made' | 'definition' | 'degrees'>): number | null {
  if (degrees || offsetOf({ definition })) return null;
  let metres = 1;
  for (let crs = made; crs?.made; crs = crs.made.base)
    if (crs.made.change.kind === 'unit') metres *= crs.made.change.metres;
  return metres;
}
