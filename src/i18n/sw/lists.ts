import type { Messages } from '../messages'

export const lists: Messages['lists'] = {
  paste: 'Bandika orodha ya bei',
  pasteHelp:
    'Bidhaa moja kwa kila mstari pamoja na bei yake, kama kwenye WhatsApp. Vichwa vinakuwa aina. Unaikagua kabla ya chochote kuhifadhiwa.',
  pasteField: 'Orodha yako ya bei',
  pasteExample: 'UNGA\nUnga 2kg 180\nSukari 1kg - 160/= x20\nmkate ... KSh 65',
  check: 'Kagua orodha',
  checkTitle: 'Kagua orodha yako ya bei',
  found: (goods, left) =>
    left === 0
      ? `Zimesomwa ${goods}.`
      : `Zimesomwa ${goods}, zimeachwa ${left}: ziangalie hapa chini.`,
  nothingRead: 'Hakuna bidhaa yenye bei iliyoonekana kwenye maneno haya.',
  each: 'Idadi ya kila bidhaa mpya',
  eachHelp: 'Kwa bidhaa mpya ambazo orodha haisemi ziko ngapi. Unaweza kuzihesabu baadaye.',
  groupOf: (number) => `Aina ya sehemu ya ${number}`,
  noGroup: 'Nyingine',
  group: 'Aina ya bidhaa hizi',
  line: (text) => `“${text}”`,
  take: 'Hifadhi hii',
  isNew: 'mpya',
  same: 'hakuna jipya',
  inShop: (name, price) => `Dukani kwako: ${name}, ${price}`,
  changes: (was, now) => `${was} → ${now}`,
  fields: {
    name: 'Jina',
    price: 'Bei',
    category: 'Aina',
    aliases: 'Majina mengine',
    lowStock: 'Onyo zikibaki',
    available: 'Inauzwa',
    stock: 'Idadi',
  },
  yes: 'ndiyo',
  no: 'hapana',
  nothing: 'hakuna',
  save: 'Hifadhi orodha',
  rest: (lines) => `Bado haijaonyeshwa: mistari ${lines} zaidi. Itakuja hizi zikihifadhiwa.`,
  nothingTicked: 'Hakuna iliyochaguliwa, kwa hivyo hakuna kilichohifadhiwa.',
  sayHowMany: 'Tafadhali sema kila bidhaa mpya iko ngapi.',
  saved: (added, changed) =>
    added + changed === 0
      ? 'Zote zilikuwa dukani kwako tayari.'
      : `Zimehifadhiwa: mpya ${added}, zilizobadilika ${changed}.`,
  unread: {
    NO_PRICE: 'Bei haikuonekana.',
    SEVERAL_PRICES: 'Kuna nambari zaidi ya moja inayoweza kuwa bei. Andika iliyo sahihi.',
    CENTS: 'Bei ni shilingi kamili.',
    TOO_DEAR: 'Bei inazidi KES 250,000.',
    NO_NAME: 'Jina halikuonekana.',
    NAME_TOO_LONG: 'Jina linazidi herufi 80, kwa hivyo limekatwa.',
    NOT_GOODS: 'Hii haionekani kuwa bidhaa.',
  },
  refused: {
    NO_NAME: () => 'Bidhaa mpya inahitaji jina.',
    NO_PRICE: () => 'Bidhaa mpya inahitaji bei.',
    HOW_MANY: () => 'Ziko ngapi? Bidhaa mpya inahitaji idadi.',
    TWICE: () => 'Bidhaa hii iko mara mbili kwenye orodha.',
    REMOVED: () => 'Bidhaa hii iliondolewa. Irudishe dukani kwanza.',
    SEVERAL: (names) => `Bidhaa kadhaa zinaitwa hivi: ${names}.`,
    NAME_TAKEN: (names) => `Bidhaa nyingine ina jina hili: ${names}.`,
    OPTIONS_STAND: () => 'Saizi na rangi hubadilishwa kwenye ukurasa wa bidhaa.',
    TOO_MANY_VARIANTS: () => 'Chaguo hizi zinatengeneza zaidi ya michanganyiko 100.',
    NO_SUCH_CHOICE: (names) => `Bidhaa haina saizi au rangi hiyo: ${names}.`,
    COUNT_EACH_CHOICE: () => 'Bidhaa hii ina saizi au rangi. Hesabu kila moja.',
    STOCK_BELOW_ZERO: () => 'Wateja wameagiza hivi punde: hazijabaki nyingi hivyo.',
    TOO_MANY_PRODUCTS: () => 'Duka linaweza kuwa na bidhaa 10,000 pekee.',
    NO_SKU_FREE: () => 'Bidhaa nyingi mno zina jina kama hili.',
    CHANGED_MEANWHILE: () => 'Mtu amebadilisha bidhaa hii hivi punde. Iangalie na uhifadhi tena.',
  },
}
