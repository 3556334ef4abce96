import { registerEnumType } from '@nestjs/graphql';
import { SHAPES } from '../generated/shapes';

/** Closed sets of the answers and events, as enums of the schema: a name in it for each word of the code. */
const enums = new Map<string, Readonly<Record<string, string>>>();

for (const [name, shape] of Object.entries(SHAPES)) {
  if (shape.kind === 'enum') enums.set(name, registered(name, shape.about, shape.values));
}

/** What stands for the enum in decorators. */
export function enumNamed(name: string): Readonly<Record<string, string>> {
  const found = enums.get(name);
  if (!found) throw new TypeError(`no closed set is called ${name}`);
  return found;
}

/** All of them: those that no field of a class names must be handed over by themselves. */
export const ENUM_TYPES = [...enums.values()];

function registered(
  name: string,
  description: string,
  values: Readonly<Record<string, { readonly code: string; readonly about: string }>>,
): Readonly<Record<string, string>> {
  const codes = Object.fromEntries(Object.entries(values).map(([word, { code }]) => [word, code]));
  const valuesMap = Object.fromEntries(
    Object.entries(values).flatMap(([word, { about }]) => (about ? [[word, { description: about }]] : [])),
  );
  registerEnumType(codes, { name, description, valuesMap });
  return codes;
}
