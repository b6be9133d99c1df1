/** A server on this machine that answers as Overpass servers do, and as they do when they are in trouble. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, query: string) => void;

export interface OverpassServer {
  readonly endpoint: string;
  readonly host: string;
  /** Queries that came, in order. */
  readonly queries: readonly string[];
  /** Headers of the last request. */
  readonly headers: () => IncomingMessage['headers'];
  /** Connections that their other end closed before the answer was whole. */
  readonly givenUp: () => number;
  close(): Promise<void>;
}

/** Answers the first request with the first answer and so on; the last one again and again. */
export async function overpassServer(...answers: readonly [Answer, ...Answer[]]): Promise<OverpassServer> {
  const queries: string[] = [];
  let headers: IncomingMessage['headers'] = {};
  let givenUp = 0;
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    response.on('close', () => {
      if (!response.writableFinished) givenUp++;
    });
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      headers = request.headers;
      response.setHeader('access-control-allow-origin', '*');
      const query = new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('data') ?? '';
      queries.push(query);
      const answer = answers[Math.min(queries.length, answers.length) - 1] ?? answers[0];
      answer(response, query);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint: `http://${host}/api/interpreter`,
    host,
    queries,
    headers: () => headers,
    givenUp: () => givenUp,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const json =
  (text: string): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);

export const status =
  (code: number, headers: Record<string, string> = {}, text = ''): Answer =>
  (response) =>
    response.writeHead(code, { 'content-type': 'text/html', ...headers }).end(text);
