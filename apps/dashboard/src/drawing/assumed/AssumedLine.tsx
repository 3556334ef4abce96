import { assumedParts } from '../../wording/assumed';
import { useSettings } from '../../wording/settings';
import type { AssumedMark } from '../../year/year-data';
import { PageLink } from '../PageLink';
import { useAssumedTexts } from './texts';
import './assumed.css';

interface AssumedLineProps {
  readonly mark: AssumedMark;
  /** It keeps its room, but is not read: the day that it speaks of is not the page's. */
  readonly waiting?: boolean;
}

/** How much of what stands above is assumed; opened, why. */
export function AssumedLine({ mark, waiting = false }: AssumedLineProps) {
  const t = useAssumedTexts();
  const { language } = useSettings();
  return (
    <details className={waiting ? 'assumed waits' : 'assumed'}>
      <summary>
        <AssumedSign /> {mark.text[language]} <span className="why">{t('why')}</span>
      </summary>
      <Reasons mark={mark} />
      <p>
        <PageLink path="/audit" query={{ show: 'assumed' }}>
          {t('list')}
        </PageLink>
      </p>
    </details>
  );
}

export function AssumedSign() {
  const t = useAssumedTexts();
  return <span className="assumed-sign">{t('sign')}</span>;
}

/** Each reason with how many entries are assumed for it. */
export function Reasons({ mark: { assumptions } }: { readonly mark: AssumedMark }) {
  const t = useAssumedTexts();
  const { language } = useSettings();
  return (
    <ul>
      {assumptions.map(({ why, events, ...assumed }, index) => (
        <li key={index}>
          <span className="figure">{t('times', { events })}</span>{' '}
          {t('because', { why, parts: assumedParts(assumed, language) })}
        </li>
      ))}
    </ul>
  );
}
