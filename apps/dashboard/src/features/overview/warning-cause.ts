import type { Line, Warning } from '../../year/year-data';

/** Where the cause of a warning is looked at. */
export interface CauseLink {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Pages of warnings that name no fact of their own. */
const PAGES: Readonly<Record<string, CauseLink>> = {
  NO_CONTROL_NUMBER: { path: '/three-public', query: {} },
  CONTROL_EXCEEDED: { path: '/three-public', query: {} },
  CONTROL_NEAR: { path: '/three-public', query: {} },
  EXECUTION_BEHIND_SCHEDULE: { path: '/execution', query: { by: 'month' } },
  WEIGHTS_NOT_WHOLE: { path: '/score', query: {} },
  RULE_SET_OUTSIDE_VALIDITY: { path: '/score', query: {} },
  NO_RULE_SET: { path: '/score', query: {} },
};

/** The event in the audit trail, the indicator's points, or the sum that the line belongs to. */
export function causeOf({ code, cause }: Warning, lines: readonly Line[]): CauseLink {
  if (code === 'EXTERNAL_GRADE_DIFFERS') return { path: '/score', query: {} };
  const [event, indicator, key] = [cause.events[0], cause.indicators[0], cause.lines[0]];
  if (event !== undefined) return { path: '/audit', query: { event } };
  if (indicator !== undefined) return { path: '/score', query: { indicator } };
  const line = lines.find((each) => each.key === key);
  if (line?.project !== undefined) {
    return { path: '/execution', query: { by: 'project', group: line.project } };
  }
  if (line) return { path: '/execution', query: { by: 'functional', group: line.functional } };
  return PAGES[code] ?? { path: '/execution', query: {} };
}

/** Warnings of one code: dozens of projects that have not begun are one thing to know. */
export interface WarningGroup {
  readonly code: string;
  readonly severity: Warning['severity'];
  readonly warnings: readonly Warning[];
}

/** In the order in which the codes come: gravest first. */
export function warningGroups(warnings: readonly Warning[]): readonly WarningGroup[] {
  const groups = Map.groupBy(warnings, ({ code, severity }) => `${severity} ${code}`);
  return [...groups.values()].flatMap((ofCode) => {
    const [first] = ofCode;
    return first ? [{ code: first.code, severity: first.severity, warnings: ofCode }] : [];
  });
}

/** The form of a problem, filled in with what the warning says and is about. */
export function problemOf({ code, cause, text }: Warning, lines: readonly Line[], said: 'zh' | 'en') {
  const keys = cause.lines.slice(0, MOST_FILLED_IN);
  const projects = keys.flatMap((key) => lines.find((line) => line.key === key)?.project ?? []);
  return {
    text: text[said],
    warning: code,
    ...rows('lines', keys),
    ...rows('projectCodes', [...new Set(projects)]),
    ...rows('indicatorIds', cause.indicators.slice(0, MOST_FILLED_IN)),
  };
}

/** A link must stay short enough for every browser and server. */
const MOST_FILLED_IN = 20;

function rows(name: string, values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value, i) => [`${name}.${i}`, value]));
}
