import type { aboutOrders as English } from '../en/chat-orders'

export const aboutOrders: typeof English = {
  again: '🔁 Kama mara iliyopita, kwa bei za leo:',
  againLeft: '🔁 Vilivyokuwa kwenye kikapu chako, kwa bei za leo:',
  nothingAgain: 'Bado hujaagiza hapa, kwa hivyo hakuna oda ya kurudia.',
  leftBasket: (d) =>
    `🧺 Kikapu chako cha awali (${d.items === 1 ? 'kitu 1' : `vitu ${d.items}`}) tulikiweka kando baada ya siku moja. Andika RUDIA kukipata tena.`,
  goneSince: (d) => `Hazipo tena: ${d.names}.`,
  askCancel: (d) => `Tughairi oda #${d.order} (${d.total})? Bidhaa zitarudi dukani.`,
  ownCancelled: (d) =>
    `Oda #${d.order} imeghairiwa na hudaiwi chochote. Ombi la M-Pesa likitokea bado kwenye simu yako, tafadhali lipuuze.`,
  cancelPaid:
    'Oda hii tayari imelipwa, kwa hivyo ni duka litakaloighairi na kukurudishia pesa. Tumuulize mtu wa duka?',
  cancelTooLate: 'Oda hii imefika mbali, haiwezi kughairiwa hapa. Tumuulize mtu wa duka?',
  keptOrder: 'Vizuri, oda inabaki ilivyo.',
  nothingToCancel: 'Huna oda inayosubiri hapa ya kughairi.',
  receipts: (d) =>
    `🧾 *Risiti ya oda #${d.order}*\n${d.receipts.map(({ receipt, amount, code, link }) => `Nambari ${receipt}: ${amount}${code ? ` · M-Pesa ${code}` : ''}\n${link}`).join('\n')}`,
  noReceipt: (d) => `Bado hakuna risiti: hatujapokea malipo ya oda #${d.order}.`,
  claimReceived: (d) => `✅ Ndiyo, malipo yako ya oda #${d.order} yamefika. Asante sana!`,
  claimPart: (d) =>
    `Tumepokea sehemu ya pesa za oda #${d.order}, bado si zote. Tunaendelea kuangalia na tutakuandikia.`,
  claimChecking: (d) =>
    d.again
      ? `🔎 Tumeangalia tena${d.code ? ` (${d.code})` : ''}: za oda #${d.order} bado hazijafika. Tunaendelea kuangalia wenyewe na tutakuandikia; tafadhali usilipe mara mbili.`
      : `🔎 Asante, tumeona${d.code ? ` (${d.code})` : ''}. Tumeangalia sasa hivi: pesa za oda #${d.order} bado hazijatufikia. ` +
        'Tunaangalia na tutaendelea kuangalia, kisha tukuandikie zikifika. Tafadhali usilipe mara mbili.',
  claimNothing: ({ again }) =>
    again
      ? 'Bado hatuoni oda yako hapa inayosubiri malipo. Mtu wa duka anaweza kuangalia: bofya hapa chini.'
      : 'Asante kwa kutuambia. Hapa huna oda inayosubiri malipo.',
}
