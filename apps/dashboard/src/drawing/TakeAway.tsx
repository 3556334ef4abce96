import { Button, Input } from 'antd';
import { memo, use, useState } from 'react';
import { useSearchParams } from 'react-router';
import { csvOf, save } from '../wording/csv';
import { withPoint, shownDay } from '../time/point';
import { PointContext } from '../time/PointContext';
import { textsOf } from '../wording/texts';
import { useSteady } from '../state/use-steady';
import { useYearData } from '../loading/YearContext';
import './take-away.css';

export interface TakenTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface TakeAwayProps {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** What is seen, at the moment of the click. */
  readonly table: () => TakenTable;
}

const useTakeAwayTexts = textsOf({
  en: { csv: 'Save as CSV', link: 'Link to this view', reproduces: 'Gives this view again, to the cent' },
  zh: { csv: '导出 CSV', link: '本视图链接', reproduces: '打开即为本视图，分毫不差' },
});

/** What is seen as a file, and a link that gives the same view again, also after facts have been added. */
export function TakeAway({ name, table }: TakeAwayProps) {
  const t = useTakeAwayTexts();
  const { year } = useYearData();
  const store = use(PointContext);
  const link = useLink();
  const [shown, setShown] = useState<string>();
  const saveFile = useSteady(() => {
    const asOf = shownDay(store.get(), year);
    const { head, rows } = table();
    save(`${name}-${asOf}.csv`, csvOf(head, rows));
  });
  const showLink = useSteady(() => {
    setShown(link());
    void navigator.clipboard?.writeText(link()).catch(() => undefined);
  });
  return (
    <div className="take-away">
      <Small text={t('csv')} onClick={saveFile} />
      <Small text={t('link')} onClick={showLink} />
      {shown !== undefined && (
        <Input
          readOnly
          size="small"
          aria-label={t('reproduces')}
          title={t('reproduces')}
          value={shown}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}

interface SmallProps {
  readonly text: string;
  readonly onClick: () => void;
}

/** Not drawn again while the point moves. */
const Small = memo(function Small({ text, onClick }: SmallProps) {
  return (
    <Button size="small" onClick={onClick}>
      {text}
    </Button>
  );
});

/** The URL with all that it leaves out: unit, year, and what is known now. */
function useLink(): () => string {
  const { unit, year, basis } = useYearData();
  const store = use(PointContext);
  const [search] = useSearchParams();
  return () => {
    const point = store.get();
    const known = point.known ?? basis.knownAt ?? undefined;
    const asOf = shownDay(point, year);
    const whole = withPoint(search, { asOf, ...(known !== undefined && { known }) });
    whole.set('unit', unit);
    whole.set('year', String(year));
    return `${window.location.origin}${window.location.pathname}?${whole}`;
  };
}
