/** The systems a Chinese planning office meets most, as a list offers them; any other is typed in. */
export const commonSystems: readonly string[] = [
  'EPSG:4490 CGCS2000',
  'EPSG:4326 WGS 84',
  'EPSG:3857 Web Mercator',
  ...[105, 108, 111, 114, 117, 120, 123].map(
    (meridian) => `EPSG:${4534 + (meridian - 75) / 3} CGCS2000 / 3° CM ${meridian}E`,
  ),
  ...[35, 36, 37, 38, 39, 40, 41].map((zone) => `EPSG:${4513 + zone - 25} CGCS2000 / 3° zone ${zone}`),
  ...[48, 49, 50, 51].map((zone) => `EPSG:326${zone} WGS 84 / UTM ${zone}N`),
];

/** The code of a listed system without its name; whatever else was typed, as it is. */
export function systemCode(typed: string): string {
  return commonSystems.includes(typed) ? (typed.split(' ')[0] ?? typed) : typed.trim();
}
