/**
 * OpenStreetMap as XML (`.osm`), as JOSM and the editing interface write it.
 *
 * The whole text is in memory while it is read, so large extracts should come as `.osm.pbf`. Left out: what an editor
 * marked as deleted; changes (`.osc`).
 */
import type { Issue } from '../../core/issue.ts';
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { partOfPause } from '../part-of-pause.ts';
import { decodeText } from '../text/decode-text.ts';
import { OsmElements } from './osm-elements.ts';
import { OsmLayers } from './osm-layers.ts';
import { OsmXmlWalk } from './osm-xml-walk.ts';

export const osmXml: Format = {
  id: 'osm-xml',
  name: { 'zh-CN': 'OpenStreetMap XML', en: 'OpenStreetMap XML' },
  extensions: ['osm'],
  sniff: (head) => /<osm[\s>]/.test(new TextDecoder().decode(head)),
  read: readOsmXml,
};

/** A text of this size is about as long as a string may be. */
const LARGEST_BYTES = 400_000_000;

/** Shares of the time: the text, the shapes, the layers. */
const SHAPES_FROM = 0.5;
const FINISH_FROM = 0.6;

async function readOsmXml(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  if (file.size > LARGEST_BYTES) throw new ReadError('FILE_TOO_LARGE', { limitMb: LARGEST_BYTES / 1e6 });
  const decoded = decodeText(await file.bytes(), options.encoding ?? null);
  await pause(0.1);
  const { Parser } = await import('saxen');
  const layers = new OsmLayers(options.clipTo ?? null);
  const elements = new OsmElements();
  const walk = new OsmXmlWalk(layers, elements);
  const parser = new Parser();
  let failed: string | null = null;
  parser.on('openTag', (name, attributes, decode) =>
    walk.open(name, () => Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)]))),
  );
  parser.on('closeTag', (name) => walk.close(name));
  parser.on('error', (error) => {
    failed ??= error.message;
  });
  parser.parse(decoded.text);
  if (failed !== null) throw new ReadError('XML_INVALID', { reason: failed });
  if (!walk.isWhole) throw new ReadError('FILE_CUT_OFF');
  await pause(SHAPES_FROM);
  await elements.handOver(layers, partOfPause(pause, SHAPES_FROM, FINISH_FROM - SHAPES_FROM));
  const issues: Issue[] = [...decoded.issues];
  if (walk.strange > 0) issues.push({ code: 'NOT_A_FEATURE', severity: 'warn', count: walk.strange });
  return {
    layers: await layers.finish({ asOf: walk.asOf, issues }, partOfPause(pause, FINISH_FROM, 1 - FINISH_FROM)),
    sheets: [],
  };
}
