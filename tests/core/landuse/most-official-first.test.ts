import { describe, expect, it } from 'vitest';
import { mostOfficialFirst } from '../../../src/core/landuse/most-official-first.ts';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';

const view = (layerId: string, scheme: string | null): LayerView => ({
  layerId,
  tableId: layerId,
  role: 'parcels',
  meanings: { landUseCode: { column: 'code', scheme, unit: null } },
  overrides: [],
});
const ids = (views: readonly LayerView[]) => views.map(({ layerId }) => layerId);

describe('parcel layers', () => {
  it('count official before satellite before OpenStreetMap, whatever lies on top', () => {
    const views = [view('osm', 'OSM'), view('euluc', 'EULUC'), view('plan', 'MNR-2023'), view('survey', 'Survey-3')];
    expect(ids(mostOfficialFirst(views))).toEqual(['plan', 'survey', 'euluc', 'osm']);
  });

  it('keep the order of a person between survey and plan, and where no scheme is told', () => {
    const views = [view('survey', 'GB/T21010-2017'), view('plan', 'MNR-2023'), view('untold', null)];
    expect(ids(mostOfficialFirst(views))).toEqual(['survey', 'plan', 'untold']);
    expect(ids(mostOfficialFirst(views.toReversed()))).toEqual(['untold', 'plan', 'survey']);
  });
});
