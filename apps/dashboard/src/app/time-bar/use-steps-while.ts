import { useEffect, useEffectEvent } from 'react';

const PLAY_STEP_MS = 400;

/** Takes a step every so often while `playing`. */
export function useStepsWhile(playing: boolean, step: () => void): void {
  const next = useEffectEvent(step);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => next(), PLAY_STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);
}
