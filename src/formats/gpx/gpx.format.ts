/**
 * GPX: way points, routes and tracks as a layer each, always in WGS 84.
 *
 * Left out: the time and height of each track point (heights are counted), and extensions of makers (counted).
 */
import type { Issue } from '../../core/issue.ts';
import { finishLayer } from '../finish-layer.ts';
import {
  type Format,
  type Pause,
  ReadError,
  type ReadLayer,
  type ReadOptions,
  type ReadResult,
  type SourceFile,
} from '../format.ts';
import { layerNameOf } from '../layer-name.ts';
import { partOfPause } from '../part-of-pause.ts';
import { decodeText } from '../text/decode-text.ts';
import { walkXml } from '../xml/walk-xml.ts';
import { GpxWalk } from './gpx-walk.ts';

export const gpx: Format = {
  id: 'gpx',
  name: { 'zh-CN': 'GPX', en: 'GPX' },
  extensions: ['gpx'],
  sniff: (head) => /<(\w+:)?gpx[\s>]/.test(new TextDecoder().decode(head)),
  read: readGpx,
};

async function readGpx(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const decoded = decodeText(await file.bytes(), options.encoding ?? null);
  await pause(0.1);
  const walk = new GpxWalk();
  await walkXml(decoded.text, walk, partOfPause(pause, 0.1, 0.7));
  if (!walk.isWhole) throw new ReadError('FILE_CUT_OFF');
  await pause(0.8);
  const name = layerNameOf(file.name);
  const filled = walk.layers.filter(({ builder }) => builder.count > 0);
  // A file without any feature is one empty layer, so that it is told.
  const told = filled.length > 0 ? filled : walk.layers.slice(0, 1);
  const layers: ReadLayer[] = [];
  for (const { kind, builder, tally, extensions } of told) {
    const issues: Issue[] = [...decoded.issues];
    if (extensions > 0) issues.push({ code: 'MEMBERS_DROPPED', severity: 'note', count: extensions });
    layers.push(
      await finishLayer(
        {
          name: told.length === 1 ? name : `${name} ${kind}`,
          builder,
          tally,
          crs: { text: 'EPSG:4326', from: 'format' },
          encoding: decoded.encoding,
          issues,
        },
        options.crs ?? null,
        partOfPause(pause, 0.8 + (0.2 * layers.length) / told.length, 0.2 / told.length),
      ),
    );
  }
  return { layers, sheets: [] };
}
