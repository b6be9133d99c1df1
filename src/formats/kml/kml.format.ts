/**
 * KML placemarks: name, description, extended data and geometry, always in WGS 84.
 *
 * Read with an XML walker that runs in a worker, where there is no DOMParser. Left out: styles, overlays, network
 * links, models and tracks (counted). All placemarks make one layer; where there are several folders, a field says
 * which one a placemark is in.
 */
import type { Issue } from '../../core/issue.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { finishLayer } from '../finish-layer.ts';
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { layerNameOf } from '../layer-name.ts';
import { partOfPause } from '../part-of-pause.ts';
import { decodeText } from '../text/decode-text.ts';
import { walkXml } from '../xml/walk-xml.ts';
import { KmlWalk } from './kml-walk.ts';

export const kml: Format = {
  id: 'kml',
  name: { 'zh-CN': 'KML', en: 'KML' },
  extensions: ['kml'],
  sniff: (head) => /<kml[\s>]/.test(new TextDecoder().decode(head)),
  read: readKml,
};

async function readKml(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const decoded = decodeText(await file.bytes(), options.encoding ?? null);
  await pause(0.1);
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  const walk = new KmlWalk(builder, tally);
  await walkXml(decoded.text, walk, partOfPause(pause, 0.1, 0.7));
  if (!walk.isKml) throw new ReadError('NOT_KML');
  walk.addFolders();
  await pause(0.8);
  const issues: Issue[] = [...decoded.issues];
  for (const [kind, count] of walk.leftOut)
    issues.push({ code: 'KML_LEFT_OUT', severity: 'warn', count, detail: { kind } });
  const layer = await finishLayer(
    {
      name: walk.name || layerNameOf(file.name),
      builder,
      tally,
      crs: { text: 'EPSG:4326', from: 'format' },
      encoding: decoded.encoding,
      issues,
    },
    options.crs ?? null,
    partOfPause(pause, 0.8, 0.2),
  );
  return { layers: [layer], sheets: [] };
}
