import { useUrlPart } from '../../time/use-url-part';

/** The branches that are folded; in the URL, so that a link gives the same tree. */
export function useFolded() {
  const { get, change } = useUrlPart();
  const folded = get('folded')?.split(BETWEEN_NAMES) ?? [];
  const toggle = (name: string) => {
    const next = folded.includes(name) ? folded.filter((each) => each !== name) : [...folded, name];
    change({ folded: next.length === 0 ? undefined : next.join(BETWEEN_NAMES) });
  };
  return { folded, toggle };
}

/** Stands in no name. */
const BETWEEN_NAMES = '\n';
