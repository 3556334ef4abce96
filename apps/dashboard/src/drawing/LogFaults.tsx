import { useLogHealth, type LogHealth } from '../loading/use-log-health';
import { localTime } from '../time/local-time';
import { useName } from '../wording/settings';
import { useLogTexts } from './log-texts';
import { Notice } from './plain/Notice';

const SHOWN = 10;

/** What of the log is not as it was written; nothing where all is well, or is not known. */
export function LogFaults({ health }: { readonly health: LogHealth | undefined }) {
  const t = useLogTexts();
  const said = useName();
  if (!health || health.sound) return null;
  const { readable, broken, faults, faultCount } = health;
  const shown = faults.slice(0, SHOWN);
  return (
    <Notice severity="error" title={t('notSound')}>
      {!readable && <span>{t('notReadable')}</span>}
      {broken && (
        <span>
          {t('notKept', { size: broken.size, at: localTime(broken.sealedAt) })} {said(broken.wrong, '')}
        </span>
      )}
      {shown.length > 0 && <span>{t('years')}</span>}
      {shown.length > 0 && (
        <ul>
          {shown.map((fault) => (
            <li key={fault.streamId}>
              {placeOf(fault)} {said(fault.wrong, '')}
            </li>
          ))}
          {faultCount > shown.length && <li>{t('moreFaults', { count: faultCount - shown.length })}</li>}
        </ul>
      )}
    </Notice>
  );
}

/** Asks by itself: for where a year has no answer. */
export function FaultsOfTheLog() {
  return <LogFaults health={useLogHealth()} />;
}

function placeOf({ streamId, streamVersion, eventId }: LogHealth['faults'][number]): string {
  const version = streamVersion === null ? '' : ` #${streamVersion}`;
  return `${streamId}${version}${eventId === null ? '' : ` (${eventId})`}:`;
}
