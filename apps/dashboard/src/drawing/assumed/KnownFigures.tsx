import { Fold } from '../Fold';
import type { Known, KnownFigure } from '../../loading/AssumedContext';
import type { ServerAnswer } from '../../loading/use-server-answer';
import { useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { unbroken } from '../../wording/unbroken';
import { PageLink } from '../PageLink';
import { Scroll } from '../Scroll';
import { knownOf, knownText, type Wanted } from './known-figures';
import { useAssumedTexts } from './texts';

interface KnownFiguresProps extends Wanted {
  readonly known: ServerAnswer<{ readonly budgetYear: { readonly withoutAssumed: Known } }>;
}

/** What stays of an answer without what is assumed: each figure is computed, printed, or refused with the reason. */
export function KnownFigures({ known, ...wanted }: KnownFiguresProps) {
  const t = useAssumedTexts();
  const terms = useTerms();
  const { data, error, waiting } = known;
  if (!data) return <p className="soft">{error ? terms('failed') : terms('loading')}</p>;
  const figures = knownOf(data.budgetYear.withoutAssumed.figures, wanted);
  if (figures.length === 0) return <p className="soft">{t('notShown')}</p>;
  return (
    <Scroll label={t('without')} className="known">
      <table aria-label={t('without')} aria-busy={waiting}>
        <thead>
          <tr>
            {(['figure', 'value', 'standing', 'whence'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'value' ? undefined : 'text'}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            <KnownRow key={index} figure={figure} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function KnownRow({ figure }: { readonly figure: KnownFigure }) {
  const { language } = useSettings();
  const { label, standing, standingName } = figure;
  return (
    <tr className={standing === 'REFUSED' ? 'refused' : undefined}>
      <th scope="row">{label[language]}</th>
      <td className="figure">{knownText(figure)}</td>
      <td className="text">{standingName[language]}</td>
      <td className="text reason">
        <Because figure={figure} />
      </td>
    </tr>
  );
}

/** Where it is printed and what contradicts it there, or why it is refused. */
function Because({ figure }: { readonly figure: KnownFigure }) {
  const t = useAssumedTexts();
  const { language } = useSettings();
  const { standing, printed, contradictions } = figure;
  if (standing === 'REFUSED') return <Refused figure={figure} />;
  if (!printed) return null;
  return (
    <>
      <span title={printed.title}>
        <PageLink path="/audit" query={{ view: 'contradictions' }}>
          {t('printedIn', { chapter: printed.chapter })}
        </PageLink>
      </span>
      {contradictions.map((text) => (
        <span key={text.zh} className="negative">
          {' '}
          {unbroken(text[language])}
        </span>
      ))}
    </>
  );
}

function Refused({ figure }: { readonly figure: KnownFigure }) {
  const t = useAssumedTexts();
  const { language } = useSettings();
  const { label, reason, printedOn, assumed } = figure;
  return (
    <Fold
      name={`refused ${label.zh}`}
      title={
        <>
          {assumed?.text[language]}
          {printedOn.length > 0 && t('printedOn', { days: printedOn.join(', ') })}
        </>
      }
    >
      {reason && unbroken(reason[language])}
    </Fold>
  );
}
