import type { aboutMoney as english } from '../en/chat-money'

export const aboutMoney: typeof english = {
  overLimit: (d) =>
    `M-Pesa inapokea hadi ${d.most} kwa malipo moja, kwa hivyo oda hii hailipwi yote kwa mara moja.`,
  mpesaSlow: (d) =>
    '⏳ M-Pesa ina shida kwa sasa: ombi linaweza kuchelewa, au lisifike. ' +
    (d.atDoor
      ? 'Unaweza kulipa ukipokea bidhaa, au ungoje kidogo.'
      : 'Unaweza kungoja dakika chache: kikapu chako kimehifadhiwa.'),
  instead: (d) => `Je, *${d.name}* (${d.price}) itakufaa badala yake?`,
  noteHint: 'Kuna jambo duka linafaa kujua? Andika _ujumbe: …_',
  termsChanged: (d) =>
    d.now
      ? `Kwa oda hii duka linaomba ${d.now} kwanza. Tafadhali angalia tena.`
      : 'Unaweza kulipia oda hii ukiipokea. Tafadhali angalia tena.',
  placedAtDoor: (d) =>
    `🎉 Oda #${d.order} imepokelewa na kuthibitishwa: ${d.total}.\n` +
    `💵 Utalipa ${d.pickup ? 'ukiichukua' : 'ikifika'}, kwa M-Pesa au taslimu.`,
  nowAtDoor: (d) =>
    `✅ Oda #${d.order} imethibitishwa. Utalipa ${d.total} ukipokea bidhaa, kwa M-Pesa au taslimu.`,
  notAtDoor: 'Duka linataka oda hii ilipwe kwanza. Tafadhali lipa kwa M-Pesa.',
  askAnyway: (d) =>
    '⏳ M-Pesa ina shida kwa sasa. Oda yako imehifadhiwa. ' +
    (d.atDoor
      ? 'Andika LIPA baadaye kidogo, au ulipe ukipokea bidhaa.'
      : 'Tafadhali andika LIPA tena baada ya dakika chache.'),
  payWaitOutage: (d) =>
    `⏳ M-Pesa ina shida kwa sasa. Andika LIPA tena baada ya dakika ${d.minutes}. Oda yako imehifadhiwa, na tunaendelea kuangalia ombi la mwisho.`,
  claimSendCode: 'Kama una ujumbe wa M-Pesa, ubandike hapa: code yake inatusaidia kuyapata.',
  claimCounted: (d) =>
    `✅ Tumepata malipo yako ${d.code}, na yamehesabiwa kwa oda #${d.order}. Kuna kiasi kilichobaki.`,
  claimUsed: (d) => `Malipo ${d.code} tayari ni ya oda nyingine, kwa hivyo hayawezi kulipia hii.`,
  claimUnclear: (d) =>
    `Tumepata ${d.code}, lakini hailingani vizuri na oda hii. Mtu wa duka atapanga pamoja nawe; pesa zako ziko salama.`,
  claimTooMany: 'Hizo ni code nyingi kwa siku moja. Mtu wa duka anaweza kuangalia pamoja nawe.',
  claimRefused: (d) => `${d.code}: ${refusedCodes[d.why]}`,
  claimOtherName: (d) =>
    `Ujumbe unasema aliyelipwa ni *${d.payee}*. Kwenye M-Pesa duka hili ni *${d.shop}*: tafadhali angalia.`,
  claimNot: (d) => noPayments[d.why],
}

type Why<Key extends 'claimRefused' | 'claimNot'> = Parameters<(typeof english)[Key]>[0]['why']

const refusedCodes: Record<Why<'claimRefused'>, string> = {
  IMPOSSIBLE:
    'hii si code ya M-Pesa. Ina herufi na tarakimu 10, kama UKK4R7T2XQ. Tafadhali inakili kutoka kwenye ujumbe.',
  FUTURE: 'code hii ni ya siku ambayo bado haijafika. Tafadhali inakili tena kutoka kwenye ujumbe.',
  OLD: 'code hii ni ya malipo ya kabla hujaagiza. Tafadhali tuma ya oda hii.',
  DISAGREES: 'code na tarehe ya ujumbe huu hazilingani. Tafadhali bandika ujumbe kama ulivyoupata.',
}
const noPayments: Record<Why<'claimNot'>, string> = {
  failed:
    'Ujumbe huu unasema malipo hayakufaulu, kwa hivyo hakuna kilicholipwa. Tafadhali jaribu tena.',
  reversal:
    'Ujumbe huu unasema malipo yalirudishwa, kwa hivyo hayahesabiwi. Tafadhali lipa tena, au uliza duka.',
  other: 'Ujumbe huu ni wa pesa nyingine. Tafadhali bandika ule uliopata ulipolipa duka hili.',
  foreign: 'Huu si ujumbe wa M-Pesa ya Kenya. Tafadhali bandika ule uliopata ulipolipa duka hili.',
}
