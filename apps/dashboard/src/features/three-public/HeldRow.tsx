import { EntryMark } from '../../drawing/assumed/EntryMark';
import { Money } from '../../drawing/Figure';
import { useSettings } from '../../wording/settings';
import type { Held } from './held';
import { useMeetingTexts } from './meetings-texts';
import { useThreePublicTexts } from './texts';

/** A meeting or training with what is known of it; a figure that is not known is not made up. */
export function HeldRow({ held }: { readonly held: Held }) {
  const { id, occurredOn, subject, people, days, place, voucherNo, cost, assumed } = held;
  return (
    <tr>
      <td className="text figure">{occurredOn}</td>
      <td className="text">{id}</td>
      <td className="text payee">
        {subject}
        <EntryMark mark={assumed} />
      </td>
      <td className="text">{place ?? '—'}</td>
      <td className="figure">{people ?? '—'}</td>
      <td className="figure">{days ?? '—'}</td>
      <td className="text">{voucherNo ?? '—'}</td>
      <td>
        <Money fen={cost === null ? undefined : Number(cost)} />
      </td>
      <td className="text">
        <Checks held={held} />
      </td>
    </tr>
  );
}

/** The limits that it is beyond, or the document that it keeps to. */
function Checks({ held: { breaches, limits } }: { readonly held: Held }) {
  const t = useMeetingTexts();
  const own = useThreePublicTexts();
  const { language } = useSettings();
  if (breaches.length > 0)
    return breaches.map(({ code, text }) => (
      <span key={code} className="check above">
        <span role="img" aria-label={own('fails')}>
          ✗
        </span>{' '}
        {text[language]}
      </span>
    ));
  if (limits === null) return <span className="soft">{t('unlimited')}</span>;
  return (
    <span className="check">
      <span role="img" aria-label={own('holds')}>
        ✓
      </span>{' '}
      {t('kept', { documentNo: limits.documentNo })}
    </span>
  );
}
