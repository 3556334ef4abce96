import { useEffect, useState } from 'react';

const SETTLED_MS = 250;

/** The last value whose `key` has not changed for a moment: what is asked of the server while a slider moves. */
export function useSettled<Value>(value: Value, key: string): Value {
  const [settled, setSettled] = useState({ value, key });
  useEffect(() => {
    if (settled.key === key) return;
    const timer = setTimeout(() => setSettled({ value, key }), SETTLED_MS);
    return () => clearTimeout(timer);
  });
  return settled.value;
}
