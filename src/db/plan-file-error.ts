/** A plan file cannot be read, or a plan cannot be written as one. The code is a message key; `detail` fills its holes. */
export class PlanFileError extends Error {
  override readonly name = 'PlanFileError';
  constructor(
    readonly code: PlanFileErrorCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(detail)}`);
  }
}

export type PlanFileErrorCode =
  | 'PLAN_FILE_NOT_ZIP'
  | 'PLAN_FILE_CUT_OFF'
  | 'PLAN_FILE_DAMAGED'
  | 'PLAN_FILE_TOO_LARGE'
  | 'PLAN_FILE_NOT_TANTU'
  | 'PLAN_FILE_PART_MISSING'
  | 'PLAN_FILE_NOT_JSON'
  | 'PLAN_FILE_NEWER'
  | 'PLAN_FILE_BAD_SHAPE'
  | 'PLAN_FILE_UNKNOWN_TABLE'
  | 'PLAN_FILE_BAD_RECORD'
  | 'PLAN_FILE_DUPLICATE_ID'
  | 'PLAN_FILE_NO_SETTINGS'
  | 'PLAN_FILE_LAYER_MISSING'
  | 'PLAN_FILE_LAYER_BROKEN';
