import { Fold } from '../Fold';
import { useSettings } from '../../wording/settings';
import type { AssumedMark } from '../../year/year-data';
import { PageLink } from '../PageLink';
import { useReasons } from './reasons';
import { useAssumedTexts } from './texts';
import './assumed.css';

interface AssumedLineProps {
  /** Tells what it stands under from all else on the page. */
  readonly of: string;
  readonly mark: AssumedMark;
  /** It keeps its room, but is not read: the day that it speaks of is not the page's. */
  readonly waiting?: boolean;
}

/** How much of what stands above is assumed; opened, why. */
export function AssumedLine({ of, mark, waiting = false }: AssumedLineProps) {
  const t = useAssumedTexts();
  const { language } = useSettings();
  const reasonsOf = useReasons();
  return (
    <Fold
      name={`assumed ${of}`}
      className={waiting ? 'assumed waits' : 'assumed'}
      data-note={waiting ? undefined : [`※ ${mark.text[language]}`, ...reasonsOf(mark)].join('\n')}
      title={
        <>
          <AssumedSign /> {mark.text[language]} <span className="why">{t('why')}</span>
        </>
      }
    >
      <Reasons mark={mark} />
      <p>
        <PageLink path="/audit" query={{ show: 'assumed' }}>
          {t('list')}
        </PageLink>
      </p>
    </Fold>
  );
}

export function AssumedSign() {
  const t = useAssumedTexts();
  return <span className="assumed-sign">{t('sign')}</span>;
}

/** Each reason with how many entries are assumed for it. */
export function Reasons({ mark }: { readonly mark: AssumedMark }) {
  const reasonsOf = useReasons();
  return (
    <ul>
      {reasonsOf(mark).map((reason, index) => (
        <li key={index}>{reason}</li>
      ))}
    </ul>
  );
}
