/** Codes of a line that stand in one cell. */
export interface CodesTogether {
  readonly functional: string;
  readonly economic: string;
  readonly project?: string;
}

const CODES = /[0-9A-Za-z_]*\d[0-9A-Za-z_]*/g;
/** 2050101, 20501; and 30201, 302 of departments. */
const [FUNCTIONAL, ECONOMIC] = [/^2\d{4}(\d\d)?$/, /^3\d\d(\d\d)?$/];
/** The economic classification of governments, which says nothing of the line. */
const OF_GOVERNMENT = /^5\d\d(\d\d)?$/;

/**
 * The codes in `2050101/30201`, `[2050101]行政运行-[30201]办公费` or `2050299/JY01/30201`, where the third is that of a
 * project. Undefined if the text has not one of each, or more than these.
 */
export function codesTogether(text: string): CodesTogether | undefined {
  const codes = text.normalize('NFKC').match(CODES) ?? [];
  const functional = codes.find((code) => FUNCTIONAL.test(code));
  const economic = codes.find((code) => ECONOMIC.test(code));
  if (functional === undefined || economic === undefined) return undefined;
  const others = codes.filter(
    (code) => code !== functional && code !== economic && !OF_GOVERNMENT.test(code),
  );
  const [project] = others;
  if (others.length > 1 || others.some((code) => FUNCTIONAL.test(code) || ECONOMIC.test(code)))
    return undefined;
  return { functional, economic, ...(project !== undefined && { project }) };
}
