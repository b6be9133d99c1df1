/** The name of a domain thing (a measure, a sector, a role) in both languages. */
export interface Text {
  readonly 'zh-CN': string;
  readonly en: string;
}

export type Language = keyof Text;
export const languages = ['zh-CN', 'en'] as const satisfies readonly Language[];
