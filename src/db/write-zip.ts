/**
 * A zip of files, one after another, with room to breathe between them.
 *
 * Each file is deflated as a whole by `deflateSync`: the streaming deflater of fflate (0.8) writes
 * back-references before the start of some small files, which no reader takes (fflate issue 260).
 * The same files give the same bytes: every file is dated 1980-01-01, the first day a zip knows.
 */
import { deflateSync, Zip, ZipPassThrough } from 'fflate';

const NO_DATE = new Date(1980, 0, 1);

class DeflatedFile extends ZipPassThrough {
  override compression = 8;
  protected override process(bytes: Uint8Array, final: boolean): void {
    this.ondata(null, deflateSync(bytes, { level: 6 }), final);
  }
}

/** `breath` is called after each file with the bytes put in so far. It may throw to stop. */
export async function writeZip(
  files: Iterable<{ readonly name: string; readonly bytes: Uint8Array }>,
  breath: (bytesDone: number) => Promise<void>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let broken: Error | null = null;
  let done = 0;
  const zip = new Zip((error, piece) => {
    if (error) broken = error;
    else pieces.push(piece);
  });
  for (const { name, bytes } of files) {
    const file = new DeflatedFile(name);
    file.mtime = NO_DATE;
    zip.add(file);
    file.push(bytes, true);
    done += bytes.byteLength;
    await breath(done);
  }
  zip.end();
  if (broken) throw broken;
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
