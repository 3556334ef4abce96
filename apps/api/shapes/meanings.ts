import { FIELD_MEANINGS } from './field-meanings.ts';
import { LATER_FIELD_MEANINGS } from './field-meanings-later.ts';
import { TYPE_MEANINGS } from './type-meanings.ts';
import { TYPE_MEANINGS_L_TO_R } from './type-meanings-l-to-r.ts';
import { TYPE_MEANINGS_S_TO_Z } from './type-meanings-s-to-z.ts';

/** Descriptions of what the code leaves without a comment, by type, by `Type.field` or by field. */
export const MEANINGS: Readonly<Record<string, string>> = {
  ...FIELD_MEANINGS,
  ...LATER_FIELD_MEANINGS,
  ...TYPE_MEANINGS,
  ...TYPE_MEANINGS_L_TO_R,
  ...TYPE_MEANINGS_S_TO_Z,
};
