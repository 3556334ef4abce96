import { useTerms } from '../wording/terms';

/** In the place of a page that is not there yet. */
export function Waiting() {
  return (
    <div className="waiting">
      <div className="spinner" role="status" aria-label={useTerms()('loading')} />
    </div>
  );
}
