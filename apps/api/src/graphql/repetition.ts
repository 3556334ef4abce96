import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';

type FragmentCalled = (name: string) => { readonly selectionSet: SelectionSetNode } | null | undefined;

/** Selections are looked at again for each place that a fragment is spread at: so many for each pair that is allowed. */
const LOOKED_AT_FOR_A_PAIR = 10;

/**
 * Whether fields with the same response name in the same place make more pairs than allowed. The validation rules of
 * GraphQL compare each pair, including its selections.
 */
export function repeatsTooOften(
  { definitions }: DocumentNode,
  fragment: FragmentCalled,
  mostPairs: number,
): boolean {
  const walked = new Set<SelectionSetNode>();
  const open = definitions.flatMap((definition) =>
    'selectionSet' in definition ? [[definition.selectionSet]] : [],
  );
  let [pairs, looked] = [0, 0];
  // No function that calls itself: fragments that spread each other nest without an end.
  for (let place = open.pop(); place; place = open.pop()) {
    if (!isNew(place, walked)) continue;
    const { fields, selections } = answeredAt(place, fragment);
    looked += selections;
    for (const same of fields.values()) {
      pairs += (same.length * (same.length - 1)) / 2;
      const below = same.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) open.push(below);
    }
    if (pairs > mostPairs || looked > mostPairs * LOOKED_AT_FOR_A_PAIR) return true;
  }
  return false;
}

/** The content of a selection is the same wherever it is alone. */
function isNew(place: readonly SelectionSetNode[], walked: Set<SelectionSetNode>): boolean {
  const [only, ...others] = place;
  if (!only || others.length > 0) return true;
  const before = walked.size;
  return walked.add(only).size > before;
}

/** The fields of one place by the name that they are answered under, fragments written out once. */
function answeredAt(place: readonly SelectionSetNode[], fragment: FragmentCalled) {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const sets = [...place];
  let selections = 0;
  // It grows while it is walked through.
  for (const set of sets) {
    selections += set.selections.length;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const { value: name } = selection.alias ?? selection.name;
        const same = fields.get(name);
        if (same) same.push(selection);
        else fields.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        sets.push(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const found = fragment(selection.name.value);
        if (found) sets.push(found.selectionSet);
      }
    }
  }
  return { fields, selections };
}
