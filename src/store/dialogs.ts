/**
 * Which dialog is open. A screen asks for one here and the app shows it, so that no screen needs
 * to know another.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type DialogRequest =
  /** `files`: dropped or chosen already. `layerId`: bring a newer edition of this layer. */
  | { readonly kind: 'import'; readonly files: readonly File[]; readonly layerId: string | null }
  | { readonly kind: 'export'; readonly layerId: string }
  /** Does this layer lie where it should? */
  | { readonly kind: 'position'; readonly layerId: string }
  /** Land-use codes of a layer into another classification. */
  | { readonly kind: 'convertLandUse'; readonly layerId: string }
  | { readonly kind: 'osm' }
  | { readonly kind: 'plans' }
  | { readonly kind: 'journal' };

interface DialogState {
  readonly open: DialogRequest | null;
}

const dialogStore = createStore<DialogState>()(() => ({ open: null }));

export function openDialog(request: DialogRequest): void {
  dialogStore.setState({ open: request });
}

/** The import dialog with nothing chosen yet: what an empty screen's button does. */
export function openImport(files: readonly File[] = [], layerId: string | null = null): void {
  openDialog({ kind: 'import', files, layerId });
}

export function closeDialog(): void {
  dialogStore.setState({ open: null });
}

export function useDialog(): DialogRequest | null {
  return useStore(dialogStore, (state) => state.open);
}
