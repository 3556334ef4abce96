import type { LogHealth } from '../../loading/use-log-health';
import { localTime } from '../../time/local-time';
import { useLogStateTexts } from './log-state-texts';

/** How far the log was read again, and the last head of it that was signed. */
export function LogState({ health }: { readonly health: LogHealth | undefined }) {
  const t = useLogStateTexts();
  if (!health) return null;
  const { scrub, sealed, sound } = health;
  const count = scrub.eventsRead;
  return (
    <section className="log-state soft">
      {scrub.reading && scrub.begunAt !== null && (
        <p>{t('reading', { at: localTime(scrub.begunAt), count })}</p>
      )}
      {scrub.endedAt === null && !scrub.reading && <p>{t('notReadYet')}</p>}
      {scrub.endedAt !== null && !scrub.reading && (
        <p>
          {t('readAgain', { at: localTime(scrub.endedAt), count })} {sound && t('asWritten')}
        </p>
      )}
      {sealed ? <SealedHead {...sealed} /> : <p>{t('notSealed')}</p>}
    </section>
  );
}

function SealedHead({ size, root, sealedAt, ageSeconds }: NonNullable<LogHealth['sealed']>) {
  const t = useLogStateTexts();
  const [unit, seconds] = UNITS.find(([, least]) => ageSeconds >= 2 * least) ?? SECONDS;
  const age = t(unit, { count: Math.floor(ageSeconds / seconds) });
  return (
    <p>
      {t('sealed', { age, at: localTime(sealedAt), size })} <code>{root}</code>
    </p>
  );
}

const SECONDS = ['seconds', 1] as const;
const UNITS = [['hours', 3_600], ['minutes', 60], SECONDS] as const;
