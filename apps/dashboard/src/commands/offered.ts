/** Something that can stand in a field, and what it is. */
export interface Offered {
  readonly value: string;
  readonly said: string;
  /** What else it is found by. */
  readonly also?: string;
  /** Of a line: what may still be spent on the day of the form. */
  readonly availableFen?: number;
}
