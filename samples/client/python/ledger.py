"""Asks a budget ledger over GraphQL, with nothing but the standard library of Python 3.9 or later.

    python3 samples/client/python/ledger.py [--url URL] [--as WHO] year UNIT YEAR
    python3 samples/client/python/ledger.py [--url URL] [--as WHO] vouchers UNIT YEAR LINE
    python3 samples/client/python/ledger.py [--url URL] [--as WHO] spend UNIT YEAR LINE ECONOMIC NO DATE YUAN PAYEE

The token of a server with sign-in is read from LEDGER_TOKEN.
"""

import argparse
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request
import uuid
from decimal import Decimal


class Refused(Exception):
    """The ledger said no, and what to do about it."""


class Ledger:
    def __init__(self, url, token=None, actor=None):
        self.url = url
        self.headers = {"content-type": "application/json", "accept": "application/graphql-response+json"}
        if token:
            self.headers["authorization"] = f"Bearer {token}"
        if actor:
            self.headers["x-actor"] = urllib.parse.quote(actor)

    def ask(self, query, **variables):
        body = json.dumps({"query": query, "variables": variables}).encode()
        request = urllib.request.Request(self.url, body, self.headers)
        try:
            with urllib.request.urlopen(request) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as refused:
            # The body of a 4xx says why, as GraphQL errors.
            answer = json.load(refused)
        for error in answer.get("errors", []):
            raise RuntimeError(f"{error['extensions']['code']}: {error['message']}")
        return answer["data"]

    def send(self, mutation, **variables):
        """The result of a document with one mutation; a refusal is raised."""
        (payload,) = self.ask(mutation, **variables).values()
        for refusal in payload["refusals"]:
            said = [refusal["code"], ".".join(refusal["field"]), refusal["message"]["zh"], refusal["cure"]["zh"]]
            raise Refused(" ".join(filter(None, said)))
        return payload["result"]


EXECUTION = """query($unit: ID!, $year: Int!) {
  budgetYear(unitCode: $unit, fiscalYear: $year) {
    execution {
      totals { adjusted { amount } executed { amount } rates { executionAdjusted { percent } } }
      byMonth { month inMonth { amount } }
    }
  }
}"""

VOUCHERS = """query($unit: ID!, $year: Int!, $line: String!, $after: String) {
  budgetYear(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN) {
    line(line: { key: $line }) {
      vouchers(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { voucherNo occurredOn payee amount { amount } }
      }
    }
  }
}"""

SPEND = """mutation($unit: ID!, $year: Int!, $input: RecordExpenditureInput!, $options: ChangeOptions) {
  recordExpenditure(unitCode: $unit, fiscalYear: $year, moneyUnit: YUAN, input: $input, options: $options) {
    result { position replayed }
    refusals { code field message { zh } cure { zh } }
  }
}"""


def year(ledger, unit, fiscal_year):
    execution = ledger.ask(EXECUTION, unit=unit, year=fiscal_year)["budgetYear"]["execution"]
    # Amounts are text: Decimal keeps every digit, float would not.
    months = [(row["month"], Decimal(row["inMonth"]["amount"])) for row in execution["byMonth"]]
    most = max([amount for _, amount in months] + [Decimal(1)])
    for month, amount in months:
        print(f"{month:2} {'█' * max(0, round(amount / most * 40))} {amount}")
    totals = execution["totals"]
    percent = totals["rates"]["executionAdjusted"]["percent"]
    print(f"{totals['executed']['amount']} / {totals['adjusted']['amount']} 万元: {percent or '—'} %")


def vouchers(ledger, unit, fiscal_year, line):
    after = None
    while True:
        answer = ledger.ask(VOUCHERS, unit=unit, year=fiscal_year, line=line, after=after)
        found = answer["budgetYear"]["line"]
        if found is None:
            raise RuntimeError(f"there is no line {line}")
        for voucher in found["vouchers"]["nodes"]:
            print(voucher["voucherNo"], voucher["occurredOn"], voucher["amount"]["amount"], voucher["payee"], sep="\t")
        page = found["vouchers"]["pageInfo"]
        if not page["hasNextPage"]:
            return
        after = page["endCursor"]


def spend(ledger, unit, fiscal_year, line, economic, number, date, amount, payee):
    voucher = {
        "line": {"key": line},
        "economic": economic,
        "voucherNo": number,
        "occurredOn": date,
        "amount": amount,
        "payee": payee,
    }
    asked = {"unit": unit, "year": fiscal_year, "input": voucher}
    ledger.send(SPEND, **asked, options={"dryRun": True})
    # One key for what a person does once: sent again after a lost connection, it is still stored once.
    stored = ledger.send(SPEND, **asked, options={"idempotencyKey": str(uuid.uuid4())})
    print(f"{number} at {stored['position']}")


TASKS = {"year": year, "vouchers": vouchers, "spend": spend}


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--url", default="http://127.0.0.1:3000/graphql")
    parser.add_argument("--as", dest="actor")
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("unit")
    parser.add_argument("year", type=int)
    parser.add_argument("rest", nargs="*")
    asked = parser.parse_args()
    ledger = Ledger(asked.url, os.environ.get("LEDGER_TOKEN"), asked.actor)
    try:
        TASKS[asked.task](ledger, asked.unit, asked.year, *asked.rest)
    except (Refused, RuntimeError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
