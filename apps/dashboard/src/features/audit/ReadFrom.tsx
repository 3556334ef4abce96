import { useAuditTexts } from './texts';

interface ReadFromProps {
  readonly source: {
    readonly file: string;
    readonly digest: string;
    readonly sheet: string;
    readonly row: number;
    readonly rows: string;
    readonly corrected: readonly string[];
  };
}

/** The row of an imported list that an event was read from; the digest tells whether a file at hand is the same. */
export function ReadFrom({ source }: ReadFromProps) {
  const t = useAuditTexts();
  const { file, digest, sheet, row, rows, corrected } = source;
  const isAlone = rows === `${sheet}!${row}`;
  return (
    <p className="soft" title={digest}>
      {t('readFrom', { file, sheet, row })}
      {!isAlone && `；${t('ofRows', { rows })}`}
      {corrected.length > 0 && `；${t('corrected', { cells: corrected.join(' ') })}`}
    </p>
  );
}
