import { loaded } from '../../drawing/loaded';
import { Store, useStore } from '../../state/store';
import { useAppTexts } from '../texts';
import type { FinderProps } from './Finder';

/** Whether the finder is open: the button and the key open the same one. */
export const finding = new Store(false);

/** Opens the finder; its code loads when it is first asked for. */
export function Finding(of: Omit<FinderProps, 'close'>) {
  const t = useAppTexts();
  const open = useStore(finding);
  return (
    <>
      <button type="button" className="push find" title={t('keySearch')} onClick={() => finding.set(true)}>
        {t('keySearch')} <kbd aria-hidden>/</kbd>
      </button>
      {open && <Finder {...of} close={() => finding.set(false)} />}
    </>
  );
}

const Finder = loaded(async () => (await import('./Finder')).Finder);
