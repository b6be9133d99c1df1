import { describe, expect, it } from 'vitest';
import { choiceProblem, type LayerChoice, layerToAdd, withMeaning } from '../../../src/features/import/layer-choice.ts';
import { choiceForRole, proposeChoice } from '../../../src/features/import/propose-choice.ts';
import { aDraft } from './a-draft.ts';

const choice = (fields: Partial<LayerChoice> = {}): LayerChoice => ({
  include: true,
  name: 'Parcels',
  role: 'parcels',
  source: '',
  licence: '',
  replacesId: null,
  columns: {},
  ...fields,
});
const code = (scheme: string | null) => ({ meaning: 'landUseCode', scheme, unit: null }) as const;

describe('what must be settled first', () => {
  it('asks for the classification of a land-use code', () => {
    expect(choiceProblem(choice({ columns: { DLBM: code(null) } }))).toEqual({ kind: 'scheme', column: 'DLBM' });
    expect(choiceProblem(choice({ columns: { DLBM: code('MNR-2023') } }))).toBeNull();
  });

  it('asks nothing of a layer that is left out', () => {
    expect(choiceProblem(choice({ include: false, columns: { DLBM: code(null) } }))).toBeNull();
  });

  it('moves a meaning from one column to another instead of giving it twice', () => {
    const moved = withMeaning(choice({ columns: { A: code('OSM') } }), 'B', code('EULUC'));
    expect(moved.columns).toEqual({ B: code('EULUC') });
    expect(choiceProblem(choice({ columns: { A: code('OSM'), B: code('OSM') } }))).toEqual({
      kind: 'twice',
      meaning: 'landUseCode',
    });
  });

  it('keeps a column called __proto__ an ordinary column', () => {
    const changed = withMeaning(choice(), '__proto__', { meaning: 'name', scheme: null, unit: null });
    expect(Object.getPrototypeOf(changed.columns)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['meaning']).toBeUndefined();
  });
});

describe('the choice one starts from', () => {
  const buildings = aDraft('建筑', {
    kind: 'polygon',
    columns: {
      层数: [3, 12],
      用途: ['住宅', '办公'],
      备注: ['甲', '乙'],
    },
  });

  it('is the proposed role with the proposed meanings', () => {
    const { choice: start } = proposeChoice(buildings, null);
    expect(start.role).toBe('buildings');
    expect(start.columns['层数']?.meaning).toBe('storeys');
    expect(start.columns['用途']?.meaning).toBe('buildingUse');
    expect(start.columns['备注']).toBeUndefined();
  });

  it('takes the role of the layer it replaces', () => {
    const { choice: start } = proposeChoice(buildings, { id: 'old', role: 'other' });
    expect(start).toMatchObject({ role: 'other', replacesId: 'old' });
  });

  it('proposes anew when a person chooses another role', () => {
    const { choice: start } = proposeChoice(buildings, null);
    const roads = choiceForRole(buildings, start, 'roads');
    expect(roads.role).toBe('roads');
    expect(Object.values(roads.columns).map((column) => column.meaning)).not.toContain('storeys');
  });

  it('leaves a contested classification to the person', () => {
    // 05 is commerce in GB/T 21010-2017 and wetland in the classification of 2023.
    const contested = aDraft('地块', { kind: 'polygon', columns: { DLBM: ['0501', '0502'] } });
    const proposal = {
      ...contested.proposal,
      role: 'parcels' as const,
      columns: [
        {
          column: 'DLBM',
          meaning: 'landUseCode' as const,
          scheme: 'GB/T21010-2017' as const,
          contestedScheme: 'MNR-2023' as const,
          evidence: { verdict: 'contested' as const, candidates: [], rows: [], repairs: {} },
          unit: null,
          confidence: 0.6,
          reason: { 'zh-CN': '', en: '' },
        },
      ],
    };
    const { choice: start } = proposeChoice({ ...contested, proposal }, null);
    expect(start.columns['DLBM']).toEqual({ meaning: 'landUseCode', scheme: null, unit: null });
    expect(choiceProblem(start)).toEqual({ kind: 'scheme', column: 'DLBM' });
  });
});

it('hands over what was agreed, with the name of the file where none was given', () => {
  const draft = aDraft('roads', { kind: 'line', columns: {} });
  const layer = layerToAdd(draft, choice({ name: '  ', role: 'roads', source: ' Office ' }), {
    tableId: 't',
    featureCount: 1,
    extent: null,
  });
  expect(layer).toMatchObject({ name: 'roads', role: 'roads', source: 'Office', tableId: 't', meanings: [] });
});
