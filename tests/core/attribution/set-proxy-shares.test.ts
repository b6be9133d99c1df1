import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalisedShares,
  proxyShareIssue,
  proxySharesOf,
  setProxyShares,
  sharesOfGas,
} from '../../../src/core/attribution/set-proxy-shares.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { aPlan } from '../../builders/a-plan.ts';

const half = [
  { proxy: 'trafficEmissions', share: 0.75 },
  { proxy: 'population', share: 0.25 },
] as const;

describe('shares of proxies', () => {
  it('are kept by sector, in order of precedence, and taken back with the patch', () => {
    const plan = aPlan().build();
    const { patch, issues } = setProxyShares(plan, 'transport', [half[1], half[0]]);
    expect(issues).toEqual([]);
    const after = applyPatch(plan, patch);
    expect(proxySharesOf(after)).toEqual({ transport: half });
    expect(proxySharesOf(applyPatch(after, invertPatch(patch)))).toEqual({});
  });

  it('replace each other; none: back to precedence; other sectors stay', () => {
    let plan = aPlan().build();
    plan = applyPatch(plan, setProxyShares(plan, 'transport', half).patch);
    plan = applyPatch(plan, setProxyShares(plan, 'buildings', [{ proxy: 'population', share: 1 }]).patch);
    plan = applyPatch(plan, setProxyShares(plan, 'transport', [{ proxy: 'roadClassLength', share: 1 }]).patch);
    expect(proxySharesOf(plan).transport).toEqual([{ proxy: 'roadClassLength', share: 1 }]);
    plan = applyPatch(plan, setProxyShares(plan, 'transport', []).patch);
    expect(proxySharesOf(plan)).toEqual({ buildings: [{ proxy: 'population', share: 1 }] });
  });

  it('of one gas are kept apart from those of the sector and of other gases', () => {
    let plan = aPlan().build();
    plan = applyPatch(plan, setProxyShares(plan, 'transport', half).patch);
    plan = applyPatch(plan, setProxyShares(plan, 'transport', [{ proxy: 'population', share: 1 }], 'CH4').patch);
    plan = applyPatch(plan, setProxyShares(plan, 'transport', [{ proxy: 'roadClassLength', share: 1 }], 'N2O').patch);
    expect(proxySharesOf(plan).transport).toEqual([
      ...half,
      { proxy: 'population', share: 1, gas: 'CH4' },
      { proxy: 'roadClassLength', share: 1, gas: 'N2O' },
    ]);
    expect(sharesOfGas(proxySharesOf(plan).transport!, 'CH4')).toEqual([{ proxy: 'population', share: 1, gas: 'CH4' }]);
    expect(sharesOfGas(proxySharesOf(plan).transport!)).toEqual(half);
    expect(sharesOfGas(proxySharesOf(plan).transport!, 'SF6')).toBeNull();
    plan = applyPatch(plan, setProxyShares(plan, 'transport', []).patch);
    plan = applyPatch(plan, setProxyShares(plan, 'transport', [], 'N2O').patch);
    expect(proxySharesOf(plan)).toEqual({ transport: [{ proxy: 'population', share: 1, gas: 'CH4' }] });
    const { patch, issues } = setProxyShares(plan, 'transport', [{ proxy: 'population', share: 0.5 }], 'CH4');
    expect(patch.changes).toEqual([]);
    expect(issues).toMatchObject([{ code: 'BAD_SHARE_OF_PROXIES_GAS', detail: { gas: 'CH4', sum: 0.5 } }]);
  });

  it('that do not add up, are negative, no number or of another sector change nothing', () => {
    const plan = aPlan().build();
    const bad = [
      [{ proxy: 'population', share: 0.9 }],
      [{ proxy: 'population', share: 1.0001 }],
      [
        { proxy: 'population', share: 1.5 },
        { proxy: 'roadClassLength', share: -0.5 },
      ],
      [{ proxy: 'population', share: Number.NaN }],
    ] as const;
    for (const shares of bad) {
      const { patch, issues } = setProxyShares(plan, 'transport', shares);
      expect(patch.changes).toEqual([]);
      expect(issues).toMatchObject([{ code: 'BAD_SHARE_OF_PROXIES', severity: 'stop' }]);
    }
    expect(setProxyShares(plan, 'waste', [{ proxy: 'population', share: 1 }]).issues).toMatchObject([
      { code: 'PROXY_NOT_OF_SECTOR' },
    ]);
    // Within 1e-6 they add up.
    expect(proxyShareIssue('transport', [{ proxy: 'population', share: 1 + 5e-7 }])).toBeNull();
  });

  it('can be scaled to add up whenever one is above 0 and none below', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (values) => {
          const proxies = ['trafficEmissions', 'roadClassLength', 'population', 'transportParcelArea'] as const;
          const scaled = normalisedShares(values.map((share, i) => ({ proxy: proxies[i]!, share })));
          expect(proxyShareIssue('transport', scaled!)).toBeNull();
          expect(scaled![0]!.share * values.at(-1)!).toBeCloseTo(scaled!.at(-1)!.share * values[0]!, 6);
        },
      ),
    );
    expect(normalisedShares([{ proxy: 'population', share: 0 }])).toBeNull();
    expect(normalisedShares([{ proxy: 'population', share: -1 }])).toBeNull();
  });
});
