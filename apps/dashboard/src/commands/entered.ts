import type { CommandForm, Draft } from './field';
import { initialOf } from './draft-store';

/** Fields that number what is entered, the one that is new to a command first. */
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

/** What stands in the form for the next entry: what always does, and what stays of this one. */
export function nextValues(form: CommandForm, values: Draft): Draft | undefined {
  const stays = Object.entries(values).filter(([path]) => form.stays?.includes(path));
  return stays.length === 0 ? undefined : { ...initialOf(form), ...Object.fromEntries<string>(stays) };
}
