/**
 * All messages there are: one namespace a feature, both languages.
 *
 * A new feature adds its import and one line to each list; the key types come from `en`, and
 * `tests/i18n/messages.test.ts` compares keys and {{holes}} of the two.
 */
import * as charts from '../charts/messages.ts';
import * as compare from '../features/compare/messages.ts';
import * as drivers from '../features/drivers/messages.ts';
import * as electricity from '../features/electricity/messages.ts';
import * as eligibility from '../features/eligibility/messages.ts';
import * as explaining from '../features/explain/messages.ts';
import * as exporting from '../features/export/messages.ts';
import * as factors from '../features/factors/messages.ts';
import * as geometryCheck from '../features/geometry-check/messages.ts';
import * as hotspots from '../features/hotspots/messages.ts';
import * as identify from '../features/identify/messages.ts';
import * as importing from '../features/import/messages.ts';
import * as inventory from '../features/inventory/messages.ts';
import * as journal from '../features/journal/messages.ts';
import * as layers from '../features/layers/messages.ts';
import * as measures from '../features/measures/messages.ts';
import * as osm from '../features/osm/messages.ts';
import * as plans from '../features/plans/messages.ts';
import * as sinks from '../features/sinks/messages.ts';
import * as situation from '../features/situation/messages.ts';
import * as statistics from '../features/statistics/messages.ts';
import * as table from '../features/table/messages.ts';
import * as uncertainty from '../features/uncertainty/messages.ts';
import * as shell from './shell-messages.ts';
import * as ui from './ui-messages.ts';

export const resources = {
  en: {
    shell: shell.en,
    ui: ui.en,
    identify: identify.en,
    table: table.en,
    import: importing.en,
    explain: explaining.en,
    export: exporting.en,
    layers: layers.en,
    osm: osm.en,
    plans: plans.en,
    charts: charts.en,
    drivers: drivers.en,
    journal: journal.en,
    electricity: electricity.en,
    eligibility: eligibility.en,
    factors: factors.en,
    geometryCheck: geometryCheck.en,
    hotspots: hotspots.en,
    inventory: inventory.en,
    measures: measures.en,
    sinks: sinks.en,
    situation: situation.en,
    statistics: statistics.en,
    uncertainty: uncertainty.en,
    compare: compare.en,
  },
  'zh-CN': {
    shell: shell.zh,
    ui: ui.zh,
    identify: identify.zh,
    table: table.zh,
    import: importing.zh,
    explain: explaining.zh,
    export: exporting.zh,
    layers: layers.zh,
    osm: osm.zh,
    plans: plans.zh,
    charts: charts.zh,
    drivers: drivers.zh,
    journal: journal.zh,
    electricity: electricity.zh,
    eligibility: eligibility.zh,
    factors: factors.zh,
    geometryCheck: geometryCheck.zh,
    hotspots: hotspots.zh,
    inventory: inventory.zh,
    measures: measures.zh,
    sinks: sinks.zh,
    situation: situation.zh,
    statistics: statistics.zh,
    uncertainty: uncertainty.zh,
    compare: compare.zh,
  },
} as const;
