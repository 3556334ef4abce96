/** Whether the numbers are equal, or differ by one digit, two exchanged digits, or one digit missing or added. */
export function isSlip(printed: string, right: number): boolean {
  const [one, other] = [printed.replace(/^0+/u, ''), right.toFixed(printed.split('.')[1]?.length ?? 0)];
  const differing = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  if (one === other) return true;
  const [first = 0, second = 0] = differing;
  if (one.length !== other.length) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
  }
  const isExchanged =
    differing.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first];
  return differing.length === 1 || isExchanged;
}
