import { use } from 'react';
import { Link, useSearchParams } from 'react-router';
import { searchElsewhere } from '../time/elsewhere';
import { PointContext } from '../time/PointContext';
import { yearFor, type Shown } from '../year/shown-year';
import { bondsOn, type OtherUnit } from '../year/successions';
import { useAppTexts } from './texts';
import { useHeldYear } from './use-unit-names';

/** Beside the unit: what it came out of and what became of it up to the page's day, each with its link. */
export function Successions(shown: Shown) {
  const t = useAppTexts();
  const { data, day } = useHeldYear(shown.unit, shown.year);
  const bonds = data ? bondsOn(data, day) : [];
  if (bonds.length === 0) return null;
  return (
    <ul className="successions" aria-label={t('successions')}>
      {bonds.map(({ from, bond, units }) => (
        <li key={`${from} ${bond}`}>
          {t(bond, { from })}
          {units.map((other) => (
            <OtherUnitLink key={other.code} {...shown} other={other} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** In the same year where it has one, else in its last. */
function OtherUnitLink({ units, year, other }: Shown & { readonly other: OtherUnit }) {
  const [search] = useSearchParams();
  const point = use(PointContext);
  if (!units.some(({ unitCode }) => unitCode === other.code)) return <span>{other.name}</span>;
  const to = { unit: other.code, year: yearFor(units, other.code, year) };
  return <Link to={{ search: searchElsewhere(search, point.get(), to).toString() }}>{other.name}</Link>;
}
