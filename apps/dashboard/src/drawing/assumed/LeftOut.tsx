import { useKnown } from '../../loading/AssumedContext';
import { useAssumedTexts } from './texts';

/** How many entries a list leaves out because they are assumed. */
export function LeftOut({ count }: { readonly count: number }) {
  const t = useAssumedTexts();
  return useKnown() && count > 0 ? <p className="soft">{t('leftOut', { count })}</p> : null;
}
