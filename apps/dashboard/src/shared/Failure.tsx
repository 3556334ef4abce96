import { Alert, Button } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import type { Failed } from './server/failed';
import { useSettings } from './settings';
import { useTerms } from './terms';

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
    <Alert
      type="error"
      title={t(answered ? 'noAnswer' : 'failed')}
      description={said[language] ?? said.zh}
      action={
        <Button size="small" onClick={retry}>
          {t('retry')}
        </Button>
      }
    />
  );
}
