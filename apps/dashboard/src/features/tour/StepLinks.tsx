import { PointLink } from '../../drawing/PointLink';
import { useSettings } from '../../wording/settings';
import { bridgeOf, pageOf, proofOf, type TourStep } from './links';
import { useFigureName } from './StepFigures';
import { useTourTexts } from './texts';

/** Where a step can be checked: its day, what moved its figure, and its document. */
export function StepLinks({ step }: { readonly step: TourStep }) {
  const t = useTourTexts();
  const nameOf = useFigureName();
  const { asOf, figure } = step;
  const proof = proofOf(step);
  const said = useProofSaid(step);
  return (
    <ul className="step-links" aria-label={t('see')}>
      <li>
        <PointLink asOf={asOf} {...pageOf(step)}>
          {t('point', { day: asOf })}
        </PointLink>
      </li>
      <li>
        <PointLink asOf={asOf} {...bridgeOf(step)}>
          {t('bridge', { figure: nameOf(figure) })}
        </PointLink>
      </li>
      {proof && (
        <li>
          <PointLink asOf={asOf} {...proof}>
            {said}
          </PointLink>
        </li>
      )}
    </ul>
  );
}

function useProofSaid({ documentNo, voucherNo, event }: TourStep): string {
  const t = useTourTexts();
  const { language } = useSettings();
  if (voucherNo !== null) return t('voucher', { no: voucherNo });
  if (documentNo !== null) return t('document', { no: documentNo });
  return t('event', { title: event?.title[language] ?? '' });
}
