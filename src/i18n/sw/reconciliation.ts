import type { Messages } from '../messages'

export const reconciliation: Messages['reconciliation'] = {
  title: 'Taarifa za M-Pesa',
  dayCheck: (name) => `Imelinganishwa yenyewe: ${name}`,
  dayDiffers: (lines) =>
    lines === 0
      ? 'Zote zinalingana'
      : lines === 1
        ? 'Mstari 1 haulingani'
        : `Mistari ${lines} hailingani`,
  lead: 'Tupe statement yako ya M-Pesa au IntaSend, uone mstari kwa mstari kama hesabu zako ziko sawa.',
  file: 'Faili ya statement',
  fileHint: 'CSV au Excel (.xlsx). CSV isizidi MB 10, Excel MB 5.',
  upload: 'Kagua statement hii',
  where: 'Naipata wapi?',
  whereMpesa:
    'Till au Paybill: kwenye tovuti ya M-PESA ya biashara, chagua akaunti na siku, kisha uipakue kama CSV au Excel.',
  whereIntaSend: 'IntaSend: fungua miamala ya wallet yako kwenye tovuti yao, kisha uipakue.',
  notPersonal: 'Usitume kamwe statement ya laini yako binafsi. Ni siri yako na haihitajiki.',
  kept: 'Faili inafungwa kwa ufunguo wa duka lako na kufutwa baada ya siku 30. Majina na namba za simu zilizomo hazihifadhiwi.',
  earlier: 'Zilizokaguliwa',
  none: 'Bado hakuna statement',
  noneHelp: 'Kagua moja kila wiki au mwezi: pale hesabu zako na M-Pesa hazikubaliani utaona hapa.',
  older: 'Za zamani',
  more: 'Mistari zaidi',
  open: (count) => (count === 1 ? 'Mstari 1 wa kuangalia' : `Mistari ${count} ya kuangalia`),
  openTitle: 'Mistari ya kuangalia',
  openLead:
    'Pale statement na hesabu zako hazikubaliani. Kila mstari unaonyesha unachoweza kufanya.',
  nothingOpen: 'Hakuna cha kuangalia',
  nothingOpenHelp: 'Statement na hesabu zako zinakubaliana.',
  download: 'Pakua kama CSV',

  again: 'Ulituma faili hii awali. Haya ndiyo matokeo yake.',
  states: {
    uploaded: 'Inasubiri kusomwa',
    reading: 'Inasomwa',
    matching: 'Inalinganishwa',
    settling: 'Inaingizwa vitabuni',
    done: 'Imekaguliwa',
    refused: 'Haikutumika',
  },
  working: 'Tunaisoma. Unaweza kuondoka hapa, kazi inaendelea yenyewe.',
  progress: ({ done, of }) => `Mistari ${done} kati ya ${of}`,
  source: { mpesa: 'Statement ya M-Pesa', intasend: 'Statement ya IntaSend' },
  day: 'Ukaguzi wa kila siku',
  period: ({ from, until }) => `${from} hadi ${until}`,
  lines: (count) => (count === 1 ? 'Mstari 1' : `Mistari ${count}`),
  known: (count) =>
    count === 1
      ? 'Mstari 1 ulikuwa tayari kwenye statement ya awali.'
      : `Mistari ${count} ilikuwa tayari kwenye statement ya awali.`,
  settled: (count) =>
    count === 1
      ? 'Malipo 1 hayakuwa hapa. Sasa yameingizwa na mteja amejulishwa.'
      : `Malipo ${count} hayakuwa hapa. Sasa yameingizwa na wateja wamejulishwa.`,
  allGood: 'Kila kitu kwenye statement hii kinakubaliana na hesabu zako.',
  resultsLabel: 'Mistari kwa matokeo',
  results: {
    matched: 'Sawa',
    missing_here: 'Haipo hapa',
    missing_there: 'Haipo kwao',
    amount_differs: 'Kiasi tofauti',
    duplicate: 'Mara mbili',
    unknown: 'Haijulikani',
    not_needed: 'Ada na uhamisho',
  },
  explain: {
    matched: 'Iko kwenye statement na kwenye hesabu zako.',
    missing_here: 'Iko kwenye statement, haiko kwenye hesabu zako.',
    missing_there: 'Iko kwenye hesabu zako, haiko kwenye statement.',
    amount_differs: 'Hesabu zako zina kiasi kingine.',
    duplicate: 'Statement ina malipo haya mara mbili. Tunayahesabu mara moja.',
    unknown: 'Hayataji oda yako yoyote.',
    not_needed: 'Ada, malipo ya kutoka na uhamisho. Si ya oda yoyote.',
    reversal: 'M-Pesa ilirudisha pesa hizi. Hesabu zako bado zinazo.',
  },
  noLines: 'Hakuna mistari ya aina hii.',
  classes: {
    payment: 'Malipo',
    charge: 'Ada',
    reversal: 'Zilizorudishwa',
    payout: 'Zilizotumwa',
    settlement: 'Zilizohamishiwa benki',
    other: 'Nyingine',
  },
  row: (number) => `mstari ${number}`,
  forOrder: (number) => `Oda #${number}`,
  perhaps: (number) => `Labda oda #${number}`,

  broken: {
    title: 'Salio hazilingani',
    text: ({ row, count }) =>
      count === 1
        ? `Kwenye mstari ${row} salio si vile mistari ya kabla inavyoonyesha. Kuna mstari uliokosekana au uliobadilishwa.`
        : `Kuanzia mstari ${row}, salio ${count} si vile mistari ya kabla inavyoonyesha. Kuna mistari iliyokosekana au iliyobadilishwa.`,
    held: (count) =>
      count === 1
        ? 'Malipo 1 yangeingizwa kutoka faili hii. Tunasubiri neno lako.'
        : `Malipo ${count} yangeingizwa kutoka faili hii. Tunasubiri neno lako.`,
    why: 'Je, ulichagua aina fulani tu za miamala ulipoipakua? Basi iko sawa.',
    book: 'Iko sawa, yaingize',
  },
  totals: 'Jumla iliyo mwisho wa faili si jumla ya mistari yake.',
  setAside: (count) =>
    count === 1 ? 'Mstari 1 haukuweza kutumika' : `Mistari ${count} haikuweza kutumika`,
  reasons: {
    HALF_ROW: 'haujakamilika',
    WRONG_DATE: 'tarehe haikuandikwa kama nyingine, au haiwezi kuwa sahihi',
    FORMULA: 'una fomula',
    CURRENCY: 'si shilingi',
  },
  setAsideRow: ({ row, reason }) => `Mstari ${row}: ${reason}`,
  notMoved: (count) =>
    count === 1
      ? 'Malipo 1 ndani yake yalifeli au yanasubiri.'
      : `Malipo ${count} ndani yake yalifeli au yanasubiri.`,

  refused: {
    NOT_A_STATEMENT:
      'Hili ni jedwali, lakini si statement tunayoijua. Inahitaji safu za Receipt No., Completion Time, Paid In na Withdrawn, au zile za IntaSend.',
    PERSONAL:
      'Hii ni statement ya laini ya mtu binafsi. Ni siri, kwa hivyo hatukuihifadhi. Tuma ile ya Till au Paybill yako.',
    DATES_UNCLEAR:
      'Hatuwezi kutofautisha siku na mwezi kwenye tarehe zake. Ipakue tena na uitume bila kuifungua kwenye Excel.',
    NO_LINES: 'Hakuna malipo kwenye faili hii.',
    EMPTY: 'Faili haina kitu.',
    NO_FILE: 'Chagua faili kwanza.',
    NOT_A_TABLE: 'Hatuwezi kusoma faili hii. Tuma CSV au Excel (.xlsx).',
    ENCRYPTED: 'Faili imefungwa kwa nywila. Ihifadhi bila nywila kisha uitume tena.',
    OLD_EXCEL:
      'Hii ni faili ya zamani ya Excel (.xls). Ihifadhi kama .xlsx au CSV kisha uitume tena.',
    PDF: 'Hii ni PDF. Pakua statement kama CSV au Excel badala yake.',
    BROKEN_QUOTES: 'Faili imekatika katikati ya mstari. Ipakue tena.',
    TOO_BIG: 'Faili ni kubwa mno. CSV isizidi MB 10, Excel MB 5. Tuma siku chache zaidi.',
    TOO_MANY_ROWS: 'Faili ina zaidi ya mistari 100,000. Tuma siku chache zaidi.',
    TOO_WIDE: 'Faili ina zaidi ya safu 60. Itume kama ulivyoipakua.',
    CELL_TOO_LONG: 'Kuna maandishi marefu mno kwenye faili. Itume kama ulivyoipakua.',
    HAS_FORMULAS:
      'Kuna fomula kwenye faili hii, kwa hivyo si kama ulivyoipata. Tuma faili kama ulivyoipakua.',
    OTHER_ACCOUNT: 'Statement hii ni ya Till au Paybill nyingine, si ya duka hili.',
    GONE: 'Faili haipo tena. Itume mara nyingine.',
    GIVEN_UP: 'Hatukuweza kumaliza kusoma faili hii. Itume tena, au utuandikie.',
  },

  fix: {
    book: 'Ingiza kwenye hesabu zangu',
    bookHelp: 'Taja oda ambayo ni yake, au acha wazi upange baadaye.',
    orderNumber: 'Namba ya oda',
    known: 'Ninaijua',
    notOurs: 'Si ya mauzo',
    reason: 'Kwa nini',
    reasonHint: 'Maneno machache ya kukumbuka.',
    chooseReason: 'Chagua sababu.',
    reasons: {
      own_money: 'Pesa zangu mwenyewe',
      other_sale: 'Niliuza bila DukaBot',
      other_business: 'Biashara nyingine',
      settled: 'Nimemalizana na M-Pesa au IntaSend',
      statement_error: 'Kosa la statement',
      other: 'Jambo lingine',
    },
    seePayment: 'Ona malipo',
    more: 'Jambo lingine',
  },
  done: {
    order: 'Imeingizwa. Oda sasa ina pesa zake.',
    aside: 'Imeingizwa. Inasubiri kwenye “Za kushughulikia”.',
    known: 'Imeandikwa. Imetoka kwenye orodha.',
    held: 'Tunayaingiza sasa.',
  },
  notDone: {
    SORTED_MEANWHILE: 'Mstari huu umeshapangwa.',
    CANNOT_BE_BOOKED: 'Mstari huu hauwezi kuingizwa. Tayari uko kwenye hesabu zako.',
    NO_ORDER: 'Hakuna oda yenye namba hii.',
    asideOnly: 'Pesa zimeingizwa, lakini hazifai oda hiyo. Zinasubiri kwenye “Za kushughulikia”.',
  },
  sortedAs: {
    settling: 'Inaingizwa',
    held: 'Inasubiri neno lako',
    settled: 'Imeingizwa kutoka statement hii',
    repeat: 'Mstari uliorudiwa',
    booked: 'Uliiingiza',
    known: 'Unaijua',
    not_ours: 'Si ya mauzo',
    seen_later: 'Ilionekana kwenye statement ya baadaye',
    taken_back: 'Imerudishwa',
  },
  csv: {
    name: 'mistari',
    heads: {
      statement: 'Statement',
      row: 'Mstari',
      when: 'Lini',
      kind: 'Aina',
      result: 'Matokeo',
      code: 'Namba ya M-Pesa',
      invoice: 'Invoice ya IntaSend',
      reference: 'Rejeleo',
      amount: 'Kiasi (KES)',
      sorted: 'Ilivyopangwa',
    },
  },
}
