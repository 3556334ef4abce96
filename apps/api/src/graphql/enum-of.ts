/** An object such as GraphQL enums are made of. Closed sets are SCREAMING_SNAKE in the schema. */
export function enumOf<const Value extends string>(
  values: readonly Value[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(values.map((value) => [value.replaceAll('-', '_').toUpperCase(), value]));
}
