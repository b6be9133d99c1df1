/** The whole made-up district: everything the layers and the tables are drawn from. */
import { buildParcels } from './blocks-and-parcels.ts';
import { type Building, buildBuildings } from './buildings.ts';
import { type BusRoute, type BusStop, buildBusRoutes } from './bus-routes.ts';
import { buildLandform, type Landform } from './landform.ts';
import type { Parcel } from './parcel.ts';
import { buildRoadNetwork, type RoadNetwork } from './road-network.ts';
import { trafficPerDay, trafficZones } from './traffic.ts';
import { both } from './worded-plan.ts';

export const districtName = both('澜湾新区（虚构示例）', 'Lanwan New Area (fictional sample)');

/** Source and licence that every layer and every number of the sample bears. */
export const source = both('虚构示例 fictional sample', 'Fictional sample');
export const licence = 'CC0 1.0';

export interface District {
  readonly land: Landform;
  readonly roads: RoadNetwork;
  /** Vehicles a day on each segment of the road graph. */
  readonly traffic: readonly number[];
  readonly parcels: readonly Parcel[];
  readonly buildings: readonly Building[];
  readonly bus: { readonly routes: readonly BusRoute[]; readonly stops: readonly BusStop[] };
}

/** Car and lorry trips a day between squares of the town. */
const tripsPerDay = 1_050_000;

export function buildDistrict(): District {
  const land = buildLandform();
  const roads = buildRoadNetwork(land);
  const parcels = buildParcels(land, roads);
  return {
    land,
    roads,
    traffic: trafficPerDay(roads.graph, trafficZones(parcels), tripsPerDay),
    parcels,
    buildings: buildBuildings(parcels),
    bus: buildBusRoutes(roads.graph),
  };
}
