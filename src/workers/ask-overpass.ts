/**
 * Asks an Overpass server: the one place of the whole program from which a request leaves the page's own origin.
 *
 * It runs only when a person switched it on and started it, and sends nothing but the query: the corners of a box and
 * names of tags. No cookies, no referrer, no redirects to elsewhere. `tests/architecture.test.ts` holds all other
 * code to making no such call.
 *
 * Busy servers (429, 502, 503, 504) are asked again after the time they state, or 5, 10, 20 s. Every other end has a
 * code of its own, so that a sentence can say what to do.
 */
import { QUERY_SECONDS } from '../formats/osm/overpass-query.ts';
import { JobCancelled, JobFailed } from './job.ts';

export interface OverpassRequest {
  readonly endpoint: string;
  readonly query: string;
  readonly signal: AbortSignal;
  /** More than this is not taken. */
  readonly mostBytes: number;
  /** Bytes that came so far. */
  onBytes?(bytes: number): void;
  /** Other than in use: shorter, for tests. */
  readonly patience?: Partial<typeof patienceInUse>;
}

const patienceInUse = {
  attempts: 4,
  firstWaitMs: 5000,
  /** A server that wants a longer pause is given up. */
  longestWaitMs: 120_000,
  /** Until the answer begins, and between two pieces of it. */
  silenceMs: (QUERY_SECONDS + 20) * 1000,
};

const BUSY = new Set([429, 502, 503, 504]);
/** The end of an answer, where a server remarks that it gave up. */
const TAIL_BYTES = 4096;

/** The answer, whole and JSON. Rejects with `JobFailed` or, when aborted, `JobCancelled`. */
export async function askOverpass(request: OverpassRequest): Promise<Blob> {
  const { endpoint, signal } = request;
  const patience = { ...patienceInUse, ...request.patience };
  const url = webAddress(endpoint);
  let waitMs = patience.firstWaitMs;
  for (let attempt = 1; ; attempt++) {
    const { response, silence } = await send(url, request, patience.silenceMs);
    try {
      if (!BUSY.has(response.status)) return await answerOf(response, url, request, silence);
      await response.body?.cancel();
    } finally {
      silence.end();
    }
    const wantedMs = retryAfterMs(response.headers.get('retry-after')) ?? waitMs;
    if (attempt >= patience.attempts || wantedMs > patience.longestWaitMs)
      throw failed('OVERPASS_BUSY', { host: url.host, attempts: attempt });
    await sleep(wantedMs, signal);
    waitMs *= 2;
  }
}

function webAddress(endpoint: string): URL {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw failed('OVERPASS_ADDRESS', { address: endpoint });
  return url;
}

async function send(url: URL, { query, signal }: OverpassRequest, silenceMs: number) {
  const silence = new Silence(signal, silenceMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      // A form: browsers send it without asking the server first whether they may.
      body: new URLSearchParams({ data: query }),
      signal: silence.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
    silence.heard();
    return { response, silence };
  } catch {
    silence.end();
    throw silence.reason(url) ?? failed('OVERPASS_UNREACHABLE', { host: url.host });
  }
}

async function answerOf(response: Response, url: URL, request: OverpassRequest, silence: Silence): Promise<Blob> {
  const { host } = url;
  const blob = await bodyOf(response, url, request, silence);
  const start = (await blob.slice(0, 2000).text()).trimStart();
  if (!response.ok) throw failed('OVERPASS_STATUS', { host, status: response.status, reason: plainText(start) });
  if (!start.startsWith('{')) throw failed('OVERPASS_NOT_JSON', { host, reason: plainText(start) });
  const tail = await blob.slice(-TAIL_BYTES).text();
  const remark = /"remark"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(tail)?.[1];
  if (remark && /error/i.test(remark)) throw failed('OVERPASS_REMARK', { reason: JSON.parse(`"${remark}"`) });
  if (!tail.trimEnd().endsWith('}')) throw failed('OVERPASS_CUT_OFF', { host });
  return blob;
}

async function bodyOf(response: Response, url: URL, request: OverpassRequest, silence: Silence): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw silence.reason(url) ?? failed('OVERPASS_CUT_OFF', { host: url.host });
    });
    if (done) break;
    silence.heard();
    bytes += value.length;
    if (bytes > request.mostBytes) {
      await reader.cancel();
      throw failed('OVERPASS_TOO_LARGE', { limitMb: request.mostBytes / 1e6 });
    }
    parts.push(value);
    request.onBytes?.(bytes);
  }
  return new Blob(parts, { type: 'application/json' });
}

/** The words of an error page. */
function plainText(html: string): string {
  const text = html
    .replace(/<head[\s\S]*?<\/head>/i, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** Seconds, or a date. */
function retryAfterMs(header: string | null): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** Ends a request when the server says nothing for too long, or when the caller gave up. */
class Silence {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isTooLong = false;
  private readonly onAbort = () => this.controller.abort();

  constructor(
    private readonly given: AbortSignal,
    private readonly ms: number,
  ) {
    given.addEventListener('abort', this.onAbort, { once: true });
    if (given.aborted) this.onAbort();
    this.heard();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  heard(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.isTooLong = true;
      this.controller.abort();
    }, this.ms);
  }

  end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.given.removeEventListener('abort', this.onAbort);
  }

  /** Why the request was ended from here; null when it was not. */
  reason({ host }: URL): Error | null {
    if (this.given.aborted) return new JobCancelled();
    return this.isTooLong ? failed('OVERPASS_TIMEOUT', { host, seconds: Math.round(this.ms / 1000) }) : null;
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(new JobCancelled());
    const stop = () => {
      clearTimeout(timer);
      reject(new JobCancelled());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

function failed(code: string, detail: Readonly<Record<string, string | number>>): JobFailed {
  return new JobFailed(code, detail, code);
}
