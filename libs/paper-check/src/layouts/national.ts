import national from './national.json' with { type: 'json' };
import { layoutSchema, type Layout } from './layout';

/** The layout that is shipped: titles and columns of the ministry's forms, and how provinces vary them. */
export const NATIONAL: Layout = layoutSchema.parse(national);
