/** Values: what they are, and what stands where there is none. */
export const VALUES_SDL = `
"An object with an id for client caches. \`node(id)\` returns it again."
interface Node {
  "Opaque id. Within a view it contains the point of the view, so the same voucher at two points has two ids."
  id: ID!
}

"Why a value is undefined."
enum UndefinedReason {
  "The denominator is zero. Never show this as 0 % or 100 %."
  ZERO_DENOMINATOR
  "There are no data at this point."
  NO_DATA
  "No scoring rule set (评分规则) is adopted, so there are no points."
  NO_RULE_SET
}

"Why a value is undefined, for programs and for people."
type Undefined {
  "Code, for programs."
  reason: UndefinedReason!
  "Text, for people."
  text: Bilingual!
}

"A rate (比率) as an exact fraction. Undefined if the denominator is zero; that is neither 0 % nor 100 %."
type Rate {
  "Percent with two decimals, rounded half up: \\"126.40\\". Null if undefined."
  percent: Decimal
  "Numerator of the exact fraction, a whole number. Null if undefined."
  numerator: Decimal
  "Denominator of the exact fraction, a positive whole number. Null if undefined."
  denominator: Decimal
  "Why there is no value; null if there is one."
  undefinedBecause: Undefined
}

"A part of a whole (占比) as an exact fraction. Undefined if the whole is zero."
type Share {
  "Percent with two decimals, rounded half up: \\"12.63\\". Null if undefined."
  percent: Decimal
  "The part, a whole number. Null if undefined."
  numerator: Decimal
  "The whole, a positive whole number. Null if undefined."
  denominator: Decimal
  "Why there is no value; null if there is one."
  undefinedBecause: Undefined
}

"Points of a score (分)."
type Points {
  "With two decimals: \\"92.08\\". Null if undefined."
  value: Decimal
  "Why there is no value; null if there is one."
  undefinedBecause: Undefined
}

"A figure in its own unit; \`figureUnit\` says which: points, 元 or percent."
type FigureValue {
  "With two decimals. Null if undefined."
  value: Decimal
  "Why there is no value; null if there is one."
  undefinedBecause: Undefined
}

"The name of a code: in Chinese as the tables print it, in English if there is one."
type Name {
  "Chinese."
  zh: String!
  "English name; null if the tables have none."
  en: String
}

"Information about the page: its last cursor, and whether more follow."
type PageInfo {
  "Whether more follows."
  hasNextPage: Boolean!
  "Cursor of the last entry: \`after\` of the next page."
  endCursor: String
}

"A rule that an event broke. In record mode (补录) the event is stored nevertheless."
type Breach {
  "Code, for programs."
  code: BreachCode!
  "Text, for people."
  text: Bilingual!
}
`;
