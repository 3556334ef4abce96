import { useCallback, useLayoutEffect, useRef } from 'react';

/** Does what the function given last does, and stays the same: who is handed it need not be drawn again. */
export function useSteady<Args extends readonly unknown[]>(
  act: (...args: Args) => void,
): (...args: Args) => void {
  const last = useRef(act);
  useLayoutEffect(() => {
    last.current = act;
  });
  return useCallback((...args: Args) => last.current(...args), []);
}
