import { memo, useMemo } from 'react';
import { dayAt, dayIndexOf } from '../../time/calendar';
import { noteChange } from '../../time/url-steps';
import { useSettings } from '../../wording/settings';
import type { Document } from '../../year/year-data';
import { marksOf } from './marks';
import { useTimeBarTexts } from './texts';

interface TrackProps {
  readonly year: number;
  readonly documents: readonly Document[];
  readonly asOf: string;
  readonly goTo: (day: string) => void;
}

/** The year as a line: documents above it, months below, and the point on it. Arrow keys move it by a day. */
export function Track({ year, documents, asOf, goTo }: TrackProps) {
  const t = useTimeBarTexts();
  return (
    <div className="track">
      <Marks documents={documents} year={year} />
      <input
        type="range"
        min={0}
        max={dayIndexOf(`${year}-12-31`)}
        value={dayIndexOf(asOf)}
        aria-label={t('asOf')}
        aria-valuetext={asOf}
        // Each drag is a step of its own.
        onPointerDown={() => noteChange()}
        onChange={({ target }) => goTo(dayAt(year, target.valueAsNumber))}
      />
      <Months year={year} />
    </div>
  );
}

interface MarksProps {
  readonly documents: readonly Document[];
  readonly year: number;
}

/** Redrawn only when the year is: not while the point moves. Screen readers step by document instead. */
const Marks = memo(function Marks({ documents, year }: MarksProps) {
  const { language } = useSettings();
  const marks = useMemo(() => marksOf(documents, year), [documents, year]);
  return (
    <div className="marks" aria-hidden>
      {marks.map(({ day, at, documents: ofDay }) => (
        <i
          key={day}
          style={{ left: `${at * 100}%` }}
          title={[
            day,
            ...ofDay.map(({ title, documentNo }) => `${title[language]} ${documentNo ?? ''}`),
          ].join('\n')}
        />
      ))}
    </div>
  );
});

const Months = memo(function Months({ year }: { readonly year: number }) {
  const last = dayIndexOf(`${year}-12-31`);
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <div className="months" aria-hidden>
      {months.map((month) => (
        <span
          key={month}
          style={{ left: `${(dayIndexOf(`${year}-${String(month).padStart(2, '0')}-01`) / last) * 100}%` }}
        >
          {month}
        </span>
      ))}
    </div>
  );
});
