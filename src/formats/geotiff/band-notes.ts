/**
 * What GDAL writes about the bands of a GeoTIFF: their names, and how stored numbers become values.
 *
 *   value = stored · scale + offset
 *
 * The tag holds XML of one flat kind: `<Item name="…" sample="0" role="scale">0.1</Item>`; samples count from 0.
 */
export interface BandNote {
  readonly name: string | null;
  readonly scale: number;
  readonly offset: number;
}

/** One note a band. `text`: of the tag GDAL_METADATA; null when there is none. */
export function bandNotes(text: string | null, bands: number): BandNote[] {
  const items = [...(text ?? '').matchAll(/<Item\s([^>]*)>([^<]*)<\/Item>/g)].map(
    ([, attributes = '', value = '']) => ({
      sample: Number(attribute(attributes, 'sample') ?? Number.NaN),
      role: attribute(attributes, 'role'),
      value: unescaped(value).trim(),
    }),
  );
  return Array.from({ length: bands }, (_, sample) => {
    const of = (role: string) => items.find((item) => item.sample === sample && item.role === role)?.value;
    const name = of('description');
    return {
      name: name === undefined || name === '' ? null : name,
      scale: numberOr(of('scale'), 1),
      offset: numberOr(of('offset'), 0),
    };
  });
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}

/** What GDAL takes when nothing is said. */
function numberOr(text: string | undefined, start: number): number {
  const value = text === undefined || text === '' ? start : Number(text);
  return Number.isFinite(value) && (start === 0 || value !== 0) ? value : start;
}

/** Text of XML without entities. */
export function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
