import { AssumedSign, Reasons } from '../drawing/assumed/AssumedLine';
import { useAssumedTexts } from '../drawing/assumed/texts';
import { useSettings } from '../wording/settings';
import type { AssumedMark } from '../year/year-data';

/** Says on every page of a year that something of its course is assumed; opened, what and why. */
export function AssumedNotice({ of: mark }: { readonly of: AssumedMark | null | undefined }) {
  const t = useAssumedTexts();
  const { language } = useSettings();
  if (!mark) return null;
  return (
    <details className="assumed of-year">
      <summary>
        <AssumedSign /> {t('ofYear')}
        {mark.text[language]} <span className="why">{t('why')}</span>
      </summary>
      <Reasons mark={mark} />
    </details>
  );
}
