/** Words of money before or behind a price; `bei` is price. */
export const beforePrice =
  /(?:(?:@\s*)?\b(?:ksh?s?|kes|shs?|shillings?|shilingi|bei|price|cost)|@)\s*[.:=]?\s*(?:ni\s+)?$/i
/** Words that may stand before a price and mean nothing by themselves: `kwa` is for, `ni` is. */
export const towardsPrice = /\b(?:at|for|kwa|ni|only)\s*$/i
export const behindPrice = /^\s*(?:\/[=-]|=(?=\s|$)|(?:bob|ksh?s?|kes|shs?|shillings?|shilingi)\b)/i

/** What makes a number a size: its unit, or the word before it. */
export const unit = new RegExp(
  `^[\\s-]?(?:${[
    'kgs?|kilos?|g|gms?|grams?|mg|l|ltrs?|lts?|lit(?:re|er)s?|lita|mls?|cl',
    'cm|mm|m|mtrs?|met(?:re|er)s?|inch(?:es)?|ft|feet|yards?|pcs?|pieces?|pkts?|packets?|packs?|pk',
    'pages?|pgs?|sheets?|ply|rolls?|tabs?|tablets?|caps?|capsules?|sachets?|bags?|tins?|crates?',
    'gb|tb|mb|mah|w|watts?|v|volts?|hp|am|pm|yrs?|years?|months?|days?|hrs?|hours?|mins?',
    'th|st|nd|rd|in ?1|k|doz(?:en)?|pairs?|pax|seater|burners?',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
)
export const sizeSign = /^\s?[%"°×+]|^[x*]\d/i
export const beforeSize =
  /\b(?:sizes?|saizi|no|number|namba|model|type|of|grade|uk|eu|us|vol|volume|part|class|std|form|series)\s*[.:#]?\s*$|#\s*$/i

/** Behind a price at the end of its line; what it counts by stays in the name. */
export const closing =
  /^[\s()[\].!,;-]*(?:(?:each|only|tu|pekee|fixed|net|nego(?:tiable)?|moja|kila moja|a piece|per\s+\p{L}+|@\s?\p{L}+|\/\s?\p{L}+)[\s()[\].!,;-]*)?$/iu
export const countedBy = /^\s*(per\s+\p{L}+|\/\s?\p{L}+)/iu

/** How many there are: `x20` behind the price, or a word for it. */
export const stockBehind =
  /(?:^|[\s(,;-])[x×*]\s?(\d{1,6})(?![\d\p{L}.,])|\b(?:in\s+)?(?:stock|qty|quantity|idadi|zipo|ziko|zimebaki|left|remaining|available)\s*[:=-]?\s*(\d{1,6})(?![\d\p{L}])|(?<![\d.,])(\d{1,6})\s*(?:in stock|left|remaining|available|zipo|zimebaki)(?!\p{L})/iu

const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba'
/** Lines of a price list that sell nothing: how to pay, where we are, since when it holds. */
export const sellsNothing = new RegExp(
  [
    '\\b(?:till(?: no)?|pay ?bill|buy goods|acc(?:ount)?(?: no)?|a/c|lipa na|m-?pesa)\\b',
    '\\b(?:price ?list|orodha ya bei|bei (?:zetu|mpya)|offer ends|valid (?:until|till|from)|updated)\\b',
    '\\b(?:deliver(?:y|ies)|usafirishaji|minimum order|opening hours|tunafungua|tunafunga)\\b',
    'https?:|www\\.|@(?:gmail|yahoo)',
    '\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{2}|\\d{4})\\b',
    `\\b\\d{1,2}(?:st|nd|rd|th)? (?:${months})(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\\b`,
    `\\b(?:${months})(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)? 20\\d\\d\\b`,
  ].join('|'),
  'i',
)
/** A telephone number, in whatever groups it is written: nobody sells anything in that line. */
export const phoneNumber = /(?:\+?254|(?<!\d)0)(?:[ -]?\d){9}(?!\d)/
