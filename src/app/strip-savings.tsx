export function StripSavings() {
  return null;
}
