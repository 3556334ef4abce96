/** What several fields of one view need, found out once for it. */
export function perView<View extends object, Answer>(
  ask: (view: View) => Promise<Answer>,
): (view: View) => Promise<Answer> {
  const asked = new WeakMap<View, Promise<Answer>>();
  return (view) => {
    const known = asked.get(view);
    if (known) return known;
    const answer = ask(view);
    asked.set(view, answer);
    return answer;
  };
}

/** Entries of a list by what they hang below. A page of parents looks through the list once, not once for each of them. */
export function below<View extends object, Entry>(
  listOf: (view: View) => Promise<readonly Entry[]>,
  keysOf: (entry: Entry) => readonly string[],
): (view: View, key: string) => Promise<readonly Entry[]> {
  const index = perView(async (view: View) => {
    const entries = new Map<string, Entry[]>();
    for (const entry of await listOf(view))
      for (const key of new Set(keysOf(entry))) {
        const known = entries.get(key);
        if (known) known.push(entry);
        else entries.set(key, [entry]);
      }
    return entries;
  });
  return async (view, key) => (await index(view)).get(key) ?? [];
}
