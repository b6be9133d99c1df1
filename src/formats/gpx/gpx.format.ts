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
import { decodeText } from '../text/decode-text.ts';
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
  const { Parser } = await import('saxen');
  const walk = new GpxWalk();
  const parser = new Parser();
  let failed: string | null = null;
  parser.on('openTag', (name, attributes) => walk.open(name, () => attributes()));
  parser.on('closeTag', (name) => walk.close(name));
  parser.on('text', (text, decode) => walk.text(decode(text)));
  parser.on('cdata', (text) => walk.text(text));
  parser.on('error', (error) => {
    failed ??= error.message;
  });
  parser.parse(decoded.text);
  if (failed !== null) throw new ReadError('XML_INVALID', { reason: failed });
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
      ),
    );
  }
  return { layers, sheets: [] };
}
