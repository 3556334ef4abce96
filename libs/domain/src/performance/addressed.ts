/** An intent with what the write side knows of the year. */
export type Addressed<Intent> = Intent & { readonly fiscalYear: number; readonly yearOpened: boolean };
