import { Fold } from '../drawing/Fold';
import { AutoComplete, Select } from 'antd';
import { use, useState } from 'react';
import { folded, searchOf } from '../wording/search';
import { useName } from '../wording/settings';
import { YearDataContext } from '../loading/YearContext';
import { useCommandTexts } from './command-texts';
import { useForm } from './FormContext';
import { useCodes } from './use-offers';
import type { Offered } from './offered';

const PARTS = ['book', 'class', 'functional', 'project', 'economic'] as const;

/** Puts a line together out of its codes: for lines that the budget does not have yet. */
export function LineComposer({ path }: { readonly path: string }) {
  const said = useCommandTexts();
  const { values } = useForm();
  const isKnown = use(YearDataContext)?.lines.some(({ key }) => key === values[path]) ?? false;
  return (
    <Fold
      name={`compose ${path}`}
      className="composer"
      title={said('composeLine')}
      summary={{ tabIndex: isKnown ? -1 : 0 }}
    >
      {() => <Parts path={path} />}
    </Fold>
  );
}

function Parts({ path }: { readonly path: string }) {
  const said = useCommandTexts();
  const { values, change } = useForm();
  const nameOf = useName();
  const names = use(YearDataContext)?.names;
  const tables = [useCodes('functional', true), useCodes('project', true), useCodes('economic', true)];
  const closed = (['book', 'class'] as const).map((kind) =>
    [...(names?.[kind] ?? [])].map(([value, name]) => ({ value, said: nameOf(name, value) })),
  );
  const offered = [...closed, ...tables];
  const parts = partsOf(values[path] ?? '');
  return (
    <div className="parts">
      {PARTS.map((part, index) => (
        <Part
          key={part}
          label={said(part)}
          value={parts[index] ?? ''}
          offers={offered[index] ?? []}
          closed={index < closed.length}
          set={(code) => change(path, parts.map((each, at) => (at === index ? code : each)).join('/'))}
        />
      ))}
    </div>
  );
}

interface PartProps {
  readonly label: string;
  readonly value: string;
  readonly offers: readonly Offered[];
  /** Only what is offered can be chosen. */
  readonly closed: boolean;
  readonly set: (code: string) => void;
}

function Part({ label, value, offers, closed, set }: PartProps) {
  const [typed, setTyped] = useState('');
  const find = searchOf(typed);
  const options = offers
    .filter((offer) => find(folded(`${offer.value} ${offer.said}`)))
    .slice(0, 80)
    .map((offer) => ({ value: offer.value, label: `${offer.value} ${offer.said}` }));
  const common = { 'aria-label': label, value, options, popupMatchSelectWidth: false } as const;
  return (
    <label>
      <span>{label}</span>
      {closed ? (
        <Select<string> {...common} onChange={set} />
      ) : (
        <AutoComplete<string> {...common} onFocus={() => setTyped('')} onSearch={setTyped} onChange={set} />
      )}
    </label>
  );
}

/** Five parts, also of a text that has fewer: '-' stands for no project. */
function partsOf(line: string): readonly string[] {
  const given = line.split('/');
  return PARTS.map((part, index) => given[index] ?? (part === 'project' ? '-' : ''));
}
