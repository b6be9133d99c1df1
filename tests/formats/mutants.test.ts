/**
 * Damaged files end in features or a message, never in a crash or a hang. Small files of every format are changed
 * byte by byte from a fixed seed; whatever comes out must be whole tables or a `ReadError`, and soon.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { aFile } from '../builders/a-file.ts';
import { everyFormat } from '../builders/every-format.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';
import { endOfMutant, mutant, randomFrom } from './mutate.ts';

const MUTANTS = 200;
/** Of processor time. A small file takes milliseconds; a collection of garbage may fall into it. */
const LONGEST_MS = 3000;

const samples = await everyFormat();

async function expectFeaturesOrMessage(name: string, bytes: Uint8Array, siblings: Record<string, Uint8Array> = {}) {
  const began = process.cpuUsage();
  await endOfMutant(name, bytes, siblings);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
}

describe('the files themselves', () => {
  it.each(samples.map((sample) => [sample.label, sample] as const))('%s is read', async (_, sample) => {
    const { layers, sheets } = await readFile(aFile(sample.fileName, sample.bytes, sample.siblings));
    const features = layers.reduce((sum, { table }) => sum + table.count, 0);
    if (sample.features === null) expect(sheets.length).toBeGreaterThan(0);
    else expect(features).toBe(sample.features);
  });

  it('are of every format there is', async () => {
    const read = await Promise.all(
      samples.map(({ fileName, bytes, siblings }) => readFile(aFile(fileName, bytes, siblings))),
    );
    expect(new Set(read.map(({ formatId }) => formatId))).toEqual(new Set(formats.map(({ id }) => id)));
  });
});

describe(`${MUTANTS} mutants of each format`, () => {
  it.each(samples.map((sample) => [sample.label, sample] as const))('%s', async (_, sample) => {
    const random = randomFrom(20_261_122);
    const siblings = Object.entries(sample.siblings);
    for (let i = 0; i < MUTANTS; i++) {
      const which = siblings[i % (siblings.length + 1)];
      // The file itself, or one of those that go along with it.
      if (!which) await expectFeaturesOrMessage(sample.fileName, mutant(sample.bytes, random), sample.siblings);
      else {
        const changed = { ...sample.siblings, [which[0]]: mutant(which[1], random) };
        await expectFeaturesOrMessage(sample.fileName, sample.bytes, changed);
      }
    }
  });

  const gpkg = sharedData('data/nasty/gpkg');
  it.skipIf(gpkg === null)(
    gpkg === null ? `GeoPackage: ${missingSharedData('data/nasty/gpkg')}` : 'GeoPackage of others',
    async () => {
      const random = randomFrom(11);
      for (const name of readdirSync(gpkg as string)) {
        const bytes = new Uint8Array(readFileSync(`${gpkg}/${name}`));
        for (let i = 0; i < MUTANTS / 5; i++) await expectFeaturesOrMessage(name, mutant(bytes, random));
      }
    },
  );

  const nasty = sharedData('data/nasty');
  it.skipIf(nasty === null)(
    nasty === null ? `nasty files: ${missingSharedData('data/nasty')}` : 'every nasty file, a few times',
    async () => {
      const random = randomFrom(13);
      for (const entry of readdirSync(nasty as string, { recursive: true, encoding: 'utf8' })) {
        const path = `${nasty}/${entry}`;
        if (!statSync(path).isFile() || path.endsWith('.gpkg')) continue;
        const bytes = new Uint8Array(readFileSync(path));
        for (let i = 0; i < 8; i++)
          await expectFeaturesOrMessage(entry.split('/').at(-1) as string, mutant(bytes, random));
      }
    },
  );
});
