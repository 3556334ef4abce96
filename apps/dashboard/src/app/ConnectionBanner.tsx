import { useConnection } from '../server/connection';
import { outdated } from '../server/digests';
import { useStore } from '../state/store';
import { useAppTexts } from './texts';

/**
 * Says that the server is unavailable: what is shown and typed stays, and the page recovers by itself. Or that it serves
 * another version of the page, which must be loaded again.
 */
export function ConnectionBanner() {
  const t = useAppTexts();
  const connection = useConnection();
  const isOutdated = useStore(outdated);
  if (isOutdated)
    return (
      <p className="away" role="status">
        {t('outdated')}{' '}
        <button type="button" className="plain" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </p>
    );
  if (connection.state !== 'away') return null;
  const since = connection.awaySince.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
  return (
    <p className="away" role="status">
      {t('away', { since })}
    </p>
  );
}
