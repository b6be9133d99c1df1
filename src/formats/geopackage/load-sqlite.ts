/**
 * SQLite (sql.js), loaded when the first GeoPackage comes.
 *
 * In the browser its WebAssembly is an asset of the page; in Node it is read from the package. The way to
 * Node's modules goes through `process.getBuiltinModule`, so that the bundle holds no trace of them.
 */
import type { Database, SqlJsStatic } from 'sql.js';

let loading: Promise<SqlJsStatic> | null = null;

/** A database from the bytes of a file. Close it after use: its memory is not garbage-collected. */
export async function openDatabase(bytes: Uint8Array): Promise<Database> {
  loading ??= load();
  const sqlite = await loading;
  return new sqlite.Database(bytes);
}

async function load(): Promise<SqlJsStatic> {
  const { default: initSqlJs } = await import('sql.js');
  const node = globalThis.process?.getBuiltinModule;
  if (node) {
    const require = node('node:module').createRequire(import.meta.url);
    const wasm = new Uint8Array(node('node:fs').readFileSync(require.resolve('sql.js/dist/sql-wasm.wasm')));
    return initSqlJs({ wasmBinary: wasm.buffer });
  }
  const { default: wasmUrl } = await import('sql.js/dist/sql-wasm-browser.wasm?url');
  return initSqlJs({ locateFile: () => wasmUrl });
}
