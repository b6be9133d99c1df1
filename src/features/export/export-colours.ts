/** The colours of the map, for a file that carries the look of its layer. */
import type { LayerRole } from '../../core/plan/tables.ts';
import type { MapColours } from '../../formats/writers/layer-style.ts';
import { buildingUseColors, landUseColors, paper, unknownColor } from '../../map/palette.ts';

const plain: Readonly<Record<LayerRole, { readonly fill: string; readonly line: string }>> = {
  boundary: { fill: paper.land, line: paper.boundary },
  parcels: { fill: paper.builtUp, line: paper.inkSecond },
  buildings: { fill: paper.building, line: paper.buildingLine },
  roads: { fill: paper.road, line: paper.roadMainCasing },
  rail: { fill: paper.rail, line: paper.rail },
  pointSources: { fill: paper.buildingFar, line: paper.ink },
  solar: { fill: paper.roadMain, line: paper.roadMainCasing },
  sinks: { fill: paper.forest, line: paper.greenName },
  water: { fill: paper.water, line: paper.waterLine },
  neighbours: { fill: paper.neighbour, line: paper.neighbourLine },
  other: { fill: paper.land, line: paper.inkSecond },
};

export function coloursOf(role: LayerRole): MapColours {
  return { ...plain[role], unknown: unknownColor, landUse: landUseColors, buildingUse: buildingUseColors };
}
