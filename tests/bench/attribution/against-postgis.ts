import type { Measured } from './command.ts';

export async function againstPostgis(_folder: string, _measured: Measured): Promise<void> {}
