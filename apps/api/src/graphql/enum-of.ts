/** An object such as GraphQL enums are made of. A '-' cannot stand in a name of the schema, so it becomes '_' there. */
export function enumOf<const Value extends string>(
  values: readonly Value[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(values.map((value) => [value.replaceAll('-', '_'), value]));
}
