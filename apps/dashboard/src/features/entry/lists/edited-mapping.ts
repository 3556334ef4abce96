import type { ListMapping } from '../../../commands/use-import-job';

export type ListField = ListMapping['columns'][number]['field'];

/** Where nothing was known in a list: what it is read by until somebody says more. */
export const NO_MAPPING: ListMapping = {
  kind: 'PAYMENTS',
  amountUnit: 'YUAN',
  negated: false,
  columns: [],
  accounts: [],
};

/** What a column is taken for; undefined for one that is not used. */
export function fieldOf({ columns }: ListMapping, heading: string): ListField | undefined {
  const field = columns.find((column) => column.heading === heading)?.field;
  return field === 'OTHER' ? undefined : field;
}

/** One column holds one thing, and no other column the same. */
export function withColumn(mapping: ListMapping, heading: string, field: ListField | undefined): ListMapping {
  const others = mapping.columns.filter((column) => column.heading !== heading && column.field !== field);
  return { ...mapping, columns: field === undefined ? others : [...others, { field, heading }] };
}
