/**
 * The database itself and the shape of its rows.
 *
 * Durability is `relaxed`: a write is done when the browser's storage process has it. A crash of
 * the page or the browser loses nothing; a power cut may lose the last seconds, never tear a
 * transaction. Strict durability costs a disk flush a keystroke.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Change } from '../core/plan/patch.ts';
import type { TableName, Tables } from '../core/plan/tables.ts';
import type { TableHeader } from '../geo/table-parts.ts';
import { declareVersions } from './versions.ts';

export interface PlanRow {
  planId: string;
  name: string;
  schema: number;
  fictional: boolean;
  createdAt: string;
  updatedAt: string;
  /** One more with every save: who saves tells which one they built on. */
  revision: number;
}

export interface RecordRow {
  planId: string;
  table: TableName;
  id: string;
  record: Tables[TableName];
}

/** A line of the journal as people read it: when, who, what was done, to which records. */
export interface JournalLine {
  at: string;
  who: string;
  did: string;
  kind: 'do' | 'undo' | 'redo';
  records: readonly { table: TableName; id: string }[];
}

export interface JournalRow extends JournalLine {
  seq: number;
  planId: string;
  /** What the records were and became, while it can still be taken back after a reload; then null. */
  changes: readonly Change[] | null;
  /** 1 while `changes` is there, for the index. */
  full: 0 | 1;
}

export interface TableRow {
  tableId: string;
  header: TableHeader;
  /** Checksum and length of each part as a whole. */
  parts: Readonly<Record<string, { bytes: number; checksum: number }>>;
  byteLength: number;
  storedAt: string;
  /** Since when no plan needs it (ISO 8601); null while one does. */
  unneededSince: string | null;
}

export interface ChunkRow {
  tableId: string;
  part: string;
  index: number;
  checksum: number;
  bytes: Uint8Array;
}

export class TantuDb extends Dexie {
  declare plans: EntityTable<PlanRow, 'planId'>;
  declare records: Table<RecordRow, [string, string, string]>;
  declare journal: EntityTable<JournalRow, 'seq'>;
  declare layerTables: EntityTable<TableRow, 'tableId'>;
  declare chunks: Table<ChunkRow, [string, string, number]>;
  constructor(name = 'tantu') {
    super(name, { chromeTransactionDurability: 'relaxed' });
    declareVersions(this);
  }
}
