/** What every kind of control is given. */
export interface ControlState {
  readonly id: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly marks: Readonly<Record<string, string | boolean>>;
  readonly status?: 'error';
}
