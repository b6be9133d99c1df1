import { useIdentified } from './identify-store.ts';

export function IdentifyCard() {
  useIdentified();
  return null;
}
