import type { CommandForm, Draft } from './field';
import { initialOf } from './draft-store';

/** Fields with numbers of the entry, first the one that the command newly assigns. */
const NUMBERS = [
  'reversalNo',
  'voucherNo',
  'adjustmentId',
  'commitmentId',
  'assetNo',
  'carryId',
  'indicatorId',
  'documentNo',
] as const;

/** The number that a form enters its fact under. */
export function numberOf({ fields }: CommandForm, values: Draft): string | undefined {
  const name = NUMBERS.find((each) => fields.some((field) => field.name === each));
  const value = name && values[name]?.trim();
  return value === '' ? undefined : value;
}

/** Values of the form for the next entry: the fixed ones, and those that stay. */
export function nextValues(form: CommandForm, values: Draft): Draft | undefined {
  const stays = Object.entries(values).filter(([path]) => form.stays?.includes(path));
  return stays.length === 0 ? undefined : { ...initialOf(form), ...Object.fromEntries<string>(stays) };
}
