import { useConnection } from '../server/connection';
import { useAppTexts } from './texts';

/** Says that the server is away: what is shown stays, what is typed stays, and both go on by themselves. */
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
