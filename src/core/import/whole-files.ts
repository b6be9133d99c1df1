/** Of files given together, those to be read: parts of a shapefile or raster go along with the file of their name. */

/** Parts that mean nothing without the file they belong to, by what that file ends in. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  shp: ['shx', 'dbf', 'prj', 'cpg', 'cst', 'qpj', 'sbn', 'sbx', 'qix', 'fix', 'shp.xml'],
  tif: ['tfw', 'tifw', 'wld', 'prj', 'vat.dbf', 'tif.vat.dbf', 'tif.aux.xml', 'tif.ovr', 'tif.msk', 'tif.xml'],
  tiff: ['tfw', 'tifw', 'wld', 'prj', 'vat.dbf', 'tiff.vat.dbf', 'tiff.aux.xml', 'tiff.ovr', 'tiff.xml'],
};

/** In the order given. */
export function wholeFiles<Named extends { readonly name: string }>(files: readonly Named[]): Named[] {
  const names = new Set(files.map(({ name }) => name.toLowerCase()));
  return files.filter(({ name }) => !isPart(name.toLowerCase(), names));
}

function isPart(name: string, names: ReadonlySet<string>): boolean {
  return Object.entries(partsOf).some(([whole, parts]) =>
    parts.some((part) => name.endsWith(`.${part}`) && names.has(`${name.slice(0, -part.length)}${whole}`)),
  );
}
