/**
 * A plan for tests: says only what the test is about.
 *
 *   aPlan().withLayer('roofs', { role: 'buildings', tableId: 't1' }).withMeasure('m1', 'rooftop-solar')
 *     .withSites('m1', 'roofs', ['a', 'b']).build()
 */
import { createPlan } from '../../src/core/plan/create-plan.ts';
import { applyPatch, editPlan } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import type { ColumnMeaning, SectorId, TableName, Tables } from '../../src/core/plan/tables.ts';

export function aPlan(settings: Partial<Omit<Tables['settings'], 'id'>> = {}): PlanBuilder {
  return new PlanBuilder(
    createPlan({ planName: 'A plan', regionName: 'A region' }, { createdAt: '2026-01-01T00:00:00.000Z', ...settings }),
  );
}

const SQUARE = '{"type":"Polygon","coordinates":[[[120,31],[120.001,31],[120.001,31.001],[120,31.001],[120,31]]]}';

class PlanBuilder {
  constructor(private readonly plan: Plan) {}

  build(): Plan {
    return this.plan;
  }

  with<T extends TableName>(table: T, record: Tables[T]): PlanBuilder {
    return new PlanBuilder(
      applyPatch(
        this.plan,
        editPlan(this.plan, 'test', (edit) => edit.put(table, record)),
      ),
    );
  }

  withLayer(id: string, fields: Partial<Tables['layers']> = {}): PlanBuilder {
    return this.with('layers', {
      id,
      name: id,
      role: 'other',
      order: `a${this.plan.layers.size}`,
      visible: true,
      opacity: 1,
      tableId: `table-of-${id}`,
      featureCount: 0,
      west: null,
      south: null,
      east: null,
      north: null,
      fileName: `${id}.geojson`,
      format: 'geojson',
      crsCode: 'EPSG:4326',
      crsFrom: 'format',
      encoding: 'UTF-8',
      source: '',
      licence: '',
      importedAt: '2026-01-02T00:00:00.000Z',
      ...fields,
    });
  }

  withMeaning(layerId: string, column: string, meaning: ColumnMeaning, scheme: string | null = null): PlanBuilder {
    return this.with('columnMeanings', { id: `${layerId}-${meaning}`, layerId, column, meaning, scheme, unit: null });
  }

  withOverride(layerId: string, featureId: string, field: string, value: Tables['overrides']['value']): PlanBuilder {
    return this.with('overrides', { id: `${layerId}-${featureId}-${field}`, layerId, featureId, field, value });
  }

  withDrawn(id: string, fields: Partial<Tables['features']> = {}): PlanBuilder {
    return this.with('features', { id, kind: 'note', name: id, geometry: SQUARE, ...fields });
  }

  withMeasure(id: string, kind = 'rooftop-solar', fields: Partial<Tables['measures']> = {}): PlanBuilder {
    return this.with('measures', {
      id,
      kind,
      name: id,
      startYear: 2026,
      fullYear: 2030,
      coverage: 1,
      responsible: '',
      enabled: true,
      note: '',
      order: `a${this.plan.measures.size}`,
      ...fields,
    });
  }

  withSites(
    measureId: string,
    layerId: string,
    featureIds: readonly string[],
    lost: readonly string[] = [],
  ): PlanBuilder {
    const id = `${measureId}-${layerId}`;
    return this.with('measureSites', {
      id,
      measureId,
      layerId,
      featureIds: [...featureIds].sort(),
      lostFeatureIds: lost,
    });
  }

  /** A drawn polygon with its sink; ids `<id>` of the sink and `<id>-shape` of the feature. */
  withSink(id: string, fields: Partial<Tables['sinks']> = {}): PlanBuilder {
    return this.withDrawn(`${id}-shape`, { kind: 'sink' }).with('sinks', {
      id,
      featureId: `${id}-shape`,
      kind: 'forest',
      ageClass: '',
      ratePerHa: null,
      rateLow: null,
      rateHigh: null,
      rateSource: '',
      note: '',
      order: `a${this.plan.sinks.size}`,
      ...fields,
    });
  }

  withInventory(
    year: number,
    sector: SectorId,
    value: number | null,
    gas: Tables['inventory']['gas'] = 'CO2e',
  ): PlanBuilder {
    return this.with('inventory', {
      id: `${year}-${sector}-${gas}`,
      year,
      sector,
      gas,
      value,
      status: value === null ? 'missing' : 'reported',
      source: 'test',
      uncertaintyPct: null,
      note: '',
    });
  }

  withStatistic(series: string, year: number, value: number, unit = ''): PlanBuilder {
    const id = `${series}-${year}`;
    return this.with('statistics', { id, series, year, value, unit, source: 'test', status: 'reported', note: '' });
  }
}

export type { PlanBuilder };
