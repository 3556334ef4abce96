/** Words behind which several numbers follow, one for each name. */
const EACH = /分别|各/u;
const NEXT = /^(?:和|及|与|、|，|,)$/u;

/** Whether a number goes on with what stands before it: B in 分别减少 A 万元、B 万元. */
export function isNextOfSeveral(
  gap: string,
  last: unknown,
  first: { readonly label: string } | undefined,
): boolean {
  return last !== undefined && first !== undefined && NEXT.test(gap.trim()) && EACH.test(first.label);
}
