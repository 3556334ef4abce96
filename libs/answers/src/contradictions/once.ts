/** Works the value out when it is first asked for. */
export function once<Value>(work: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: work() }).value;
}

/** The same for each key. */
export function onceOfEach<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key) ?? work(key);
    kept.set(key, known);
    return known;
  };
}
