import { useCommandTexts } from '../../commands/command-texts';
import { useViewing } from '../../loading/ViewerContext';
import { useYearData } from '../../loading/YearContext';
import { useEntryTexts } from './texts';

/** What a year needs before it is spent and scored, in the order in which it is usually entered. */
const STEPS = [
  { command: 'approveAppropriation', enteredAs: 'APPROPRIATION_APPROVED' },
  { command: 'defineIndicator', enteredAs: 'INDICATOR_DEFINED' },
  { command: 'setThreePublicControl', enteredAs: 'THREE_PUBLIC_CONTROL_SET' },
] as const;

/** How a year that was opened goes on, with what is done ticked; nothing once all of it is. */
export function YearBegins({ choose }: { readonly choose: (command: string) => void }) {
  const t = useEntryTexts();
  const said = useCommandTexts();
  const { may } = useViewing();
  const { entries, complete } = useYearData().documents;
  const entered = new Set<string>(entries.map(({ type }) => type));
  if (!complete || STEPS.every(({ enteredAs }) => entered.has(enteredAs))) return null;
  return (
    <ol className="year-begins" aria-label={t('yearBegins')}>
      {STEPS.map(({ command, enteredAs }) => {
        const isDone = entered.has(enteredAs);
        return (
          <li key={command}>
            <span aria-hidden>{isDone ? '✓' : '○'}</span>{' '}
            {isDone || !may(command) ? (
              said(command)
            ) : (
              <button type="button" className="link" onClick={() => choose(command)}>
                {said(command)}
              </button>
            )}{' '}
            <small>{t(isDone ? 'stepDone' : 'stepOpen')}</small>
          </li>
        );
      })}
    </ol>
  );
}
