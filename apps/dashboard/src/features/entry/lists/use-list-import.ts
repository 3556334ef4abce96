import { useState } from 'react';
import { useFirstRows } from '../../../commands/use-first-rows';
import { useImportJob, type ImportInput, type ListMapping } from '../../../commands/use-import-job';
import { useYearData } from '../../../loading/YearContext';
import { useSettings } from '../../../wording/settings';

interface Correction {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** Settings for the files that people entered. */
export interface Asked {
  /** Undefined until something of what was proposed is changed. */
  readonly mapping: ListMapping | undefined;
  readonly corrections: readonly Correction[];
  readonly isOfManyUnits: boolean;
  /** What the list says nothing of: the number and the date of its document. */
  readonly documentNo: string;
  readonly on: string;
  readonly keepAs: string;
}

const NOTHING_ASKED: Asked = {
  mapping: undefined,
  corrections: [],
  isOfManyUnits: false,
  documentNo: '',
  on: '',
  keepAs: '',
};

/** Lists on their way into the year of the page: chosen, read, mended, imported. */
export function useListImport() {
  const { unit, year } = useYearData();
  const { unit: shownIn } = useSettings();
  const job = useImportJob();
  const { state, run, stop } = job;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [asked, setAsked] = useState(NOTHING_ASKED);
  const moneyUnit = shownIn === 'yuan' ? 'YUAN' : 'WAN_YUAN';
  const { first, more } = useFirstRows(job, { begin: 100, step: 300, moneyUnit });
  const go = (these: readonly File[], said: Asked, how: Partial<ImportInput>) => {
    if (these.length > 0) void run(these, { ...inputOf(said, { unit, year }), ...how }, { first, moneyUnit });
  };
  const check = (said: Asked) => {
    setAsked(said);
    go(files, said, { dryRun: true });
  };
  return {
    state,
    stop,
    files,
    asked,
    choose: (chosen: readonly File[]) => {
      if (chosen.length === 0) return;
      const said = { ...NOTHING_ASKED, isOfManyUnits: asked.isOfManyUnits };
      setFiles(chosen);
      setAsked(said);
      go(chosen, said, { dryRun: true });
    },
    check: (part: Partial<Asked> = {}) => check({ ...asked, ...part }),
    note: (part: Partial<Asked>) => setAsked({ ...asked, ...part }),
    send: (rightRowsOnly: boolean) => {
      const mapping = asked.mapping ?? mappingIn(state.report?.files);
      const name = asked.keepAs.trim();
      const keeping = name === '' || !mapping || asked.isOfManyUnits ? {} : { mapping, keepMappingAs: name };
      go(files, asked, { dryRun: false, rightRowsOnly, ...keeping });
    },
    more,
  };
}

export type ListImport = ReturnType<typeof useListImport>;

function inputOf(
  { mapping, corrections, isOfManyUnits, documentNo, on }: Asked,
  { unit, year }: { readonly unit: string; readonly year: number },
): ImportInput {
  return {
    fiscalYear: year,
    corrections,
    ...(!isOfManyUnits && { unitCode: unit }),
    ...(mapping && { mapping }),
    ...(documentNo.trim() !== '' && { documentNo: documentNo.trim() }),
    ...(on !== '' && { on }),
  };
}

function mappingIn(
  files: NonNullable<ReturnType<typeof useImportJob>['state']['report']>['files'] | undefined,
): ListMapping | undefined {
  const tables = files?.flatMap((file) => file.tables) ?? [];
  return tables.find(({ mapping }) => mapping)?.mapping ?? undefined;
}
