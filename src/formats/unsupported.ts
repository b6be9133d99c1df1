/**
 * Files that are known and not read: what they are, so that the message can say how to convert them.
 *
 * Told by their first bytes, or by the name where the bytes say nothing.
 */
import { extensionOf } from './layer-name.ts';

export interface UnsupportedKind {
  /** A name a person knows. */
  readonly kind: string;
  /** The message that says what to do: `UNSUPPORTED_…`. */
  readonly code:
    | 'FORMAT_UNSUPPORTED'
    | 'UNSUPPORTED_CAD'
    | 'UNSUPPORTED_ARCHIVE'
    | 'UNSUPPORTED_GDB'
    | 'UNSUPPORTED_XLS';
}

const byBytes: readonly { readonly starts: string; readonly kind: string; readonly code: UnsupportedKind['code'] }[] = [
  { starts: 'AC10', kind: 'DWG', code: 'UNSUPPORTED_CAD' },
  { starts: 'Rar!\x1a\x07', kind: 'RAR', code: 'UNSUPPORTED_ARCHIVE' },
  { starts: "7z\xbc\xaf'\x1c", kind: '7z', code: 'UNSUPPORTED_ARCHIVE' },
  { starts: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', kind: 'XLS', code: 'UNSUPPORTED_XLS' },
  { starts: '%PDF', kind: 'PDF', code: 'FORMAT_UNSUPPORTED' },
  { starts: '\x89PNG', kind: 'PNG', code: 'FORMAT_UNSUPPORTED' },
  { starts: '\xff\xd8\xff', kind: 'JPEG', code: 'FORMAT_UNSUPPORTED' },
];

const byExtension: ReadonlyMap<string, UnsupportedKind> = new Map([
  ['dwg', { kind: 'DWG', code: 'UNSUPPORTED_CAD' }],
  ['dxf', { kind: 'DXF', code: 'UNSUPPORTED_CAD' }],
  ['dgn', { kind: 'DGN', code: 'UNSUPPORTED_CAD' }],
  ['gdb', { kind: 'File Geodatabase', code: 'UNSUPPORTED_GDB' }],
  ['gdbtable', { kind: 'File Geodatabase', code: 'UNSUPPORTED_GDB' }],
  ['gdbtablx', { kind: 'File Geodatabase', code: 'UNSUPPORTED_GDB' }],
  ['mdb', { kind: 'Access / Personal Geodatabase', code: 'UNSUPPORTED_GDB' }],
  ['rar', { kind: 'RAR', code: 'UNSUPPORTED_ARCHIVE' }],
  ['7z', { kind: '7z', code: 'UNSUPPORTED_ARCHIVE' }],
  ['xls', { kind: 'XLS', code: 'UNSUPPORTED_XLS' }],
  ['et', { kind: 'WPS ET', code: 'UNSUPPORTED_XLS' }],
  ['jp2', { kind: 'JPEG 2000', code: 'FORMAT_UNSUPPORTED' }],
  ['img', { kind: 'ERDAS IMG', code: 'FORMAT_UNSUPPORTED' }],
  ['tab', { kind: 'MapInfo TAB', code: 'FORMAT_UNSUPPORTED' }],
  ['mif', { kind: 'MapInfo MIF', code: 'FORMAT_UNSUPPORTED' }],
  ['gml', { kind: 'GML', code: 'FORMAT_UNSUPPORTED' }],
]);

/** What this file is when it is one of those; null otherwise. */
export function unsupportedKind(head: Uint8Array, fileName: string): UnsupportedKind | null {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 16));
  // TextDecoder's latin1 is windows-1252: compare bytes, not characters, for the high ones.
  const raw = String.fromCharCode(...head.subarray(0, 16));
  const known = byBytes.find(({ starts }) => raw.startsWith(starts) || start.startsWith(starts));
  return known ? { kind: known.kind, code: known.code } : (byExtension.get(extensionOf(fileName)) ?? null);
}
