/**
 * Marks moments of the app for whoever measures it (`npm run bench`, the browser's own profiler).
 *
 * An observer gets the entry; nothing is kept, so an open day of work leaves no list behind.
 */
export type Moment = 'read' | 'stored' | 'saved' | 'tile';

/** `detail` says what of: a file, a layer, a tile key; `tookMs` how long it took, where that is known. */
export function stamp(moment: Moment, detail: { readonly what: string; readonly tookMs?: number }): void {
  const name = `tantu:${moment}`;
  performance.mark(name, { detail });
  performance.clearMarks(name);
}
