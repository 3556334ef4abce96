import { useConnection } from '../server/connection';
import { useAppTexts } from './texts';

/** Says that the server is unavailable. What is shown and typed stays, and the page recovers by itself. */
export function ConnectionBanner() {
  const t = useAppTexts();
  const connection = useConnection();
  if (connection.state !== 'away') return null;
  const since = connection.awaySince.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
  return (
    <p className="away" role="status">
      {t('away', { since })}
    </p>
  );
}
