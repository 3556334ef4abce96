import { useSettings } from '../../wording/settings';
import type { AssumedMark } from '../../year/year-data';
import { AssumedSign } from './AssumedLine';
import { useReasons } from './reasons';

/** A sign beside one entry or figure, if something under it is assumed; pointed at, what and why. */
export function EntryMark({ mark }: { readonly mark: AssumedMark | null | undefined }) {
  const { language } = useSettings();
  const reasonsOf = useReasons();
  if (!mark) return null;
  return (
    <span className="entry-mark" title={[mark.text[language], ...reasonsOf(mark)].join('\n')}>
      {' '}
      <AssumedSign />
    </span>
  );
}
