/**
 * Several changes that the browser's way back takes as one: sliding through days, the letters of a word. Each is named by
 * what it changes.
 */
interface Run {
  readonly name: string;
  /** What the URL became by its last change. */
  readonly href: string;
}

let last: Run | undefined;

/**
 * Whether a change of the URL takes the place of what was there, instead of being a step of its own: it goes on with what
 * changed the URL last.
 */
export function goesOn(run: string | undefined): boolean {
  return run !== undefined && last?.name === run && last.href === window.location.href;
}

/** Call it once the URL was changed, or when what comes next goes on with nothing: `run` is undefined for a step of its own. */
export function noteChange(run?: string): void {
  last = run === undefined ? undefined : { name: run, href: window.location.href };
}
