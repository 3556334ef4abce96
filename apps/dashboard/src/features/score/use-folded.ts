import { useUrlPart } from '../../time/use-url-part';

/** The branches that are folded; in the URL, so that a link gives the same tree. */
export function useFolded() {
  const { get, change } = useUrlPart();
  const toggle = (name: string) =>
    change((now) => {
      const folded = foldedIn(now);
      const next = folded.includes(name) ? folded.filter((each) => each !== name) : [...folded, name];
      return { folded: next.length === 0 ? undefined : next.join(BETWEEN_NAMES) };
    });
  return { folded: foldedIn(get), toggle };
}

function foldedIn(get: (name: string) => string | undefined): readonly string[] {
  return get('folded')?.split(BETWEEN_NAMES) ?? [];
}

/** Stands in no name. */
const BETWEEN_NAMES = '\n';
