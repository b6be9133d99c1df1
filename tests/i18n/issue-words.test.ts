import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analysisIssueMessagesEn, analysisIssueMessagesZh } from '../../src/i18n/analysis-issue-messages.ts';
import { allMessages } from '../builders/all-messages.ts';
import { toldIssue } from '../builders/told-issue.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** On which screens do codes told in these files come up? A file that tells a code and stands nowhere fails. */
const screens = {
  eligibility: /^core\/eligibility\/|^analysis\/(function-areas|parcel-pieces|measure-boundary|view-table)/,
  hotspots:
    /^core\/attribution\/|^analysis\/(allocate|attribute-emissions|attribution-|building-stock|sector-proxies|road-stock|point-source-rows|quantity|view-table|measure-boundary|grid-hot-spots|statistics\/(cluster-statistics|neighbours))|^workers\/jobs\/(hot-spots|attribute-emissions)/,
  measures:
    /^core\/(measures\/|factors\/(?!plan-factors|set-factor))|^analysis\/(site-groups|building-stock|building-stock-rows|point-source-rows|quantity)\.ts$/,
  compare: /^core\/scenario\//,
  sinks: /^core\/sinks\/|^analysis\/(sink-areas|measure-boundary)/,
  inventory:
    /^core\/inventory\/(?!parse-table|table-shape|uncertainty-of-sectors)|^core\/factors\/(plan-factors|set-factor)/,
  timeSeries: /^core\/inventory\/(fill-series|fill-line-drafts)/,
  drivers: /^core\/drivers\//,
  statistics: /^core\/statistics\/(set-statistics|values-by-year|outlying-statistics)/,
  uncertainty: /^core\/inventory\/uncertainty-of-sectors|^workers\/jobs\/uncertainty-map/,
  // Told by the list every screen shares.
  shared:
    /^core\/(inventory|statistics)\/(parse-table|table-shape)|^core\/import\/inventory-drafts|^core\/templates\/|^core\/plan\/move-layer|^workers\/(?!jobs\/(hot-spots|attribute-emissions|uncertainty-map))|^geo\/table-parts/,
} as const;

/** Written like codes, but never told on a screen, and why. */
const silent: Readonly<Record<string, string>> = {
  MISSING: 'a reason the growth test turns into MISSING_GDP',
  NON_POSITIVE: 'a reason the tests turn into NON_POSITIVE_GDP and NON_POSITIVE_INDICATOR',
  UNKNOWN_INPUT: 'asked with an input the kind does not have: a bug of the caller',
  UNEXPECTED: 'what nobody foresaw: its own message is shown',
  KT_RANGE: 'a flag of hourly models, which no screen runs yet',
  NFKC: 'a form of Unicode',
  ESRI: 'who numbers coordinate systems that EPSG does not',
  CORINE: 'a classification of land cover',
};

/** Told on another screen, but not on this one, and why. */
const silentOn: Partial<Record<keyof typeof screens, Readonly<Record<string, string>>>> = {
  measures: { OUT_OF_RANGE: 'the field of an input takes no number beyond its limits' },
};

/** Refuses what callers let through unchecked: a bug, told by its message; the screens check before. */
const LAST_DOOR = 'core/bad-input.ts';

function codesByFile(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const folder of ['core', 'analysis', 'geo', 'workers']) {
    for (const entry of readdirSync(`${source}${folder}`, { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.ts')) continue;
      const text = readFileSync(`${source}${folder}/${entry}`, 'utf8');
      const codes = [...text.matchAll(/'([A-Z]{2,}(?:_[A-Z0-9]+)+)'|code: '([A-Z]+)'|[?(] ?'([A-Z]{4,})'/g)]
        .map(([, long, told, either]) => long ?? told ?? either ?? '')
        .filter((code) => silent[code] === undefined);
      if (codes.length > 0 && `${folder}/${entry}` !== LAST_DOOR) found.set(`${folder}/${entry}`, [...new Set(codes)]);
    }
  }
  return found;
}

const messages = { en: await allMessages('en'), 'zh-CN': await allMessages('zh-CN') };

type Tree = { readonly [key: string]: string | Tree };

/** Keys of a screen's sentences, wherever it keeps them. */
function keysOf(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [key] : keysOf(value)));
}

function wordsOf(screen: keyof typeof screens, language: 'en' | 'zh-CN'): ReadonlySet<string> {
  if (screen === 'shared') return new Set();
  const analysis = language === 'en' ? analysisIssueMessagesEn : analysisIssueMessagesZh;
  return new Set([...keysOf(messages[language][screen]), ...Object.keys(analysis)]);
}

const byFile = codesByFile();

describe('codes of issues', () => {
  it('are found in the source at all', () => {
    expect(byFile.get('analysis/attribution-parts.ts')).toContain('UNALLOCATED');
    expect(byFile.get('core/eligibility/area-test.ts')).toContain('NEAR_LIMIT');
    expect(byFile.get('core/inventory/total-inventory.ts')).toContain('DUPLICATE');
    expect(byFile.get('workers/jobs/hot-spots.job.ts')).toContain('GRID_TOO_FINE');
    expect(byFile.size).toBeGreaterThan(30);
  });

  it('come from files whose screen is known', () => {
    const homeless = [...byFile.keys()].filter((file) => !Object.values(screens).some((files) => files.test(file)));
    expect(homeless).toEqual([]);
  });

  it.each(['en', 'zh-CN'] as const)('have a sentence on every screen that shows them (%s)', (language) => {
    const mute: string[] = [];
    for (const [screen, files] of Object.entries(screens) as [keyof typeof screens, RegExp][]) {
      const words = wordsOf(screen, language);
      for (const [file, codes] of byFile) {
        if (!files.test(file)) continue;
        for (const code of codes) {
          const isTold = words.has(code) || toldIssue({ code, count: 1 }, language) !== null;
          if (!isTold && silentOn[screen]?.[code] === undefined) mute.push(`${screen}: ${code} (${file})`);
        }
      }
    }
    expect(mute).toEqual([]);
  });

  it('of working with layers are all told somewhere', () => {
    const told = new Set([...byFile.values()].flat());
    expect(Object.keys(analysisIssueMessagesEn).filter((code) => !told.has(code))).toEqual([]);
  });
});
