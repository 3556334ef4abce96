import { Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';

/** How many entries the lists have that each variable of an operation holds, by its name. */
export type HeldEntries = ReadonlyMap<string, number>;

/** Of variables as they were sent; without them, of what the operation writes for those that are left out. */
export function entriesByVariable(
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: Readonly<Record<string, unknown>> = {},
): HeldEntries {
  return new Map(
    variableDefinitions.map(({ variable, defaultValue }) => {
      const value = sent[variable.name.value];
      const byDefault = defaultValue ? entriesWritten(defaultValue, new Map()) : 0;
      return [variable.name.value, value === undefined ? byDefault : entriesSent(value)];
    }),
  );
}

/** Entries of all lists in a value of the document, and of those within them. */
export function entriesWritten(value: ValueNode, held: HeldEntries): number {
  switch (value.kind) {
    case Kind.LIST:
      return value.values.reduce((sum, entry) => sum + entriesWritten(entry, held), value.values.length);
    case Kind.OBJECT:
      return value.fields.reduce((sum, field) => sum + entriesWritten(field.value, held), 0);
    case Kind.VARIABLE:
      return held.get(value.name.value) ?? 0;
    default:
      return 0;
  }
}

/** The same of a value in JSON. It may nest deeper than functions may call each other. */
export function entriesSent(value: unknown): number {
  let entries = 0;
  const open: object[] = [[value]];
  for (let next = open.pop(); next; next = open.pop()) {
    const within: readonly unknown[] = Object.values(next);
    for (const inner of within) {
      if (typeof inner !== 'object' || inner === null) continue;
      if (Array.isArray(inner)) entries += inner.length;
      open.push(inner);
    }
  }
  return entries;
}
