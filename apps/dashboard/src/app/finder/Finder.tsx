import { use, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { usePageAt } from '../../drawing/PageLink';
import { useUnits } from '../../loading/UnitsContext';
import { useYearCache } from '../../loading/YearContext';
import { knownAtOf, shownDay } from '../../time/point';
import { PointContext, useMovePoint } from '../../time/PointContext';
import { useName, useSettings } from '../../wording/settings';
import { findableOf, findableUnits, foundIn, type Findable, type FoundGroup } from './found';
import { useFinderTexts } from './texts';
import './finder.css';

export interface FinderProps {
  readonly unit: string;
  readonly year: number;
  readonly close: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** One box for everything that has a name or a number; each hit leads to its place, by keyboard too. */
export function Finder({ unit, year, close }: FinderProps) {
  const t = useFinderTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  const { all, complete } = useFindable(unit, year);
  const groups = useMemo(() => foundIn(all, asked), [all, asked]);
  const hits = groups.flatMap((group) => group.hits);
  const open = useOpen(year, close);
  useEffect(() => dialog.current?.showModal(), []);
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const hit = hits[at];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && hit) open(hit);
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    setAt((at + step + hits.length) % hits.length);
  };
  return (
    <dialog ref={dialog} className="finder" aria-label={t('find')} onClose={close}>
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={t('what')}
        placeholder={t('what')}
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={id}
        aria-activedescendant={hits[at] && `${id}${at}`}
        value={asked}
        onChange={({ target }) => {
          setAsked(target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <Hits id={id} groups={groups} chosen={hits[at]} hits={hits} open={open} />
      <p className="soft" role="status">
        {asked.trim() !== '' && hits.length === 0 ? t('nothing') : t('keys')} {!complete && t('arriving')}
      </p>
    </dialog>
  );
}

/** Of the year at what the page knows; until it is there, of the units alone. */
function useFindable(unit: string, year: number) {
  const units = useUnits();
  const cache = useYearCache();
  const point = use(PointContext);
  const nameOf = useName();
  const { language } = useSettings();
  const knownAt = knownAtOf(point.get());
  const { data } = cache.peek({ unit, year, ...(knownAt !== undefined && { knownAt }) });
  const all = useMemo(
    () => [...findableUnits(units, year), ...(data ? findableOf(data, { language, nameOf }) : [])],
    // The name of a code is told by the language.
    [units, year, data, language],
  );
  return { all, complete: data?.vouchers.complete === true && data.documents.complete };
}

/** Opens the result. If the page is at an earlier day, it moves to the day of the result. */
function useOpen(year: number, close: () => void) {
  const point = use(PointContext);
  const move = useMovePoint(year);
  const { goTo } = usePageAt();
  return ({ on, path, query }: Findable) => {
    if (on !== undefined && on.startsWith(`${year}-`) && on > shownDay(point.get(), year)) move({ asOf: on });
    close();
    goTo(path, query);
  };
}

interface HitsProps {
  readonly id: string;
  readonly groups: readonly FoundGroup[];
  readonly hits: readonly Findable[];
  readonly chosen: Findable | undefined;
  readonly open: (hit: Findable) => void;
}

function Hits({ id, groups, hits, chosen, open }: HitsProps) {
  const t = useFinderTexts();
  return (
    <div id={id} role="listbox" aria-label={t('find')}>
      {groups.map(({ kind, hits: ofKind, count }) => (
        <div key={kind} role="group" aria-label={t(kind)}>
          <h3 aria-hidden>
            {t(kind)} <small>{count > ofKind.length && t('more', { count: count - ofKind.length })}</small>
          </h3>
          {ofKind.map((hit) => (
            <div
              key={hit.key}
              id={`${id}${hits.indexOf(hit)}`}
              role="option"
              aria-selected={hit === chosen}
              onClick={() => open(hit)}
            >
              {hit.said} <small>{hit.beside}</small>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
