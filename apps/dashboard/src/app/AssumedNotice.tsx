import { Fold } from '../drawing/Fold';
import { AssumedSign, Reasons } from '../drawing/assumed/AssumedLine';
import { useAssumedTexts } from '../drawing/assumed/texts';
import { useWithoutAssumed } from '../loading/AssumedContext';
import { useSettings } from '../wording/settings';
import type { AssumedMark } from '../year/year-data';

/** Says on every page of a year that something of its course is assumed, and what and why; and the switch to leave that out. */
export function AssumedNotice({ of: mark }: { readonly of: AssumedMark | null | undefined }) {
  const t = useAssumedTexts();
  const { language } = useSettings();
  const { without, setWithout } = useWithoutAssumed();
  if (!mark) return null;
  return (
    <div className="of-year">
      <Fold
        name="assumed-of-year"
        className="assumed"
        title={
          <>
            <AssumedSign /> {t('ofYear')}
            {mark.text[language]} <span className="why">{t('why')}</span>
          </>
        }
      >
        <Reasons mark={mark} />
      </Fold>
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={without}
          onChange={({ target }) => setWithout(target.checked)}
        />{' '}
        {t('without')}
      </label>
    </div>
  );
}
