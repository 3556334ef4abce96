/** What of a change breaks clients, a line each. */
export function breakingChanges(before: string, after: string): readonly string[];
