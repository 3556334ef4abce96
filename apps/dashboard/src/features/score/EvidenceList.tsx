import type { Proof } from './Losses';
import { useProofTexts } from './proof-texts';

type Indicator = Proof['indicators'][number];
type Item = NonNullable<Indicator['result']>['evidenceItems'][number];
type FileItem = Extract<Item, { __typename: 'FileEvidence' }>;

/** How reports print each target and what makes it true, and 佐证 of each result with the state of its files. */
export function EvidenceList({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const t = useProofTexts();
  const told = indicators.filter(({ printed, result }) => printed || result);
  if (told.length === 0) return null;
  return (
    <section className="evidence">
      <h2>{t('evidence')}</h2>
      {told.map(({ indicatorId, level2, level3, printed, result }) => (
        <details key={indicatorId} data-indicator={indicatorId}>
          <summary>
            <small>{level2}</small> {level3}{' '}
            <small>{t('items', { count: result?.evidenceItems.length ?? 0 })}</small>
          </summary>
          {printed?.map(({ text, chapter, heldBy }) => (
            <p key={chapter + text}>
              {t('printed')} [{chapter}] {text}
              {heldBy !== null && (
                <small>
                  {' '}
                  {t('heldBy')} {heldBy}
                </small>
              )}
            </p>
          ))}
          <ul>
            {result?.evidenceItems.map((item) => (
              <li key={JSON.stringify(item)}>
                <EvidenceItem item={item} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function EvidenceItem({ item }: { readonly item: Item }) {
  const t = useProofTexts();
  switch (item.__typename) {
    case 'TextEvidence':
      return <span className="lines">{item.text}</span>;
    case 'DocumentEvidence':
      return (
        <>
          {item.title !== null && `《${item.title}》`}
          {item.documentNo}
        </>
      );
    case 'FigureEvidence':
      if (!item.figure) return <>{t('noFigure', { id: `${item.statementId} ${item.figureId}` })}</>;
      return (
        <>
          [{item.figure.chapter}] {item.figure.label}{' '}
          <span className="figure">
            {item.figure.value}
            {t(item.figure.statedUnit)}
          </span>
        </>
      );
    case 'FileEvidence':
      return <FileEvidence item={item} />;
  }
}

const SIGNS = { VERIFIED: '✓', DAMAGED: '✗', MISSING: '?', NOT_STORED: '○' } as const;

function FileEvidence({ item: { name, bytes, sha256, liesAt, state, path } }: { readonly item: FileItem }) {
  const t = useProofTexts();
  return (
    <>
      {path === null ? (
        name
      ) : (
        <a href={path} download={name}>
          {name}
        </a>
      )}{' '}
      <small>{t('bytes', { bytes })}</small>{' '}
      <strong className={state === 'DAMAGED' || state === 'MISSING' ? 'negative' : undefined}>
        {SIGNS[state]} {t(state)}
      </strong>
      {liesAt !== null && (
        <small>
          {' '}
          {t('liesAt')} {liesAt}
        </small>
      )}{' '}
      <small title={sha256}>SHA-256 {sha256.slice(0, 12)}…</small>
    </>
  );
}
