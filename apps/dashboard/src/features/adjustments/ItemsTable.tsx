import { use } from 'react';
import { lineSaid } from '../../year/line-text';
import { Money } from '../../drawing/Figure';
import { useName } from '../../wording/settings';
import { YearDataContext } from '../../loading/YearContext';
import { useAdjustmentsTexts } from './texts';

interface Item {
  readonly line: string;
  readonly amount: string;
  readonly before?: string;
  readonly after?: string;
}

/** What an adjustment does to each line: the amount, and where it is known what the line has before and after it. */
export function ItemsTable({ items }: { readonly items: readonly Item[] }) {
  const t = useAdjustmentsTexts();
  const nameOf = useName();
  const data = use(YearDataContext);
  const withLevels = items.some(({ before }) => before !== undefined);
  return (
    <table className="items">
      <thead>
        <tr>
          <th scope="col" className="text">
            {t('line')}
          </th>
          <th scope="col">{t('net')}</th>
          {withLevels && <th scope="col">{t('before')}</th>}
          {withLevels && <th scope="col">{t('after')}</th>}
        </tr>
      </thead>
      <tbody>
        {items.map(({ line: key, amount, before, after }) => {
          const line = data?.lines.find((each) => each.key === key);
          return (
            <tr key={key}>
              <th scope="row">
                {line && data ? lineSaid(line, data, nameOf) : key} <small>{line && key}</small>
              </th>
              <td>
                <Money fen={amount} />
              </td>
              {withLevels && (
                <td>
                  <Money fen={before} />
                </td>
              )}
              {withLevels && (
                <td>
                  <Money fen={after} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
