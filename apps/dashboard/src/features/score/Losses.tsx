import { EntryMark } from '../../drawing/assumed/EntryMark';
import type { ScoreProofQuery } from '../../generated/graphql';
import type { Answered } from '../../server/plain-answers';
import { useSettings } from '../../wording/settings';
import { useProofTexts } from './proof-texts';

export type Proof = Answered<ScoreProofQuery>['budgetYear']['scorecard'];

/** 扣分原因: what points were lost for. One cause may have several effects: the same money is deducted for more than once. */
export function Losses({ losses }: { readonly losses: NonNullable<Proof['losses']> }) {
  const t = useProofTexts();
  const { language } = useSettings();
  if (losses.length === 0) return null;
  return (
    <section className="losses">
      <h2>{t('losses')}</h2>
      <ul>
        {losses.map(({ text, effects, assumed }) => (
          <li key={text.zh}>
            {text[language]}
            <EntryMark mark={assumed} />
            {effects.length > 1 && <strong> {t('twice', { count: effects.length })}</strong>}
            <ul>
              {effects.map(({ indicator, lost, formula }) => (
                <li key={formula + lost}>
                  {indicator?.level3} <span className="figure negative">−{lost}</span>{' '}
                  <small className="figure">{formula}</small>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
