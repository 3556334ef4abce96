import { Alert, Button } from 'antd';
import type { ImportProgress, ImportState } from '../../../commands/use-import-job';
import { useName } from '../../../wording/settings';
import { useListTexts } from './texts';

/** How an import gets on, or why it was refused. */
export function Standing({ state, stop }: { readonly state: ImportState; readonly stop: () => void }) {
  const t = useListTexts();
  const name = useName();
  const { isBusy, progress, refusal } = state;
  if (refusal) return <Alert role="alert" type="error" showIcon title={name(refusal, '')} />;
  if (!isBusy) return null;
  const { done = 0, total = 0, waitingBehind = 0, status } = progress ?? {};
  return (
    <p role="status" className="standing">
      {t(keyOf(status), { done, total, count: waitingBehind })}{' '}
      <progress max={total || 1} {...(total > 0 && { value: done })} />{' '}
      {progress && (
        <Button size="small" onClick={stop} disabled={status === 'WRITING'}>
          {t('stop')}
        </Button>
      )}
    </p>
  );
}

function keyOf(
  status: ImportProgress['status'] | undefined,
): 'WAITING' | 'READING' | 'DECIDING' | 'WRITING' | 'sending' {
  switch (status) {
    case 'WAITING':
    case 'READING':
    case 'DECIDING':
    case 'WRITING':
      return status;
    default:
      return 'sending';
  }
}
