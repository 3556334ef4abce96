import { plainLabel } from '../tables/head';
import type { Mention } from './mentions';
import { nameOf } from './naming';
import { isSurelyNear } from './near-sums';

/** The amounts of a list, and the amount that leads it. */
interface ListedParts {
  readonly lead: Mention;
  readonly parts: readonly Mention[];
}

const BOOKS: readonly RegExp[] = [/一般公共预算/u, /政府性?基金/u, /国有资本/u];

/**
 * Whether the parts are the three books. A grand total is no such sum, because it includes balances brought forward.
 */
export function isByBook({ lead, parts }: ListedParts): boolean {
  return (
    parts.length === BOOKS.length &&
    BOOKS.every((book, index) => book.test(parts[index]?.label ?? '')) &&
    !/总/u.test(lead.label)
  );
}

const OTHER_FUNDS = /专户|单位资金|事业|经营|附属|其他|结转|结余|上级/u;

/** Books and other funds, if they add up to the amount or fail by one slip of the pen. */
export function isByFunds({ lead, parts }: ListedParts): boolean {
  const isFund = ({ label }: Mention) => BOOKS.some((book) => book.test(label)) || OTHER_FUNDS.test(label);
  return (
    parts.length >= BOOKS.length &&
    parts.some(({ label }) => BOOKS.some((book) => book.test(label))) &&
    parts.every(isFund) &&
    isSurelyNear({ total: lead, parts })
  );
}

/** What the classes (类) of functions are called. */
const CLASS =
  /(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化旅游.*|社会保障和就业|卫生健康|节能环保|城乡社区|农林水|交通运输|资源勘探.*|商业服务业.*|金融|援助.*|自然资源.*|住房保障|粮油物资.*|灾害防治.*|其他)支出$/u;

/** The classes that money was spent on, if they add up to the amount or fail by one slip of the pen. */
export function isByClass({ lead, parts }: ListedParts): boolean {
  const names = new Set(parts.map(({ label }) => nameOf(label)));
  return (
    parts.length >= FEWEST_CLASSES &&
    names.size === parts.length &&
    parts.every(({ label }) => CLASS.test(plainLabel(label))) &&
    isSurelyNear({ total: lead, parts })
  );
}

const FEWEST_CLASSES = 3;
