/**
 * A PostgreSQL server of its own, in a folder of its own, for as long as a bench takes.
 *
 * Needs the server's programs (`initdb`, `pg_ctl`) and the PostGIS extension; `psql` speaks to it through a socket in
 * its folder. PostgreSQL does not run as root: then it runs as the user `postgres`. Nothing of a server that runs
 * already is touched.
 */
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Postgres {
  readonly version: string;
  readonly postgis: string;
  /** Runs statements; what they print, unaligned, without headers. Throws what the server says. */
  sql(text: string): string;
  /** Fills a table from rows of CSV. */
  copyIn(table: string, rows: Iterable<string>): Promise<void>;
  stop(): void;
}

const settings = {
  listen_addresses: "''",
  shared_buffers: '1GB',
  work_mem: '512MB',
  maintenance_work_mem: '1GB',
  // Against one thread of ours; nothing is kept, so nothing need be safe.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '8GB',
  jit: 'off',
};

/** The server, running; a sentence that says why not where it cannot. */
export function startPostgres(): Postgres | string {
  if (spawnSync('psql', ['--version']).status !== 0) return 'psql is not on the PATH';
  const programs = programFolder();
  if (!programs) return 'initdb and pg_ctl of PostgreSQL are not installed';
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('id', ['postgres']).status !== 0)
    return 'PostgreSQL does not run as root and there is no user postgres';
  const folder = mkdtempSync(join(tmpdir(), 'tantu-postgis-'));
  if (isRoot) spawnSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o755);
  const as = (program: string, args: readonly string[]): SpawnSyncReturns<string> => {
    const line = [join(programs, program), ...args];
    const options = { encoding: 'utf8', cwd: folder } as const;
    return isRoot
      ? spawnSync('runuser', ['-u', 'postgres', '--', ...line], options)
      : spawnSync(line[0]!, line.slice(1), options);
  };
  const data = join(folder, 'data');
  const stop = (): void => {
    if (existsSync(data)) as('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  const given = Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
  const made = as('initdb', ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C']);
  const log = join(folder, 'log');
  const started =
    made.status === 0 ? as('pg_ctl', ['-D', data, '-w', '-l', log, '-o', `-k ${folder} ${given}`, 'start']) : made;
  if (started.status !== 0) {
    stop();
    return `the server did not start: ${started.stderr.trim()}`;
  }
  const psql = ['-h', folder, '-U', 'postgres', '-d', 'postgres', '-X', '-q', '-v', 'ON_ERROR_STOP=1'];
  const sql = (text: string): string => {
    const { status, stdout, stderr } = spawnSync('psql', [...psql, '-A', '-t', '-F', ',', '-f', '-'], {
      input: text,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    });
    if (status !== 0) throw new Error(stderr.trim());
    return stdout;
  };
  try {
    sql('create extension postgis');
  } catch (error) {
    stop();
    return `the extension postgis is not there: ${error instanceof Error ? error.message : String(error)}`;
  }
  return {
    version: sql('show server_version').trim(),
    postgis: sql('select postgis_lib_version()').trim(),
    sql,
    copyIn: (table, rows) => copyIn([...psql, '-c', `copy ${table} from stdin (format csv)`], rows),
    stop,
  };
}

/** Where `initdb` lies: not on the PATH in Debian. The newest version wins. */
function programFolder(): string | null {
  const told = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(told.status === 0 ? [told.stdout.trim()] : []), ...versions.map((v) => join(root, v, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null;
}

async function copyIn(args: readonly string[], rows: Iterable<string>): Promise<void> {
  const child = spawn('psql', args, { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`psql ended with ${code}`))));
  });
  let text = '';
  for (const row of rows) {
    text += `${row}\n`;
    if (text.length < 1 << 20) continue;
    const isTaken = child.stdin.write(text);
    text = '';
    if (!isTaken) await new Promise<void>((resolve) => child.stdin.once('drain', () => resolve()));
  }
  child.stdin.end(text);
  await ended;
}
