const UNITS = {
  WAN_YUAN: ' 万元',
  YI_YUAN: ' 亿元',
  YUAN: ' 元',
  PERCENT: '%',
  POINTS: ' 分',
  COUNT: '',
  TEXT: '',
} as const;

interface PrintedValue {
  readonly value: string;
  readonly unit: keyof typeof UNITS;
  /** Of a count: what is counted. */
  readonly measureWord: string | null;
}

/** A figure of a report as it is printed, with its unit. */
export function printedValue({ value, unit, measureWord }: PrintedValue): string {
  return `${value}${measureWord ?? UNITS[unit]}`;
}
