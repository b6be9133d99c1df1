/**
 * The JSON answer of an Overpass server (OpenStreetMap), with shapes (`out geom`) or with nodes of their own
 * (`out body; >; out skel`).
 *
 * Read element by element into the layers of `layer-rules.ts`. An answer the server broke off is refused: half a layer
 * is a false layer.
 */
import type { Issue } from '../../core/issue.ts';
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { readJsonFile } from '../json/read-json-file.ts';
import { partOfPause } from '../part-of-pause.ts';
import { OsmElements } from './osm-elements.ts';
import { OsmLayers } from './osm-layers.ts';
import { OverpassWalk } from './overpass-walk.ts';

export const overpass: Format = {
  id: 'overpass',
  name: { 'zh-CN': 'OpenStreetMap（Overpass JSON）', en: 'OpenStreetMap (Overpass JSON)' },
  extensions: ['json'],
  sniff: (head) => {
    const start = new TextDecoder('latin1').decode(head);
    return /^\s*\{/.test(start) && (/"osm3s"\s*:/.test(start) || /"generator"\s*:\s*"Overpass/.test(start));
  },
  read: readOverpass,
};

/** Shares of the time: the file, the shapes, the layers. */
const SHAPES_FROM = 0.6;
const FINISH_FROM = 0.65;

async function readOverpass(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  let layers = new OsmLayers(options.clipTo ?? null);
  let elements = new OsmElements();
  const read = await readJsonFile(file, options.encoding ?? null, partOfPause(pause, 0, SHAPES_FROM), (json) => {
    // Started anew when the text turns out to be in another encoding.
    layers = new OsmLayers(options.clipTo ?? null);
    elements = new OsmElements();
    return new OverpassWalk(json, layers, elements);
  });
  const { remark, strange, asOf } = read.value;
  if (remark !== null && /error/i.test(remark)) throw new ReadError('OVERPASS_REMARK', { reason: remark });
  await elements.handOver(layers, partOfPause(pause, SHAPES_FROM, FINISH_FROM - SHAPES_FROM));
  const issues: Issue[] = [...read.issues];
  if (strange > 0) issues.push({ code: 'NOT_A_FEATURE', severity: 'warn', count: strange });
  if (remark !== null) issues.push({ code: 'OVERPASS_REMARK', severity: 'warn', count: 1, detail: { reason: remark } });
  return {
    layers: await layers.finish({ asOf, issues }, partOfPause(pause, FINISH_FROM, 1 - FINISH_FROM)),
    sheets: [],
  };
}
