/**
 * The profile of electricity by user, as one of its views tells it (clause 5.1 a; methods 2.5).
 *
 *   location      use · EF                      t CO2
 *   territorial   of it what was bought: use · EF · share of net import
 *   consumption   use · blended EF, plants inside with it
 *
 * Shares are of the total of the view; growth is of use on the year before.
 */
import type { ElectricityViews } from '../../core/inventory/electricity-views.ts';

export const profileViews = ['location', 'territorial', 'consumption'] as const;
export type ProfileView = (typeof profileViews)[number];

interface ProfileLine {
  readonly category: string;
  readonly useMwh: number;
  readonly share: number;
  /** Null where the factor is missing, and with it the emission. */
  readonly tPerMwh: number | null;
  readonly emissionT: number | null;
  readonly growth: number | null;
  readonly mwhPerGdp: number | null;
  readonly mwhPerHead: number | null;
}

export interface Profile {
  /** Largest user first. */
  readonly lines: readonly ProfileLine[];
  readonly useMwh: number;
  /** Null where one line has none: no sum without its part. */
  readonly emissionT: number | null;
}

/** Null where the view cannot be told: consumption without known generation or plants. */
export function electricityProfile(views: ElectricityViews, view: ProfileView): Profile | null {
  const { consumption } = views;
  if (view === 'consumption' && consumption === null) return null;
  const lines = views.profile
    .map((one): ProfileLine => {
      const { category, useMwh, share, growth, mwhPerGdp, mwhPerHead } = one;
      const emissionT =
        view === 'consumption' && consumption
          ? useMwh * consumption.blendedTPerMwh
          : view === 'territorial'
            ? one.indirectT
            : one.emissionT;
      const tPerMwh = view === 'consumption' && consumption ? consumption.blendedTPerMwh : one.tPerMwh;
      return { category, useMwh, share, tPerMwh, emissionT, growth, mwhPerGdp, mwhPerHead };
    })
    .sort((a, b) => b.useMwh - a.useMwh);
  return {
    lines,
    useMwh: lines.reduce((total, line) => total + line.useMwh, 0),
    emissionT: lines.reduce<number | null>(
      (total, { emissionT }) => (total === null || emissionT === null ? null : total + emissionT),
      0,
    ),
  };
}
