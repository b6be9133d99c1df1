/** Small files built in memory, byte by byte where the format is binary, for tests that need no shared data. */
import { zipSync } from 'fflate';
import type { SourceFile } from '../../src/formats/format.ts';
import { fileFromBytes } from '../../src/formats/source-file.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function aFile(
  name: string,
  content: string | Uint8Array,
  siblings: Record<string, string | Uint8Array> = {},
): SourceFile {
  const bytes = (value: string | Uint8Array) => (typeof value === 'string' ? utf8(value) : value);
  const beside = new Map(
    Object.entries(siblings).map(([sibling, value]) => [sibling.toLowerCase(), fileFromBytes(sibling, bytes(value))]),
  );
  return fileFromBytes(name, bytes(content), beside);
}

export function aZip(name: string, members: Record<string, string | Uint8Array>): SourceFile {
  const files = Object.fromEntries(
    Object.entries(members).map(([path, value]) => [path, typeof value === 'string' ? utf8(value) : value]),
  );
  return fileFromBytes(name, zipSync(files));
}

export interface Feature {
  readonly id?: string | number;
  readonly properties?: Record<string, unknown> | null;
  readonly geometry?: unknown;
}

export function aGeoJson(features: readonly Feature[], more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...more,
    features: features.map(({ id, properties = {}, geometry = null }) => ({
      type: 'Feature',
      ...(id === undefined ? {} : { id }),
      properties,
      geometry,
    })),
  });
}

/** A square of side `size` with its south-west corner at x, y, anticlockwise. */
export function square(x: number, y: number, size: number): [number, number][] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}

export const polygon = (...rings: [number, number][][]) => ({ type: 'Polygon', coordinates: rings });
export const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] });
