/** The places of a sector on the map: the cells of that sector alone. */
import { sectors } from '../../core/inventory/sectors.ts';
import { workbenchStore } from '../../store/workbench-store.ts';

export function showSector(id: string): void {
  const sector = sectors.find((one) => one.id === id);
  if (sector) workbenchStore.getState().setHotSpots({ sector: sector.id, shown: 'cells' });
}
