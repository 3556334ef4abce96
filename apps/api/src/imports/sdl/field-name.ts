/** Names of the schema for the columns of a list: `payeeAccount` is PAYEE_ACCOUNT. */
export function fieldName(field: string): string {
  return field
    .replaceAll(/([A-Z])/g, '_$1')
    .replaceAll(/([a-z])(\d)/g, '$1_$2')
    .toUpperCase();
}
