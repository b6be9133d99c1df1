/**
 * Where the real data for tests lie: a folder beside the repository, which is not part of it.
 *
 * A test that needs them takes `sharedData(path)`; where it is null the test says that it is skipped and why
 * (`missingSharedData`).
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../shared/', import.meta.url);

/** The full path of a file or folder of the shared data (`data/monaco-2021/roads.geojson`); null when it is not there. */
export function sharedData(path: string): string | null {
  const full = fileURLToPath(new URL(path.split('/').map(encodeURIComponent).join('/'), folder));
  return existsSync(full) ? full : null;
}

/** What a skipped test says, for its name. */
export function missingSharedData(path: string): string {
  return `skipped: ../shared/${path} is not on this machine`;
}
