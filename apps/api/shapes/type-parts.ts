import ts from 'typescript';
import type { FieldShape } from '../src/shapes/shape.ts';
import { MEANINGS } from './meanings.ts';

/** Types that say themselves that they are undefined, and why: no null stands for them. */
export const SAYS_WHY_NOT: ReadonlySet<string> = new Set(['Points', 'FigureValue']);

export function linkField(
  property: string,
  { name, type }: { readonly name: string; readonly type: string },
): FieldShape {
  return { name, property, type, about: MEANINGS[name] ?? '' };
}

/** Fields of two types of one name: what only one of them has may be null. */
export function fieldsOfBoth(
  some: readonly FieldShape[],
  others: readonly FieldShape[],
): readonly FieldShape[] {
  const inBoth = (name: string) =>
    [some, others].every((fields) => fields.some((field) => field.name === name));
  const all = new Map([...others, ...some].map((field) => [field.name, field] as const));
  const mayBeNull = (name: string) =>
    [...some, ...others].some((field) => field.name === name && !field.type.endsWith('!'));
  return [...all.values()].map((field) =>
    inBoth(field.name) && !mayBeNull(field.name) ? field : { ...field, type: field.type.replace(/!$/, '') },
  );
}

export function mayBeUndefined(type: ts.Type): boolean {
  return type.isUnion() && type.types.some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0);
}

export function isBilingual(types: readonly ts.Type[]): boolean {
  const names = types.flatMap((type) => type.getProperties().map(({ name }) => name));
  return names.join() === 'zh,en';
}

/** Of a closed set of words; undefined for any other type. */
export function literalsOf(types: readonly ts.Type[]): readonly string[] | undefined {
  const members = types.flatMap((type) => (type.isUnion() ? type.types : [type]));
  const literals = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
  return literals.length > 0 && literals.length === members.length ? literals : undefined;
}
