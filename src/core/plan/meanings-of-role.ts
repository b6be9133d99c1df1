/** Which meanings of columns a layer can use: what is offered, in the import and ever after. */
import type { ColumnMeaning, LayerRole } from './tables.ts';

/** Meanings that make sense for a role, the important ones first. */
export const meaningsOfRole: Record<LayerRole, readonly ColumnMeaning[]> = {
  boundary: ['name', 'landAreaM2', 'population'],
  parcels: ['landUseCode', 'landUseName', 'name', 'landAreaM2', 'floorAreaM2', 'population'],
  buildings: [
    'buildingUse',
    'storeys',
    'heightM',
    'yearBuilt',
    'floorAreaM2',
    'occupancy',
    'landUseCode',
    'landUseName',
    'population',
    'name',
  ],
  roads: ['roadClass', 'trafficPerDay', 'name'],
  rail: ['roadClass', 'trafficPerDay', 'name'],
  pointSources: ['pointSector', 'pointEmissionsT', 'pointYear', 'pointGas', 'name'],
  solar: ['solarKwhPerM2', 'name'],
  sinks: ['sinkKind', 'ageClass', 'landAreaM2', 'landUseCode', 'landUseName', 'name'],
  water: ['landUseCode', 'landUseName', 'landAreaM2', 'name'],
  neighbours: ['name', 'population'],
  other: [
    'name',
    'population',
    'landUseCode',
    'landUseName',
    'buildingUse',
    'storeys',
    'heightM',
    'yearBuilt',
    'floorAreaM2',
    'landAreaM2',
    'pointSector',
    'pointEmissionsT',
    'pointYear',
    'pointGas',
    'solarKwhPerM2',
  ],
};
