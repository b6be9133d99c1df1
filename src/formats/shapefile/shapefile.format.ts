/** Loose shapefile parts: the file that was opened and those of the same name dropped with it; a `.dbf` alone is a table. */
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { extensionOf, layerNameOf } from '../layer-name.ts';
import { decodeText } from '../text/decode-text.ts';
import { readShapefile } from './read-shapefile.ts';

export const shapefile: Format = {
  id: 'shapefile',
  name: { 'zh-CN': 'Shapefile', en: 'Shapefile' },
  extensions: ['shp', 'dbf', 'shx', 'prj', 'cpg'],
  sniff: (head, fileName) =>
    (extensionOf(fileName) === 'shp' && head[0] === 0 && head[1] === 0 && head[2] === 0x27 && head[3] === 0x0a) ||
    (extensionOf(fileName) === 'dbf' && isDbfVersion(head[0])),
  read: readLoose,
};

/** dBASE III, IV, 5, FoxPro, with or without memo. */
function isDbfVersion(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    [0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5, 0xfb].includes(byte)
  );
}

async function readLoose(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const name = layerNameOf(file.name);
  const part = async (extension: string): Promise<Uint8Array | null> => {
    if (extensionOf(file.name) === extension) return file.bytes();
    const sibling = file.siblings?.get(`${name}.${extension}`.toLowerCase());
    return sibling ? sibling.bytes() : null;
  };
  const text = async (extension: string): Promise<string | null> => {
    const bytes = await part(extension);
    return bytes && bytes.length > 0 ? decodeText(bytes, null).text.trim() : null;
  };
  const [shp, dbf, shx] = [await part('shp'), await part('dbf'), await part('shx')];
  if (!shp && !dbf) throw new ReadError('SHAPEFILE_INCOMPLETE', { extension: `.${extensionOf(file.name)}` });
  const layer = await readShapefile(
    { name, shp, dbf, shx, prj: await text('prj'), cpg: await text('cpg') },
    options,
    pause,
  );
  return { layers: [layer], sheets: [] };
}
