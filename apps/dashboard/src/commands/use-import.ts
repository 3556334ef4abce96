import { useClient } from 'urql';
import type { ImportYearMutation, ImportYearMutationVariables } from './generated/graphql';
import { IMPORT_YEAR } from './import.query';
import { refusalOf, type Refusal } from './use-send';

export type Imported = ImportYearMutation['importYear'];

export type ImportAnswer =
  | { readonly kind: 'done'; readonly imported: Imported; readonly dryRun: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unanswered' };

/** Sends a year file with its other files. Sending it again writes nothing twice, because entries have ids. */
export function useImport(): (asked: ImportYearMutationVariables) => Promise<ImportAnswer> {
  const client = useClient();
  return async (asked) => {
    const { data, error } = await client.mutation(IMPORT_YEAR, asked).toPromise();
    if (data) return { kind: 'done', imported: data.importYear, dryRun: asked.dryRun };
    const refusal = error && refusalOf(error);
    return refusal ? { kind: 'refused', refusal } : { kind: 'unanswered' };
  };
}
