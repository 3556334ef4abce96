import { PointLink } from '../../drawing/PointLink';
import { useYearData } from '../../loading/YearContext';
import { useSettings } from '../../wording/settings';
import { CONTRADICTIONS, type Tour } from './links';
import { useTourTexts } from './texts';

/** The printed score beside the computed one, and why they differ. */
export function Ending({ ending }: { readonly ending: Tour['ending'] }) {
  const t = useTourTexts();
  const { language } = useSettings();
  const { year } = useYearData();
  const { text, printed, computed, findings, otherFindings } = ending;
  return (
    <section className="tour-ending">
      <h2>{t('ending')}</h2>
      {printed !== null && (
        <dl className="cards">
          <div className="card">
            <dt>{t('printed')}</dt>
            <dd className={findings.length > 0 ? 'figure negative' : 'figure'}>{printed}</dd>
          </div>
          <div className="card">
            <dt>{t('computed')}</dt>
            <dd className="figure">{computed ?? '—'}</dd>
          </div>
        </dl>
      )}
      <p>{text[language]}</p>
      {findings.map((finding) => (
        <Repairs key={finding.label} finding={finding} />
      ))}
      {findings.length + otherFindings > 0 && (
        <p>
          <PointLink asOf={`${year}-12-31`} {...CONTRADICTIONS}>
            {otherFindings > 0 ? t('others', { count: otherFindings }) : t('report')}
          </PointLink>
        </p>
      )}
    </section>
  );
}

function Repairs({ finding: { repairs } }: { readonly finding: Tour['ending']['findings'][number] }) {
  const t = useTourTexts();
  const { language } = useSettings();
  if (repairs.length === 0) return null;
  return (
    <>
      <p className="soft">{t(repairs.length === 1 ? 'repair' : 'repairs')}</p>
      <ul>
        {repairs.map(({ figures }) => (
          <li key={figures.map(({ figureId }) => figureId).join()}>
            {figures
              .filter(({ along }) => !along)
              .map(({ text }) => text[language])
              .join(language === 'zh' ? '；' : '; ')}
          </li>
        ))}
      </ul>
    </>
  );
}
