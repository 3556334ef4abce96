import { FIELD_MEANINGS } from './field-meanings.ts';
import { LATER_FIELD_MEANINGS } from './field-meanings-later.ts';
import { TYPE_MEANINGS } from './type-meanings.ts';
import { LATER_TYPE_MEANINGS } from './type-meanings-later.ts';

/** Descriptions of what the code leaves without a comment, by type, by `Type.field` or by field. */
export const MEANINGS: Readonly<Record<string, string>> = {
  ...FIELD_MEANINGS,
  ...LATER_FIELD_MEANINGS,
  ...TYPE_MEANINGS,
  ...LATER_TYPE_MEANINGS,
};
