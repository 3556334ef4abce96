import { useSettings } from '../../wording/settings';
import { useManyTexts } from './texts-of-many';
import { usePapersTexts } from './texts';
import type { CheckedFile } from './use-paper-check';

interface PaperListProps {
  readonly files: readonly CheckedFile[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

/** Several papers, each with what was found in it; one is shown. */
export function PaperList({ files, shown, onShow }: PaperListProps) {
  const t = usePapersTexts();
  const { language } = useSettings();
  const m = useManyTexts();
  return (
    <ol className="paper-list" aria-label={m('list')}>
      {files.map(({ source, report, refusal }, index) => (
        <li key={index}>
          {report ? (
            <button
              type="button"
              className="plain"
              aria-current={index === shown}
              onClick={() => onShow(index)}
            >
              {source.name}
            </button>
          ) : (
            source.name
          )}{' '}
          {report
            ? `${report.fiscalYear ?? ''} ${t(report.kind)} · ${t('findings', { count: report.findings.length })}`
            : refusal?.[language]}
        </li>
      ))}
    </ol>
  );
}
