/** The sign of a gas as it is printed: CO₂, SF₆. */
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

export function gasSign(gas: string): string {
  return gas.replace(/\d/g, (digit) => LOWERED[Number(digit)] ?? digit);
}
