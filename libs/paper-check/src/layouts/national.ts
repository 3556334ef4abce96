import national from './national.json' with { type: 'json' };
import { layoutSchema, type Layout } from './layout';

/** The built-in layout: titles and columns of the ministry's forms, with the variants that provinces use. */
export const NATIONAL: Layout = layoutSchema.parse(national);
