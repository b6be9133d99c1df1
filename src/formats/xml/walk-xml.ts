/**
 * Walks over the tags and texts of an XML document with an XML reader that runs in a worker, where there is no
 * DOMParser.
 *
 * The reader cannot give way, so it tells how far it is. Entities that a document defines for itself are not
 * expanded, and elements are not nested without end: neither can take the memory.
 */
import { type Pause, ReadError } from '../format.ts';

export interface XmlWalk {
  /** `attributes` are read only when asked for. */
  open(name: string, attributes: () => Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

const DEEPEST = 1000;
/** Tags between two looks at the clock. */
const TAGS_BETWEEN = 2048;

/** Throws `XML_INVALID` with the mistake. */
export async function walkXml(xml: string, walk: XmlWalk, pause: Pause): Promise<void> {
  const { Parser } = await import('saxen');
  const parser = new Parser();
  let failed: string | null = null;
  let depth = 0;
  let tags = 0;
  /** Characters met in names and texts; blanks and attributes come on top, so this never reaches the end. */
  let met = 0;
  parser.on('openTag', (name, attributes) => {
    depth++;
    if (depth > DEEPEST) throw new ReadError('XML_INVALID', { reason: `> ${DEEPEST} levels` });
    met += 2 * name.length;
    tags++;
    if (tags % TAGS_BETWEEN === 0) pause.tell?.(met / xml.length);
    walk.open(name, () => attributes());
  });
  parser.on('closeTag', (name) => {
    depth--;
    walk.close(name);
  });
  parser.on('text', (text, decode) => {
    met += text.length;
    walk.text(decode(text));
  });
  parser.on('cdata', (text) => {
    met += text.length;
    walk.text(text);
  });
  parser.on('error', (error) => {
    failed ??= error.message;
  });
  parser.parse(xml);
  if (failed !== null) throw new ReadError('XML_INVALID', { reason: failed });
}
