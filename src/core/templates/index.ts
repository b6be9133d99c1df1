/** Every template there is, in the order in which they are offered. One file and one line make a new one. */
import { electricityTemplate } from './electricity-template.ts';
import { energyTemplate } from './energy-template.ts';
import { facilitiesTemplate } from './facilities-template.ts';
import { measuresTemplate } from './measures-template.ts';
import { statisticsTemplate } from './statistics-template.ts';
import type { Template } from './template.ts';

export const templates: readonly Template[] = [
  statisticsTemplate,
  energyTemplate,
  electricityTemplate,
  facilitiesTemplate,
  measuresTemplate,
];
