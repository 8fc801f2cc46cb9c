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
}
