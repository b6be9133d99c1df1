/** From the file an OpenStreetMap server gave to what the import dialog proposes. */
import { describe, expect, it } from 'vitest';
import { proposeChoice } from '../../../src/features/import/propose-choice.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { readFile } from '../../../src/workers/jobs/read-file.job.ts';
import type { OsmData, OsmWay } from '../../formats/osm/osm-data.ts';
import { writeOverpass, writePbf } from '../../formats/osm/write-osm.ts';

/** Houses of 0.0005° at these longitudes, and roads between them. */
function street(longitudes: readonly number[]): OsmData {
  const corners = longitudes.flatMap((lon, i) =>
    [
      [lon, 22],
      [lon + 0.0005, 22],
      [lon + 0.0005, 22.0005],
      [lon, 22.0005],
    ].map(([x = 0, y = 0], k) => ({ id: 10 * i + k + 1, lon: x, lat: y, tags: {} })),
  );
  return {
    nodes: corners,
    ways: longitudes.flatMap((_, i): OsmWay[] => {
      const first = 10 * i + 1;
      return [
        {
          id: 100 + i,
          refs: [first, first + 1, first + 2, first + 3, first],
          tags: { building: 'apartments', 'building:levels': '6' },
        },
        { id: 200 + i, refs: [first, first + 1], tags: { highway: 'residential' } },
        { id: 300 + i, refs: [first, first + 2, first + 3, first], tags: { landuse: 'residential' } },
        { id: 400 + i, refs: [first, first + 2, first + 1, first], tags: { leisure: 'park' } },
      ];
    }),
    relations: [],
  };
}

const box = (west: number, east: number) => ({
  layers: [],
  drawn: [
    {
      id: 'b',
      geometry: JSON.stringify({
        type: 'Polygon',
        coordinates: [
          [
            [west, 21.9],
            [east, 21.9],
            [east, 22.1],
            [west, 22.1],
            [west, 21.9],
          ],
        ],
      }),
    },
  ],
});

const data = street([113.5, 113.51, 113.52, 113.53]);

describe('layers from OpenStreetMap in the import', () => {
  for (const [name, content] of [
    ['OpenStreetMap.json', writeOverpass(data, 'geom')],
    ['town.osm.pbf', writePbf(data, { asOf: '2021-04-02T20:21:00Z' })],
  ] as const) {
    it(`take their roles, meanings, source and licence without a question (${name})`, async () => {
      const file = new File([content as BlobPart], name);
      const { files } = await readFile({ files: [file], boundary: box(113.505, 113.525) }, jobContext());
      const [read] = files;
      expect(read?.error).toBeNull();
      const choices = (read?.layers ?? []).map((draft) => ({ draft, ...proposeChoice(draft, null) }));
      expect(choices.map(({ draft, choice }) => [draft.name, choice.role, choice.name, draft.count])).toEqual([
        ['buildings', 'buildings', '建筑（OSM）', 2],
        ['landuse', 'parcels', '土地利用（OSM）', 2],
        ['roads', 'roads', '道路（OSM）', 2],
        ['sinks', 'sinks', '绿地与碳汇（OSM）', 2],
      ]);
      for (const { choice } of choices) {
        expect(choice.source).toBe('© OpenStreetMap contributors, 2021-04-02');
        expect(choice.licence).toBe('ODbL 1.0');
      }
      const meanings = Object.fromEntries(
        choices.map(({ draft, choice }) => [
          draft.name,
          Object.entries(choice.columns).map(([column, { meaning, scheme }]) =>
            [column, meaning, scheme].join(' ').trim(),
          ),
        ]),
      );
      expect(meanings['buildings']?.sort()).toEqual(['building buildingUse', 'building:levels storeys']);
      expect(meanings['landuse']).toEqual(['landuse landUseCode OSM']);
      expect(meanings['roads']).toEqual(['highway roadClass']);
      for (const { draft } of choices)
        expect(draft.issues.find(({ code }) => code === 'OUTSIDE_BOUNDARY_LEFT_OUT')?.count).toBe(2);
    });
  }
});
