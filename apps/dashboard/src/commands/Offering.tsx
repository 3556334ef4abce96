import { AutoComplete } from 'antd';
import { useState } from 'react';
import { folded, searchOf } from '../wording/search';
import type { ControlState } from './control-state';
import type { Offer } from './field';
import { useOffers } from './use-offers';

const MOST_SHOWN = 60;

/** Offers what there is, found by any part of its code or name; what is typed counts, offered or not. */
export function Offering({ id, value, set, marks, status, offer }: ControlState & { readonly offer: Offer }) {
  const [wanted, setWanted] = useState(false);
  const [typed, setTyped] = useState('');
  const offers = useOffers(offer, wanted || value !== '');
  const chosen = offers.find((each) => each.value === value);
  const find = searchOf(typed);
  const begin = () => {
    setWanted(true);
    setTyped('');
  };
  return (
    <>
      <AutoComplete<string>
        id={id}
        {...marks}
        {...(status && { status })}
        value={value}
        popupMatchSelectWidth={false}
        options={offers
          .filter((each) => find(folded(`${each.value} ${each.said}`)))
          .slice(0, MOST_SHOWN)
          .map((each) => ({ value: each.value, label: <OfferLabel {...each} /> }))}
        onFocus={begin}
        onSearch={setTyped}
        onChange={(next: string | undefined) => set(next ?? '')}
      />
      {chosen && chosen.said !== '' && <p className="hint">{chosen.said}</p>}
    </>
  );
}

function OfferLabel({ value, said }: { readonly value: string; readonly said: string }) {
  return (
    <span className="offer">
      {said} <small>{value}</small>
    </span>
  );
}
