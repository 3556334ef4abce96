import { useEffect, useState } from 'react';

const SETTLED_MS = 250;

interface Settling<Value> {
  readonly value: Value;
  /** What the value is told by. */
  readonly key: string;
  /** Part of the value; a change of it is taken at once, because it does not move with a slider. */
  readonly atOnce: string | undefined;
}

/** The last value whose `key` has not changed for a moment. Used to query the server while a slider moves. */
export function useSettled<Value>(now: Settling<Value>): Settling<Value> {
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    if (settled.key === now.key) return;
    const timer = setTimeout(() => setSettled(now), SETTLED_MS);
    return () => clearTimeout(timer);
  });
  if (settled.atOnce === now.atOnce) return settled;
  setSettled(now);
  return now;
}
