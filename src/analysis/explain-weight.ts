/**
 * Where does the weight of one feature come from? (methods 3.3)
 *
 *   building   floor area · intensity by use · occupancy            floor area = footprint · storeys        kWh/a
 *   road       length · vehicles · 365 · factor of the mix          or length · class weight                t/a, km
 *   parcel     area inside the boundary, overlaps once              · removal rate of its kind of land
 *
 * The same readings as `building-stock.ts`, `road-stock.ts` and `sector-proxies.ts`, told for one row. What rests on
 * the other features of a layer (a median, a mean) is read back from the weight and marked as doubtful.
 */

import { given, made, type Step, type StepHome } from '../core/explain/step.ts';
import {
  buildingUseFromText,
  buildingUses,
  electricityIntensity,
  storeyHeightM,
} from '../core/factors/building-use.ts';
import { factorOf } from '../core/factors/factor.ts';
import { removalRateOf } from '../core/factors/removal-rate.ts';
import type { ColumnMeaning, ProxyId } from '../core/plan/tables.ts';
import { cellValue, featureIdAt } from '../geo/layer-table.ts';
import type { BuildingStock } from './building-stock.ts';
import { UNKNOWN_USE } from './building-stock-rows.ts';
import { landUseOfRows } from './land-use-of-rows.ts';
import { quantityOf } from './quantity.ts';
import { classWeight, roadClassFromText, vehicleMix } from './road-class.ts';
import type { RoadStock } from './road-stock.ts';
import type { ProxySources } from './sector-proxies.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning, numbersOf } from './view-table.ts';

/**
 * The weight of one row by a proxy; null where the layer takes no part by it. `told`: the weight as the attribution had
 * it, from which what is not the row's own is read back.
 */
export async function explainWeight(
  proxy: ProxyId,
  layerId: string,
  row: number,
  told: number,
  sources: ProxySources,
): Promise<Step | null> {
  switch (proxy) {
    case 'floorAreaIntensity':
    case 'buildingFootprint':
    case 'industrialFloorArea': {
      const stock = sources.buildings.find(({ layer }) => layer.view.layerId === layerId);
      return stock ? buildingWeight(stock, row, told, proxy === 'buildingFootprint') : null;
    }
    case 'trafficEmissions':
    case 'roadClassLength': {
      const stock = sources.roads.find(({ layer }) => layer.view.layerId === layerId);
      if (!stock) return null;
      return proxy === 'trafficEmissions' ? trafficWeight(stock, row, told) : classLength(stock, row);
    }
    case 'population': {
      const layer = [...sources.buildings.map((stock) => stock.layer), ...sources.parcels].find(
        ({ view }) => view.layerId === layerId,
      );
      if (!layer) return null;
      const { values } = quantityOf(layer, 'population');
      return given('population', values[row] ?? null, 'people', at(layer, row, 'population'));
    }
    default: {
      const place = sources.parcels.findIndex(({ view }) => view.layerId === layerId);
      return place < 0 ? null : parcelWeight(proxy, place, row, sources);
    }
  }
}

/** Home of a cell of a layer's column and what it means; nothing where no column has the meaning. */
function at(layer: ViewTable, row: number, meaning: ColumnMeaning): Pick<Step, 'home' | 'about'> {
  const column = columnMeaning(layer, meaning);
  const { layerId } = layer.view;
  if (!column) return { about: { layerId, meaning } };
  const home: StepHome = {
    kind: 'column',
    layerId,
    column: column.name,
    featureId: featureIdAt(layer.table.ids, row),
  };
  return { home, about: { layerId, meaning, column: column.name } };
}

function buildingWeight(stock: BuildingStock, row: number, told: number, noHeightKnown: boolean): Step {
  const floorArea = floorAreaOf(stock, row, noHeightKnown);
  const occupancy = occupancyOf(stock, row);
  const beside = (floorArea.value ?? Number.NaN) * (occupancy.value ?? Number.NaN);
  return made('weight', 'product', 'kWh/a', [floorArea, intensityOf(stock, row, told / beside), occupancy]);
}

function floorAreaOf(
  { layer, use, footprintM2, floorAreaM2, heightUnknown }: BuildingStock,
  row: number,
  noHeightKnown: boolean,
): Step {
  const stated = quantityOf(layer, 'floorAreaM2').values[row]!;
  if (stated > 0) return given('floorArea', stated, 'm2', at(layer, row, 'floorAreaM2'));
  const footprint = given('footprint', footprintM2.at(row), 'm2', { about: { layerId: layer.view.layerId } });
  return made('floorArea', 'product', 'm2', [footprint, storeysOf()]);

  function storeysOf(): Step {
    if (heightUnknown.at(row)) {
      const median = floorAreaM2.at(row) / footprintM2.at(row);
      return given('storeys', median, 'storeys', { doubts: [noHeightKnown ? 'noHeightKnown' : 'classMedian'] });
    }
    const storeys = numbersOf(columnMeaning(layer, 'storeys'), layer.table.count)[row]!;
    if (storeys > 0) return given('storeys', storeys, 'storeys', at(layer, row, 'storeys'));
    const heightM = quantityOf(layer, 'heightM').values[row]!;
    const storeyM = storeyHeightM(buildingUses[use.at(row)]?.id ?? null);
    const byHeight = made('heightStoreys', 'quotient', 'storeys', [
      given('height', heightM, 'm', at(layer, row, 'heightM')),
      given('storeyHeight', storeyM, 'm'),
    ]);
    if ((byHeight.value ?? 1) >= 1) return byHeight;
    return made('storeys', 'atLeast', 'storeys', [byHeight, given('one', 1, 'storeys')]);
  }
}

function intensityOf({ layer, use }: BuildingStock, row: number, readBack: number): Step {
  const known = use.at(row) === UNKNOWN_USE ? undefined : buildingUses[use.at(row)];
  if (!known) return given('meanIntensity', readBack, 'kWh/m2/a', { doubts: ['useUnknown'] });
  const factor = electricityIntensity(known.id);
  const column = columnMeaning(layer, 'buildingUse');
  const own = column ? cellValue(column, row) : null;
  const isOwn = own !== null && buildingUseFromText(String(own)) === known.id;
  return given('intensity', factor.value, 'kWh/m2/a', {
    about: { use: known.id },
    home: { kind: 'factor', id: factor.id },
    ...(isOwn ? {} : { doubts: ['useFromParcel'] as const }),
  });
}

function occupancyOf({ layer, occupancy }: BuildingStock, row: number): Step {
  const { values, column } = quantityOf(layer, 'occupancy');
  const value = occupancy.at(row);
  if (column === null) return given('occupancy', value, '1', { doubts: ['occupancyAssumed'] });
  if (values[row] === value) return given('occupancy', value, '1', at(layer, row, 'occupancy'));
  const doubt = Number.isNaN(values[row]!) ? 'occupancyAssumed' : 'occupancyBad';
  return given('occupancy', value, '1', { ...at(layer, row, 'occupancy'), doubts: [doubt] });
}

function roadClassAt({ layer }: RoadStock, row: number) {
  const column = columnMeaning(layer, 'roadClass');
  const cell = column ? cellValue(column, row) : null;
  const known = cell === null ? null : roadClassFromText(String(cell));
  return { roadClass: known ?? ('local' as const), isKnown: known !== null };
}

function roadLength({ layer, lengthKm }: RoadStock, row: number): Step {
  return given('roadLength', lengthKm[row]!, 'km', { about: { layerId: layer.view.layerId } });
}

function classLength(stock: RoadStock, row: number): Step {
  const { roadClass, isKnown } = roadClassAt(stock, row);
  const where = at(stock.layer, row, 'roadClass');
  const weight = given('classWeight', classWeight[roadClass], '1', {
    ...where,
    about: { ...where.about, roadClass },
    ...(isKnown ? {} : { doubts: ['classUnknown'] as const }),
  });
  return made('weight', 'product', 'weight', [roadLength(stock, row), weight]);
}

const GRAM_T = 1e-6;
const DAYS_A_YEAR = 365;
const vehicleFactors = { light: 'gkm_light_gasoline', heavy: 'gkm_heavy_diesel', bus: 'gkm_bus_diesel' } as const;

function trafficWeight(stock: RoadStock, row: number, told: number): Step {
  const { roadClass, isKnown } = roadClassAt(stock, row);
  const mix = vehicleMix[roadClass];
  const factor = made(
    'mixedFactor',
    'sum',
    'g/km',
    (['light', 'heavy', 'bus'] as const).flatMap((vehicle) =>
      mix
        ? [
            made(
              'vehiclePart',
              'product',
              'g/km',
              [
                given('vehicleShare', mix[vehicle], '1', { about: { vehicle, roadClass } }),
                given('vehicleFactor', factorOf(vehicleFactors[vehicle])?.value ?? null, 'g/km', {
                  about: { vehicle },
                  home: { kind: 'factor', id: vehicleFactors[vehicle] },
                }),
              ],
              { about: { vehicle } },
            ),
          ]
        : [],
    ),
    { about: { roadClass }, doubts: isKnown ? ['modellingMix'] : ['modellingMix', 'classUnknown'] },
  );
  const length = roadLength(stock, row);
  const counted = quantityOf(stock.layer, 'trafficPerDay').values[row]!;
  const perVehicle = (length.value ?? Number.NaN) * DAYS_A_YEAR * (factor.value ?? Number.NaN) * GRAM_T;
  const traffic =
    counted >= 0
      ? given('traffic', counted, 'vehicles/d', at(stock.layer, row, 'trafficPerDay'))
      : given('traffic', told / perVehicle, 'vehicles/d', {
          ...at(stock.layer, row, 'trafficPerDay'),
          doubts: ['trafficMedian'],
        });
  return made('weight', 'product', 't', [
    length,
    traffic,
    given('daysPerYear', DAYS_A_YEAR, 'd/a'),
    factor,
    given('tonnesPerGram', GRAM_T, 't/g'),
  ]);
}

async function parcelWeight(
  proxy: ProxyId,
  place: number,
  row: number,
  { parcels, parcelPieces, sinkRateCity }: ProxySources,
): Promise<Step> {
  const layer = parcels[place]!;
  const pieces = await parcelPieces();
  const category = landUseOfRows(layer).landUseAt(row)?.category ?? null;
  const where = at(layer, row, 'landUseCode');
  const about = { ...where.about, ...(category ? { landUse: category } : {}) };
  const area = given('parcelArea', pieces.layers[place]!.countedM2[row]!, 'm2', { ...where, about });
  if (proxy !== 'natureParcelRemoval') return area;
  const factor = category ? removalRateOf(category, sinkRateCity) : null;
  const rate = given('removalRate', factor?.value ?? null, 'tCO2/ha/a', {
    about: category ? { landUse: category } : {},
    ...(factor ? { home: { kind: 'factor', id: factor.id } as const } : {}),
  });
  return made('weight', 'product', 'weight', [area, rate]);
}
