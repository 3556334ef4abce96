import { useSettings } from '../../wording/settings';
import type { Tour } from './links';
import { useTourTexts } from './texts';

/** Which part of the year's course nobody printed: a figure that rests on it is not a fact. */
export function Assumed({ assumed }: { readonly assumed: Tour['assumed'] }) {
  const t = useTourTexts();
  const { language } = useSettings();
  return (
    <section className="tour-assumed">
      <h2>{t('assumedHead')}</h2>
      <p>{assumed ? assumed.text[language] : t('nothingAssumed')}</p>
      <ul>
        {assumed?.assumptions.map(({ why, events: count, firstOn: first, lastOn: last }) => (
          <li key={`${why} ${first} ${count}`}>{t('assumption', { count, first, last, why })}</li>
        ))}
      </ul>
    </section>
  );
}
