import { Input } from 'antd';
import { useState } from 'react';
import { Money } from '../drawing/Figure';
import type { ControlState } from './control-state';
import { useCommandTexts } from './command-texts';
import type { Offer } from './field';
import { useForm } from './FormContext';
import { useCombo } from './use-combo';
import { useOffers } from './use-offers';
import type { Offered } from './offered';

interface OfferingState extends ControlState {
  readonly offer: Offer;
  readonly path: string;
}

/** Offers entries by any part of their code or name. The typed text counts, whether it was offered or not. */
export function Offering({ id, value, set, marks, status, offer, path }: OfferingState) {
  const [wanted, setWanted] = useState(false);
  const { values } = useForm();
  const offers = useOffers({ offer, wanted: wanted || value !== '', values, path });
  const { hits, at, take, press, type, look, leave } = useCombo({ offers, set });
  const chosen = offers.find((each) => each.value === value);
  return (
    <span className="combo">
      <Input
        id={id}
        {...marks}
        {...(status && { status })}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-offers`}
        aria-activedescendant={at < 0 ? undefined : `${id}-offer${at}`}
        value={value}
        onFocus={() => setWanted(true)}
        onClick={look}
        onChange={({ target }) => type(target.value)}
        onBlur={leave}
        onKeyDown={press}
      />
      {hits.length > 0 && (
        <ul id={`${id}-offers`} role="listbox">
          {hits.map((hit, index) => (
            // The focus stays in the box: a press here would leave it.
            <li
              key={hit.value}
              id={`${id}-offer${index}`}
              ref={index === at ? intoView : undefined}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(hit)}
            >
              <OfferLabel {...hit} />
            </li>
          ))}
        </ul>
      )}
      {chosen && <Chosen {...chosen} />}
    </span>
  );
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

function OfferLabel({ value, said, availableFen }: Offered) {
  const t = useCommandTexts();
  return (
    <span className="offer">
      {said} <small>{value}</small>
      {availableFen !== undefined && (
        <small>
          {t('available')} <Money fen={availableFen} />
        </small>
      )}
    </span>
  );
}

/** What the value of the box is called, and what of a line may still be spent. */
function Chosen({ said, availableFen }: Offered) {
  const t = useCommandTexts();
  if (said === '' && availableFen === undefined) return null;
  return (
    <p className="hint">
      {said}
      {availableFen !== undefined && (
        <span className="available">
          {t('available')} <Money fen={availableFen} />
        </span>
      )}
    </p>
  );
}
