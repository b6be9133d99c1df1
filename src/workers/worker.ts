/** The worker's entry: all jobs, with tables read from the database and kept. */
import { jobs } from './jobs.ts';
import { serveJobs } from './serve-jobs.ts';
import { storedTable } from './table-cache.ts';

serveJobs(jobs, storedTable);
