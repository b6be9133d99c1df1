/**
 * A ZIP archive: every shapefile in it, in any folder, and every other file that a format reads.
 *
 * Parts of a shapefile belong together by folder and name, a raster and what stands beside it too. A KMZ is a ZIP with a KML in it. Archives within
 * archives, and members of kinds that are known and not read, are named; where there is nothing else, that is why the
 * archive is refused.
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
import { partOfPause } from '../part-of-pause.ts';
import { readShapefile, type ShapefileParts } from '../shapefile/read-shapefile.ts';
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
/** Goes with a raster of its name: a world file, a coordinate system, a table of what the values mean. */
const besideRasters = /\.(tfw|tifw|wld|prj|vat\.dbf|vat\.cpg|aux\.xml)$/i;
const rasterExtensions = new Set(['tif', 'tiff', 'gtif', 'gtiff']);
const archives = new Set(['zip', 'kmz', 'rar', '7z', 'tar', 'tgz', 'gz']);
/** Known, and not read inside an archive. */
const unreadData = new Set(['dwg', 'dxf', 'mdb', 'accdb', 'xls', 'et', 'gml', 'tab', 'mif', 'sqlite']);
const inGeodatabase = /^((?:.*\/)?[^/]+\.gdb)\//i;
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
  const beside = besideRastersOf(members);
  // A value table is no table of its own; a `.prj` may belong to a shapefile of the same name too.
  const valueTables = new Set(
    [...beside.values()].flatMap((own) => [...own.values()].filter(({ path }) => /\.vat\.dbf$/i.test(path))),
  );
  const sets = shapefileSets(members.filter((member) => !valueTables.has(member)));
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
      const result = await read(partOfPause(pause, 0.1 + (0.9 * share) / jobs, 0.9 / jobs));
      layers.push(...result.layers);
      sheets.push(...result.sheets);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      failures.push({ name, error });
    }
  };
  for (const set of sets) {
    await attempt(set.name, async (inner) => ({
      layers: [await readShapefile(partsOf(set, partOfPause(inner, 0, 0.2)), options, partOfPause(inner, 0.2, 0.8))],
      sheets: [],
    }));
  }
  for (const { member, format } of others) {
    const siblings = new Map([...(beside.get(member) ?? [])].map(([name, sibling]) => [name, asFile(sibling)]));
    await attempt(member.path, (part) => format.read({ ...asFile(member), siblings }, options, part));
  }
  const [firstFailure] = failures;
  if (layers.length + sheets.length === 0 && firstFailure) throw firstFailure.error;
  return { layers: withIssues(layers, [...failures.map(failureIssue), ...skippedIssues(members)]), sheets };
}

function asFile({ path, size, bytes, stream }: ZipMember): SourceFile {
  return { name: path, size, bytes: async () => bytes(), stream };
}

/** Of each raster the members in its folder whose names begin as its own does, by lower-case name without the folder. */
function besideRastersOf(members: readonly ZipMember[]): Map<ZipMember, Map<string, ZipMember>> {
  const companionsOf = members.filter(({ path }) => besideRasters.test(path));
  const rasters = members.filter(({ path }) => rasterExtensions.has(extensionOf(path)));
  return new Map(
    rasters.map((raster) => {
      const stem = raster.path.slice(0, -extensionOf(raster.path).length).toLowerCase();
      const own = companionsOf.filter(({ path }) => path.toLowerCase().startsWith(stem));
      return [raster, new Map(own.map((member) => [fileNameOf(member).toLowerCase(), member]))];
    }),
  );
}

function fileNameOf({ path }: ZipMember): string {
  return path.split('/').at(-1) ?? path;
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

function partsOf({ name, members }: ShapefileSet, { tell }: Pause): ShapefileParts {
  const bytes = (extension: string) => members.get(extension)?.bytes(tell) ?? null;
  const text = (extension: string) => {
    const raw = bytes(extension);
    return raw && raw.length > 0 ? decodeText(raw, null).text.trim() : null;
  };
  return { name, shp: bytes('shp'), dbf: bytes('dbf'), shx: bytes('shx'), prj: text('prj'), cpg: text('cpg') };
}

function withoutData(members: readonly ZipMember[]): ReadError {
  if (members.some(({ path }) => inGeodatabase.test(path)))
    return new ReadError('UNSUPPORTED_GDB', { kind: 'File Geodatabase' });
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

/** A member that could not be read beside others that could. */
function failureIssue({ name, error }: { name: string; error: ReadError }): Issue {
  return {
    code: 'LAYER_DAMAGED',
    severity: 'warn',
    count: 1,
    where: { layer: name },
    detail: { reason: String(error.detail['reason'] ?? error.code) },
  };
}

/** Members that hold data and are not read. */
function skippedIssues(members: readonly ZipMember[]): Issue[] {
  const skipped = new Map<string, string>();
  for (const { path } of members) {
    const geodatabase = inGeodatabase.exec(path)?.[1];
    const extension = extensionOf(path);
    if (geodatabase !== undefined) skipped.set(geodatabase, 'File Geodatabase');
    else if (archives.has(extension) || unreadData.has(extension)) skipped.set(path, extension.toUpperCase());
  }
  return [...skipped].map(([layer, kind]) => ({
    code: 'LAYER_SKIPPED',
    severity: 'warn',
    count: 1,
    where: { layer },
    detail: { kind },
  }));
}

/** What concerns the archive is told with the first of its layers. */
function withIssues(layers: readonly ReadLayer[], issues: readonly Issue[]): ReadLayer[] {
  return layers.map((layer, i) => (i === 0 ? { ...layer, issues: [...layer.issues, ...issues] } : layer));
}
