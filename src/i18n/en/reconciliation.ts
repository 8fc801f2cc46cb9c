/** Statements compared with the books, line by line. */
export const reconciliation = {
  title: 'Statements',
  dayCheck: (name: string) => `Compared by itself: ${name}`,
  dayDiffers: (lines: number) =>
    lines === 0 ? 'All agrees' : lines === 1 ? '1 line differs' : `${lines} lines differ`,
  lead: 'Give us your M-Pesa or IntaSend statement and see line by line whether your books are right.',
  file: 'Statement file',
  fileHint: 'CSV or Excel (.xlsx). CSV up to 10 MB, Excel up to 5 MB.',
  upload: 'Check this statement',
  where: 'Where do I get it?',
  whereMpesa:
    'Till or Paybill: in the M-PESA portal for businesses choose the account and the days, then export as CSV or Excel.',
  whereIntaSend: 'IntaSend: open the transactions of your wallet on their site and export them.',
  notPersonal: 'Never send the statement of your own phone line. It is private and not needed.',
  kept: 'The file is locked with your shop’s key and deleted after 30 days. Names and phone numbers in it are not kept.',
  earlier: 'Checked before',
  none: 'No statement yet',
  noneHelp:
    'Check one each week or month: what your books and M-Pesa do not agree on shows up here.',
  older: 'Older ones',
  more: 'More lines',
  open: (count: number) => (count === 1 ? '1 line to look at' : `${count} lines to look at`),
  openTitle: 'Lines to look at',
  openLead: 'What statements and your books do not agree on. Each line says what you can do.',
  nothingOpen: 'Nothing to look at',
  nothingOpenHelp: 'Statements and your books agree.',
  download: 'Download as CSV',

  again: 'You sent this file before. Here is what came of it.',
  states: {
    uploaded: 'Waiting to be read',
    reading: 'Being read',
    matching: 'Being compared',
    settling: 'Being booked',
    done: 'Checked',
    refused: 'Not used',
  },
  working: 'We are reading it. You can leave this page, it goes on by itself.',
  progress: ({ done, of }: { done: string; of: string }) => `${done} of ${of} lines`,
  source: { mpesa: 'M-Pesa statement', intasend: 'IntaSend statement' },
  day: 'Daily check',
  period: ({ from, until }: { from: string; until: string }) => `${from} to ${until}`,
  lines: (count: number) => (count === 1 ? '1 line' : `${count} lines`),
  known: (count: number) =>
    count === 1
      ? '1 line was in an earlier statement already.'
      : `${count} lines were in an earlier statement already.`,
  settled: (count: number) =>
    count === 1
      ? '1 payment was missing here. It is booked now and the customer is told.'
      : `${count} payments were missing here. They are booked now and the customers are told.`,
  allGood: 'Everything in this statement agrees with your books.',
  resultsLabel: 'Lines by what came of them',
  results: {
    matched: 'Agrees',
    missing_here: 'Missing here',
    missing_there: 'Missing there',
    amount_differs: 'Amount differs',
    duplicate: 'Twice',
    unknown: 'Not known',
    not_needed: 'Charges, transfers',
  },
  explain: {
    matched: 'In the statement and in your books.',
    missing_here: 'In the statement, not in your books.',
    missing_there: 'In your books, not in the statement.',
    amount_differs: 'Your books have another amount.',
    duplicate: 'The statement has this payment twice. We count it once.',
    unknown: 'It names none of your orders.',
    not_needed: 'Charges, payouts and transfers. They belong to no order.',
    reversal: 'M-Pesa took this money back. Your books still have it.',
  },
  noLines: 'No lines of this kind.',
  classes: {
    payment: 'Payment',
    charge: 'Charge',
    reversal: 'Taken back',
    payout: 'Paid out',
    settlement: 'Moved to your bank',
    other: 'Other',
  },
  row: (number: number) => `row ${number}`,
  forOrder: (number: number) => `Order #${number}`,
  perhaps: (number: number) => `Perhaps order #${number}`,

  broken: {
    title: 'The balances do not add up',
    text: ({ row, count }: { row: number; count: number }) =>
      count === 1
        ? `At row ${row} the balance is not what the rows before make it. A row is missing or was changed.`
        : `From row ${row} on, ${count} balances are not what the rows before make them. Rows are missing or were changed.`,
    held: (count: number) =>
      count === 1
        ? '1 payment would be booked from this file. We wait for your word.'
        : `${count} payments would be booked from this file. We wait for your word.`,
    why: 'Did you choose only some kinds of rows when you exported it? Then it is fine.',
    book: 'It is fine, book them',
  },
  totals: 'The totals at the end of the file are not the sum of its rows.',
  setAside: (count: number) =>
    count === 1 ? '1 row could not be used' : `${count} rows could not be used`,
  reasons: {
    HALF_ROW: 'not complete',
    WRONG_DATE: 'the date is not written like the others, or cannot be right',
    FORMULA: 'holds a formula',
    CURRENCY: 'not in shillings',
  },
  setAsideRow: ({ row, reason }: { row: number; reason: string }) => `Row ${row}: ${reason}`,
  notMoved: (count: number) =>
    count === 1 ? '1 payment in it failed or waits.' : `${count} payments in it failed or wait.`,

  refused: {
    NOT_A_STATEMENT:
      'This is a table, but not a statement we know. It needs the columns Receipt No., Completion Time, Paid In and Withdrawn, or those of an IntaSend export.',
    PERSONAL:
      'This is the statement of a person’s own line. It is private, so we did not keep it. Send the one of your Till or Paybill.',
    DATES_UNCLEAR:
      'We cannot tell day from month in its dates. Export it again and send it without opening it in Excel.',
    NO_LINES: 'There are no payments in this file.',
    EMPTY: 'The file is empty.',
    NO_FILE: 'Choose the file first.',
    NOT_A_TABLE: 'We cannot read this file. Send a CSV or an Excel file (.xlsx).',
    ENCRYPTED: 'The file is locked with a password. Save it without one and send it again.',
    OLD_EXCEL: 'This is an old Excel file (.xls). Save it as .xlsx or CSV and send it again.',
    PDF: 'This is a PDF. Export the statement as CSV or Excel instead.',
    BROKEN_QUOTES: 'The file breaks off in the middle of a row. Download it again.',
    TOO_BIG: 'The file is too large. CSV may have 10 MB, Excel 5 MB. Send fewer days.',
    TOO_MANY_ROWS: 'The file has more than 100,000 rows. Send fewer days.',
    TOO_WIDE: 'The file has more than 60 columns. Send it as you exported it.',
    CELL_TOO_LONG: 'There is a very long text in the file. Send it as you exported it.',
    HAS_FORMULAS:
      'There are formulas in this file, so it is not as you got it. Send the file as you exported it.',
    OTHER_ACCOUNT: 'This statement is of another Till or Paybill than the one of this shop.',
    GONE: 'The file is no longer there. Send it once more.',
    GIVEN_UP: 'We could not finish reading this file. Send it once more, or write to us.',
  },

  fix: {
    book: 'Put it in my books',
    bookHelp: 'Name the order it is for, or leave it empty and sort it out later.',
    orderNumber: 'Order number',
    known: 'I know about it',
    notOurs: 'Not from a sale',
    reason: 'Why',
    reasonHint: 'A few words for later.',
    chooseReason: 'Choose a reason.',
    reasons: {
      own_money: 'My own money',
      other_sale: 'Sold without DukaBot',
      other_business: 'Another business',
      settled: 'Settled with M-Pesa or IntaSend',
      statement_error: 'A slip in the statement',
      other: 'Something else',
    },
    seePayment: 'See the payment',
    more: 'Something else',
  },
  done: {
    order: 'Booked. The order has its money now.',
    aside: 'Booked. It waits under “To sort out”.',
    known: 'Noted. It is off the list.',
    held: 'We are booking them now.',
  },
  notDone: {
    SORTED_MEANWHILE: 'This line was sorted out meanwhile.',
    CANNOT_BE_BOOKED: 'This line cannot be booked. It is in your books already.',
    NO_ORDER: 'There is no order with this number.',
    asideOnly: 'The money is booked, but it does not fit that order. It waits under “To sort out”.',
  },
  sortedAs: {
    settling: 'Being booked',
    held: 'Waits for your word',
    settled: 'Booked from this statement',
    repeat: 'Repeated row',
    booked: 'You booked it',
    known: 'You know about it',
    not_ours: 'Not from a sale',
    seen_later: 'Found in a later statement',
    taken_back: 'Taken back',
  },
  csv: {
    name: 'lines',
    heads: {
      statement: 'Statement',
      row: 'Row',
      when: 'When',
      kind: 'Kind',
      result: 'Result',
      code: 'M-Pesa code',
      invoice: 'IntaSend invoice',
      reference: 'Reference',
      amount: 'Amount (KES)',
      sorted: 'Sorted as',
    },
  },
}
