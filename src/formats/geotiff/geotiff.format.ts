/** GeoTIFF and BigTIFF rasters; the reader is loaded when one comes. */
import type { Format } from '../format.ts';

/** Byte order twice, then 42 (TIFF) or 43 (BigTIFF). */
const heads = ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'];

export const geotiff: Format = {
  id: 'geotiff',
  name: { 'zh-CN': 'GeoTIFF 栅格', en: 'GeoTIFF raster' },
  extensions: ['tif', 'tiff', 'gtiff', 'gtif'],
  sniff: (head) => heads.includes(String.fromCharCode(...head.subarray(0, 4))),
  async read(file, options, pause) {
    const { readGeoTiff } = await import('./read-geotiff.ts');
    return readGeoTiff(file, options, pause);
  },
};
