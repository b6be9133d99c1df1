/**
 * What a method of the inventory says of itself: the one form of all files `*.method.ts` (clause 5.1 a; methods 2.2–2.5).
 *
 * A method is a named formula over declared inputs. An input is told by a person with its unit, or stands for a factor
 * of the tables by its id; without either it is missing and nothing is worked out. Methods give t of each gas, never
 * CO2e: the set of potentials is applied later, so changing it changes nothing here.
 */
import type { BadInputCode } from '../../bad-input.ts';
import type { Issue } from '../../issue.ts';
import type { Text } from '../../text.ts';
import type { ActivityUnitKind } from '../activity-units.ts';
import type { Category } from '../category.ts';

export interface MethodInput {
  readonly id: string;
  readonly name: Text;
  /** What it measures; its first unit is the one `compute` works in. */
  readonly kind: ActivityUnitKind;
  /** `activity`: what was done in the year; `factor`: what a unit of it emits or is made of. */
  readonly role: 'activity' | 'factor';
  /** Id of the factor that stands where nobody says otherwise; null: a person must tell it. */
  readonly factor: string | null;
  /** The quantity may be told as energy too; it is then divided by this input. */
  readonly energyBy?: string;
  /** Largest value that may stand, in the unit of the kind; 1 for shares. */
  readonly max?: number;
  readonly mayBeNegative?: true;
  /** What is not everywhere (gas recovered, fuel used as feedstock): left blank, the term is left out and that is told. */
  readonly optional?: true;
}

export interface MethodOption {
  readonly id: string;
  readonly name: Text;
}

/** Where an activity stands: what the defaults of its inputs depend on. */
interface MethodPlace {
  readonly option: string;
  readonly category: Category;
  readonly gridRegion: string;
  readonly sinkRateCity: string;
}

export interface YearOfInput {
  readonly year: number;
  readonly value: number;
}

export interface MethodContext {
  readonly year: number;
  readonly option: string;
  readonly category: Category;
  /** The input in all years up to this one, ascending: the same line in other years. Years nobody told are left out. */
  history(input: string): readonly YearOfInput[];
  /** Population by year, for carrying a history back; empty where nobody told it. */
  population(): readonly YearOfInput[];
}

/** Tonnes by gas: CO2, CH4, N2O, SF6, NF3, a single gas of a group (`HFC-134a`, `CF4`), or a group in t CO2e. */
export type TonnesByGas = Readonly<Record<string, number>>;

export interface MethodResult {
  readonly tonnes: TonnesByGas;
  /** Beside the total: CO2 of biomass, power generated, fuel burnt; by name with unit. */
  readonly memo?: Readonly<Record<string, number>>;
  readonly issues?: readonly Issue[];
}

export interface MethodExample {
  readonly option?: string;
  /** Category it is worked in. */
  readonly category: string;
  readonly year?: number;
  /** Inputs that are told, in the units of their kinds; the others take their factors. */
  readonly inputs: Readonly<Record<string, number>>;
  /** Years before, for a method that looks back. */
  readonly before?: Readonly<Record<number, Readonly<Record<string, number>>>>;
  readonly tonnes: TonnesByGas;
  readonly memo?: Readonly<Record<string, number>>;
}

export interface Method {
  readonly id: string;
  readonly name: Text;
  readonly clause: string;
  /** As it is printed: symbols are the ids of the inputs' names, units in brackets. */
  readonly formula: string;
  readonly source: Text;
  /** How the sums stand for a measured share or a memo: `estimate` unless said otherwise. */
  readonly stands?: 'measured' | 'memo';
  /** It reads the same line in years before, so that they are its inputs too. */
  readonly looksBack?: true;
  /** Empty where the method offers no choice. */
  readonly options: readonly MethodOption[];
  inputs(place: MethodPlace): readonly MethodInput[];
  /** `value`: an input in the first unit of its kind; 0 for an optional one that was left blank. */
  compute(value: (input: string) => number, context: MethodContext): MethodResult;
  /** Worked by hand; a test walks all of them. */
  readonly examples: readonly MethodExample[];
}

/** Why an input cannot stand (methods 0.4). */
export type InputProblem = BadInputCode | 'UNKNOWN_UNIT' | 'INPUT_MISSING';

export function defineMethod(method: Method): Method {
  return method;
}

/** An input of a method, told in one line. */
export function activityInput(
  id: string,
  zh: string,
  en: string,
  kind: ActivityUnitKind,
  more: Partial<MethodInput> = {},
): MethodInput {
  return { id, name: { 'zh-CN': zh, en }, kind, role: 'activity', factor: null, ...more };
}

export function factorInput(
  id: string,
  zh: string,
  en: string,
  kind: ActivityUnitKind,
  factor: string | null,
  more: Partial<MethodInput> = {},
): MethodInput {
  return { id, name: { 'zh-CN': zh, en }, kind, role: 'factor', factor, ...more };
}

export function option(id: string, zh: string, en: string): MethodOption {
  return { id, name: { 'zh-CN': zh, en } };
}

export const sources = {
  provincial2011: {
    'zh-CN': '省级温室气体清单编制指南（试行），2011 年',
    en: 'Provincial GHG inventory guideline (trial), 2011',
  },
  ipcc2006: { 'zh-CN': '2006 年 IPCC 国家温室气体清单指南', en: '2006 IPCC Guidelines' },
  enterprise: {
    'zh-CN': '企业温室气体排放核算与报告指南（GB/T 32150、GB/T 32151 系列）',
    en: 'Enterprise GHG accounting guidelines (GB/T 32150, GB/T 32151 family)',
  },
} as const satisfies Readonly<Record<string, Text>>;
