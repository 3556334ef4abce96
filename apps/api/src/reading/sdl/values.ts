/** Values: what they are, and what stands where there is none. */
export const VALUES_SDL = `
"Something with an id of its own for the caches of clients: ask for it again with \`node(id)\`."
interface Node {
  "Opaque. In a view it holds the view’s point: the same voucher at two points are two entries of a cache."
  id: ID!
}

"Why a value is undefined."
enum UndefinedReason {
  "The denominator is zero: never read it as 0 % or 100 %."
  ZERO_DENOMINATOR
  "Nothing is known of it at the point."
  NO_DATA
  "No scoring rule set (评分规则) is adopted: there are no points."
  NO_RULE_SET
}

"Why a value is undefined, for programs and for people."
type Undefined {
  "For programs."
  reason: UndefinedReason!
  "For people."
  text: Bilingual!
}

"A rate (比率) as an exact fraction. Undefined where the denominator is zero, which is neither 0 % nor 100 %."
type Rate {
  "Percent with two decimals, rounded half up: \\"126.40\\". Null where undefined."
  percent: Decimal
  "Numerator of the exact fraction, a whole number. Null where undefined."
  numerator: Decimal
  "Denominator of the exact fraction, a positive whole number. Null where undefined."
  denominator: Decimal
  "Why there is no value; null where there is one."
  undefinedBecause: Undefined
}

"A part of a whole (占比) as an exact fraction. Undefined where the whole is zero."
type Share {
  "Percent with two decimals, rounded half up: \\"12.63\\". Null where undefined."
  percent: Decimal
  "The part, a whole number. Null where undefined."
  numerator: Decimal
  "The whole, a positive whole number. Null where undefined."
  denominator: Decimal
  "Why there is no value; null where there is one."
  undefinedBecause: Undefined
}

"Points of a score (分)."
type Points {
  "With two decimals: \\"92.08\\". Null where undefined."
  value: Decimal
  "Why there are none; null where there are."
  undefinedBecause: Undefined
}

"A figure in its own unit: points, 元 or percent, as \`figureUnit\` beside it says."
type FigureValue {
  "With two decimals. Null where undefined."
  value: Decimal
  "Why there is none; null where there is one."
  undefinedBecause: Undefined
}

"The name of a code: Chinese as the tables print it, English where there is one."
type Name {
  "Chinese."
  zh: String!
  "English; null where the tables have none."
  en: String
}

"Where a page ends."
type PageInfo {
  "Whether more follows."
  hasNextPage: Boolean!
  "Cursor of the last entry: \`after\` of the next page."
  endCursor: String
}

"A rule that a fact broke. In record mode (补录) it was stored all the same."
type Breach {
  "For programs."
  code: BreachCode!
  "For people."
  text: Bilingual!
}
`;
