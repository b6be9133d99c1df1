/** The effect of one driver, or the whole change, in each zone as the map shows it; null where a zone has no outline. */
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workbenchStore } from '../../store/workbench-store.ts';
import { type ZoneMap, zoneMap } from '../../store/zone-map.ts';
import type { DecomposeZonesOutput } from '../../workers/jobs/decompose-zones.job.ts';

/** `change`: of all drivers together; `none`: not on the map; else the id of a factor. */
export type ShownEffect = 'change' | 'none' | (string & {});

export function hasOutlines({ outlines: { offsets } }: DecomposeZonesOutput): boolean {
  return offsets.every((offset, i) => i === 0 || offset > (offsets[i - 1] ?? offset));
}

/** One a zone, those left out last and not a number. */
export function zoneValues({ effects, leftOutZones }: DecomposeZonesOutput, shown: ShownEffect): Float64Array {
  const { factors, rows, starts, ends } = effects;
  const k = factors.indexOf(shown);
  const told = rows.map((_, i) =>
    shown === 'change'
      ? (ends[i] ?? Number.NaN) - (starts[i] ?? Number.NaN)
      : (effects.effects[i * factors.length + k] ?? Number.NaN),
  );
  return Float64Array.from([...told, ...leftOutZones.map(() => Number.NaN)]);
}

/** Keeps the map on the chosen effect while the result is shown. */
export function useZonesOnMap(output: DecomposeZonesOutput, layerId: string, nameOf: (shown: ShownEffect) => string) {
  const { t } = useTranslation('drivers');
  const [shown, setShown] = useState<ShownEffect>('change');
  const known = shown === 'change' || shown === 'none' || output.effects.factors.includes(shown) ? shown : 'change';
  const name = nameOf(known);
  const unit = t('zones.unit');
  const without = t('zones.without');
  const wanted = useMemo((): ZoneMap | null => {
    if (known === 'none' || !hasOutlines(output)) return null;
    const zones = [...output.zones, ...output.leftOutZones];
    return {
      layerId,
      rows: zones.map(({ row }) => row),
      names: zones.map((zone) => zone.name),
      outlines: output.outlines,
      values: zoneValues(output, known),
      title: name,
      unit,
      without,
    };
  }, [output, layerId, known, name, unit, without]);
  useEffect(() => {
    zoneMap.setState({ shown: wanted });
    return () => zoneMap.setState({ shown: null });
  }, [wanted]);
  useEffect(() => {
    const bounds = boundsOf(output);
    if (bounds) workbenchStore.getState().set({ camera: { kind: 'fit', bounds, animate: true } });
  }, [output]);
  return { shown: known, show: setShown };
}

function boundsOf({ zones, leftOutZones }: DecomposeZonesOutput): [number, number, number, number] | null {
  const boxes = [...zones, ...leftOutZones].map(({ bounds }) => bounds).filter((box) => box.every(Number.isFinite));
  if (boxes.length === 0) return null;
  const of = (corner: 0 | 1 | 2 | 3) => boxes.map((box) => box[corner]);
  return [Math.min(...of(0)), Math.min(...of(1)), Math.max(...of(2)), Math.max(...of(3))];
}
