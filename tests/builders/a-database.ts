/** An empty database of its own for each test, in memory. */
import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { TantuDb } from '../../src/db/tantu-db.ts';

// Whatever opens a database in this test file, the worker's jobs too, finds this one.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let last = 0;

export function aDatabase(): TantuDb {
  last += 1;
  return new TantuDb(`test-${last}`);
}
