/** One mutation as a client sends it, amounts in yuan. */
export interface Written {
  readonly mutation: string;
  readonly unitCode: string;
  readonly fiscalYear?: number;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A unit above, and the unit whose years are written. */
export const PARENT = 'RB';
export const UNIT = 'RB01';

export const SECOND = 'general/basic/2200101/-/302';
export const line = { key: 'general/project/2200106/P1/302' };
export const parts = {
  parts: { book: 'GENERAL', class: 'PROJECT', function: '2200106', project: 'P1', economic: '302' },
};

const of =
  (fiscalYear: number) =>
  (mutation: string, input: Written['input']): Written => ({ mutation, unitCode: UNIT, fiscalYear, input });
export const [in2022, in2023, in2024] = [of(2022), of(2023), of(2024)];
