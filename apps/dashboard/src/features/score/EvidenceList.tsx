import { Fold } from '../../drawing/Fold';
import { AssumedLine } from '../../drawing/assumed/AssumedLine';
import { EntryMark } from '../../drawing/assumed/EntryMark';
import { PageLink } from '../../drawing/PageLink';
import { STANDING_SIGNS } from '../../drawing/standings';
import type { Proof } from './Losses';
import { printedValue } from '../../wording/printed-value';
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
      {told.map(({ indicatorId, level2, level3, printed, result, assumed }) => (
        <Fold
          key={indicatorId}
          name={`evidence ${indicatorId}`}
          data-indicator={indicatorId}
          title={
            <>
              <small>{level2}</small> {level3}{' '}
              <small>{t('items', { count: result?.evidenceItems.length ?? 0 })}</small>
              <EntryMark mark={result?.assumed ?? assumed} />
            </>
          }
        >
          {result?.assumed && <AssumedLine of={indicatorId} mark={result.assumed} />}
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
        </Fold>
      ))}
    </section>
  );
}

function EvidenceItem({ item }: { readonly item: Item }) {
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
      return <FigureEvidence item={item} />;
    case 'FileEvidence':
      return <FileEvidence item={item} />;
  }
}

type FigureItem = Extract<Item, { __typename: 'FigureEvidence' }>;

/** A printed figure: where it stands in the report, and how. The report shows what it was compared with. */
function FigureEvidence({ item: { statementId, figureId, inReport } }: { readonly item: FigureItem }) {
  const t = useProofTexts();
  if (!inReport) return <>{t('noFigure', { id: `${statementId} ${figureId}` })}</>;
  const { heading, figure } = inReport;
  const { label, value, unit, measureWord, chapter, standing } = figure;
  return (
    <>
      [{chapter}] {label} <span className="figure">{printedValue({ value, unit, measureWord })}</span>{' '}
      <strong className={standing === 'CONTRADICTED' ? 'negative' : undefined}>
        {STANDING_SIGNS[standing]} {t(standing)}
      </strong>{' '}
      <PageLink path="/report" query={{ statement: statementId, figure: figureId }}>
        {t('inText')}
      </PageLink>{' '}
      <small>{heading}</small>
    </>
  );
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
