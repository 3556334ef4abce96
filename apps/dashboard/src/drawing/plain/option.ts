/** One of several values that can be chosen. */
export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}
