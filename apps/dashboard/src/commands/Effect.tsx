import type { Plain } from '../server/plain-answers';
import { Money, RateFigure, Signed } from '../drawing/Figure';
import { useTerms } from '../wording/terms';
import { useCommandTexts } from './command-texts';
import { effectRows, type EffectRow } from './effect';
import type { EffectFragment } from './generated/graphql';

interface EffectProps {
  readonly title: string;
  readonly now: Plain<EffectFragment>;
  readonly then: Plain<EffectFragment>;
}

/** What a command would do to money, rates, three-public and score, before it is sent. */
export function Effect({ title, now, then }: EffectProps) {
  const said = useCommandTexts();
  const t = useTerms();
  const rows = effectRows(now, then);
  if (rows.every(({ changed }) => !changed)) return <p className="effect">{said('noEffect')}</p>;
  return (
    <table className="effect" aria-label={title}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th />
          {(['now', 'then', 'difference'] as const).map((column) => (
            <th key={column} scope="col">
              {said(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className={row.changed ? 'changed' : ''}>
            <th scope="row">{t(row.name)}</th>
            <Cells row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cells({ row }: { readonly row: EffectRow }) {
  switch (row.kind) {
    case 'money':
      return (
        <>
          <td>
            <Money fen={row.now} />
          </td>
          <td>
            <Money fen={row.then} />
          </td>
          <td>
            <Money fen={row.difference} signed />
          </td>
        </>
      );
    case 'rate':
      return (
        <>
          <td>
            <RateFigure {...row.now} />
          </td>
          <td>
            <RateFigure {...row.then} />
          </td>
          <td>
            <Signed text={row.difference} />
          </td>
        </>
      );
    case 'points':
      return (
        <>
          <td className="figure">{row.now}</td>
          <td className="figure">{row.then}</td>
          <td>
            <Signed text={row.difference} />
          </td>
        </>
      );
  }
}
