/** Where does vegetation take up carbon today: woods, mangroves, tidal flats, parks? */
import type { District } from './district.ts';
import type { LandUseId } from './land-use.ts';
import type { Polygon } from './polygon.ts';

export interface SinkArea {
  readonly kind: '乔木林' | '红树林' | '滨海湿地' | '城市绿地';
  readonly age: '中龄林' | '近成熟林' | '幼龄林' | null;
  readonly polygon: Polygon;
  readonly areaM2: number;
}

const kindOf: Partial<Record<LandUseId, SinkArea['kind']>> = {
  wood: '乔木林',
  otherWood: '乔木林',
  mangrove: '红树林',
  tidalFlat: '滨海湿地',
  park: '城市绿地',
};

export function buildSinkAreas({ parcels }: District): SinkArea[] {
  return parcels.flatMap((parcel, i) => {
    const kind = kindOf[parcel.use];
    if (!kind || (kind === '城市绿地' && parcel.areaM2 < 8000)) return [];
    const age = kind !== '乔木林' ? null : parcel.use === 'otherWood' ? '幼龄林' : i % 3 === 0 ? '近成熟林' : '中龄林';
    return [{ kind, age, polygon: parcel.polygon, areaM2: parcel.areaM2 }];
  });
}
