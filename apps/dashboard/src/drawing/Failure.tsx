import { useEffect, useEffectEvent } from 'react';
import { Notice } from './plain/Notice';
import type { Failed } from '../server/failed';
import { useSettings } from '../wording/settings';
import { useTerms } from '../wording/terms';

const AGAIN_MS = 5_000;

interface FailureProps {
  readonly failed: Failed;
  readonly retry: () => void;
}

/** Says why something is not there. Where nobody answered it is asked for again and again, for as long as this is shown. */
export function Failure({ failed: { answered, said }, retry }: FailureProps) {
  const t = useTerms();
  const { language } = useSettings();
  const again = useEffectEvent(retry);
  useEffect(() => {
    if (answered) return;
    const ask = () => again();
    const timer = setInterval(ask, AGAIN_MS);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', ask);
    };
  }, [answered]);
  return (
    <Notice severity="error" title={t(answered ? 'noAnswer' : 'failed')}>
      <span>{said[language] ?? said.zh}</span>
      <button type="button" className="plain" onClick={retry}>
        {t('retry')}
      </button>
    </Notice>
  );
}
