import { Button, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useFieldTexts } from '../../../commands/field-texts';
import { COLUMNS, fieldOf, type GridColumn } from './columns';
import type { Pasted } from './pasted';
import { useGridTexts } from './texts';

const NONE = '';

interface HeadsProps {
  readonly pasted: Pasted;
  readonly answer: (columns: readonly (GridColumn | null)[]) => void;
}

/** Asks once what the heads mean that nobody knows; the answer is remembered. */
export function HeadsAsked({ pasted: { heads, columns = [], rows }, answer }: HeadsProps) {
  const t = useGridTexts();
  const name = useFieldTexts();
  const [said, setSaid] = useState<readonly (GridColumn | null | undefined)[]>(columns);
  const box = useRef<HTMLFieldSetElement>(null);
  // The question is above the cell that was pasted into: whoever has no mouse is taken there.
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const options = [
    { value: NONE, label: t('leaveOut') },
    ...COLUMNS.map((column) => ({ value: column, label: name(fieldOf(column)) })),
  ];
  return (
    <fieldset ref={box} className="heads-asked">
      <legend>{t('heads')}</legend>
      {heads.map((head, index) =>
        columns[index] === undefined ? (
          <label key={`${index} ${head}`}>
            <span>
              {head} <small>{rows[0]?.[index]}</small>
            </span>
            <Select<string>
              aria-label={head}
              value={said[index] ?? NONE}
              options={options}
              popupMatchSelectWidth={false}
              onChange={(value) => {
                const column = COLUMNS.find((each) => each === value) ?? null;
                setSaid(heads.map((_, at) => (at === index ? column : said[at])));
              }}
            />
          </label>
        ) : null,
      )}
      <Button type="primary" onClick={() => answer(heads.map((_, index) => said[index] ?? null))}>
        {t('take')}
      </Button>
    </fieldset>
  );
}
