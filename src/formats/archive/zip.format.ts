/**
 * A ZIP archive: every shapefile in it, in any folder, and every other file that a format reads.
 *
 * Parts of a shapefile belong together by folder and name. A KMZ is a ZIP with a KML in it. Archives within
 * archives are refused.
 */
import type { Issue } from '../../core/issue.ts';
import {
  type Format,
  type Pause,
  ReadError,
  type ReadLayer,
  type ReadOptions,
  type ReadResult,
  type Sheet,
  type SourceFile,
} from '../format.ts';
import { extensionOf, layerNameOf } from '../layer-name.ts';
import { readShapefile, type ShapefileParts } from '../shapefile/read-shapefile.ts';
import { fileFromBytes } from '../source-file.ts';
import { decodeText } from '../text/decode-text.ts';
import { isZip, openZip, type ZipMember } from './read-zip.ts';

const shapefileExtensions = new Set(['shp', 'dbf', 'shx', 'prj', 'cpg']);
/** What goes with other files and is nothing by itself. */
const companions = new Set([
  'qpj',
  'qmd',
  'sbn',
  'sbx',
  'xml',
  'qml',
  'sld',
  'lyr',
  'cst',
  'txt',
  'md',
  'pdf',
  'png',
  'jpg',
  'html',
]);
const archives = new Set(['zip', 'kmz', 'rar', '7z', 'tar', 'tgz', 'gz']);
const NAMED_MEMBERS = 8;

/** `innerFormats`: the formats a member other than a shapefile may have, given late because they form a circle. */
export function zipFormat(innerFormats: () => readonly Format[]): Format {
  return {
    id: 'zip',
    name: { 'zh-CN': 'ZIP 压缩包', en: 'ZIP archive' },
    extensions: ['zip', 'kmz'],
    sniff: (head, fileName) => isZip(head) && extensionOf(fileName) !== 'xlsx',
    read: (file, options, pause) => readZip(file, options, pause, innerFormats()),
  };
}

async function readZip(
  file: SourceFile,
  options: ReadOptions,
  pause: Pause,
  formats: readonly Format[],
): Promise<ReadResult> {
  const members = await openZip(await file.bytes());
  await pause(0.1);
  const sets = shapefileSets(members);
  const others = members.flatMap((member) => {
    const extension = extensionOf(member.path);
    const format = formats.find((candidate) => candidate.extensions.includes(extension));
    return format && format.id !== 'zip' && !shapefileExtensions.has(extension) && !companions.has(extension)
      ? [{ member, format }]
      : [];
  });
  const jobs = sets.length + others.length;
  if (jobs === 0) throw withoutData(members);
  const layers: ReadLayer[] = [];
  const sheets: Sheet[] = [];
  const failures: { name: string; error: ReadError }[] = [];
  let done = 0;
  const attempt = async (name: string, read: (inner: Pause) => Promise<ReadResult>) => {
    const share = done++;
    try {
      const result = await read((fraction) => pause(0.1 + (0.9 * (share + fraction)) / jobs));
      layers.push(...result.layers);
      sheets.push(...result.sheets);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      failures.push({ name, error });
    }
  };
  for (const set of sets) {
    await attempt(set.name, async (inner) => ({
      layers: [await readShapefile(partsOf(set), options, inner)],
      sheets: [],
    }));
  }
  for (const { member, format } of others) {
    const inner = fileFromBytes(member.path, member.bytes());
    await attempt(member.path, (innerPause) => format.read(inner, options, innerPause));
  }
  const [firstFailure] = failures;
  if (layers.length + sheets.length === 0 && firstFailure) throw firstFailure.error;
  return { layers: withFailures(layers, failures), sheets };
}

interface ShapefileSet {
  readonly name: string;
  readonly members: ReadonlyMap<string, ZipMember>;
}

/** Members of equal path without extension; a set needs a `.shp` or a `.dbf`. */
function shapefileSets(members: readonly ZipMember[]): ShapefileSet[] {
  const sets = new Map<string, Map<string, ZipMember>>();
  for (const member of members) {
    const extension = extensionOf(member.path);
    if (!shapefileExtensions.has(extension)) continue;
    const stem = member.path.slice(0, -(extension.length + 1)).toLowerCase();
    const set = sets.get(stem) ?? new Map<string, ZipMember>();
    set.set(extension, member);
    sets.set(stem, set);
  }
  return [...sets.values()]
    .filter((set) => set.has('shp') || set.has('dbf'))
    .map((set) => ({ name: layerNameOf((set.get('shp') ?? set.get('dbf'))?.path ?? ''), members: set }));
}

function partsOf({ name, members }: ShapefileSet): ShapefileParts {
  const bytes = (extension: string) => members.get(extension)?.bytes() ?? null;
  const text = (extension: string) => {
    const raw = bytes(extension);
    return raw && raw.length > 0 ? decodeText(raw, null).text.trim() : null;
  };
  return { name, shp: bytes('shp'), dbf: bytes('dbf'), shx: bytes('shx'), prj: text('prj'), cpg: text('cpg') };
}

function withoutData(members: readonly ZipMember[]): ReadError {
  const names = (list: readonly ZipMember[]) =>
    list
      .slice(0, NAMED_MEMBERS)
      .map(({ path }) => path)
      .join(', ');
  const nested = members.filter(({ path }) => archives.has(extensionOf(path)));
  return nested.length > 0
    ? new ReadError('ARCHIVE_NESTED', { members: names(nested) })
    : new ReadError('ARCHIVE_WITHOUT_DATA', { members: names(members) || '—' });
}

/** A member that could not be read beside others that could is told with the first of them. */
function withFailures(
  layers: readonly ReadLayer[],
  failures: readonly { name: string; error: ReadError }[],
): ReadLayer[] {
  const issues: Issue[] = failures.map(({ name, error }) => ({
    code: 'LAYER_DAMAGED',
    severity: 'warn',
    count: 1,
    where: { layer: name },
    detail: { reason: String(error.detail['reason'] ?? error.code) },
  }));
  return layers.map((layer, i) => (i === 0 ? { ...layer, issues: [...layer.issues, ...issues] } : layer));
}
