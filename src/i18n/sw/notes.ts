import type { DeclineReason } from '../../kernel/decline-reason'
import type { Messages } from '../messages'

const declined: Record<DeclineReason, string> = {
  cancelled: 'Ombi la M-Pesa lilikatizwa. Bonyeza Lipa tena ukiwa tayari.',
  no_answer:
    'Simu yako haikujibu ombi la M-Pesa kwa wakati. Hakikisha imewaka na haijafungwa, kisha bonyeza Lipa tena.',
  wrong_pin: 'PIN ya M-Pesa haikuwa sahihi. Bonyeza Lipa tena uiweke upya.',
  too_little_money: 'Pesa hazikutosha kwenye M-Pesa. Ongeza pesa, kisha bonyeza Lipa tena.',
  phone_busy:
    'Simu yako ilikuwa na ombi lingine la M-Pesa. Subiri dakika mbili, kisha bonyeza Lipa tena.',
  expired: 'Muda wa ombi la M-Pesa uliisha. Bonyeza Lipa tena upate jipya.',
  not_mpesa: 'Nambari hiyo haiwezi kulipa kwa M-Pesa. Bonyeza Lipa tena utumie nambari nyingine.',
  too_soon:
    'M-Pesa ilikuwa imeombwa kiasi hicho hicho sasa hivi. Subiri dakika mbili, kisha bonyeza Lipa tena.',
  limit:
    'Kiasi hicho kinazidi kinachoruhusiwa na M-Pesa kwa malipo moja au kwa siku. Lipa kwa nambari nyingine, au andikia duka.',
  pin_locked:
    'PIN ya M-Pesa imefungwa. Piga *334# au piga simu Safaricom, au bonyeza Lipa tena utumie nambari nyingine.',
  unavailable:
    'M-Pesa haikupatikana, kwa hivyo hakuna kilichoombwa. Bonyeza Lipa tena baada ya dakika chache.',
  refused:
    'M-Pesa haikuanzisha malipo. Jaribu tena baada ya dakika chache, au tumia nambari nyingine.',
  other: 'M-Pesa haikuweza kukamilisha. Hakuna pesa zilizokatwa. Bonyeza Lipa tena kujaribu upya.',
}

const haveReady = (left: string): string =>
  left ? ` Tafadhali uwe na ${left} tayari, kwa M-Pesa au taslimu.` : ''

export const notes: Messages['notes'] = {
  orderPaid: (d) =>
    `✅ Tumepokea ${d.amount} za oda #${d.order}. Asante sana!\n` +
    (d.left
      ? d.waits
        ? `Zimebaki ${d.left} ndipo tufungashe. Andika LIPA.\n`
        : `Zimebaki ${d.left} za kulipa ukipokea bidhaa.\n`
      : '') +
    'Tutakuandikia oda yako ikipiga hatua.\n' +
    `🧾 Risiti nambari ${d.receipt}${d.code ? ` · M-Pesa ${d.code}` : ''}`,
  cashReceived: (d) =>
    `✅ Duka limepokea ${d.amount} taslimu za oda #${d.order}. Asante sana!\n` +
    `Risiti nambari ${d.receipt}${d.left ? `\nZimebaki ${d.left} za kulipa.` : ''}`,
  claimLapsed: (d) =>
    `Tumetafuta malipo yako ${d.code} kwa siku nzima, na hayajafika kwa duka. ` +
    'Tafadhali angalia kwenye M-Pesa ulimlipa nani. Mtu wa duka anaweza kuangalia pamoja nawe.',
  claimUsed: (d) => `Malipo ${d.code} ni ya oda nyingine, kwa hivyo hayawezi kulipia hii.`,
  claimUnclear: (d) =>
    `Tumepata malipo yako ${d.code}, lakini hayalingani vizuri na oda. Mtu wa duka atapanga pamoja nawe; pesa zako ziko salama.`,
  orderConfirmed: (d) => `✅ Duka limethibitisha oda #${d.order} na linaiandaa.`,
  paymentDeclined: (d) =>
    `Malipo ya ${d.amount} ya oda #${d.order} hayakufaulu. ${declined[d.reason]}`,
  paymentUnknown: (d) =>
    `Bado hatujajua kama ${d.amount} za oda #${d.order} zimefika. ` +
    'Tunaangalia na M-Pesa. Tafadhali usilipe tena kwa sasa; tutakuandikia mara tu tukijua.',
  paymentSetAside: (d) =>
    `Tumepokea ${d.amount} za oda #${d.order}, lakini hazilingani na kiasi cha oda. ` +
    'Pesa zako ziko salama: duka limejulishwa na litawasiliana nawe.',
  orderExpired: (d) =>
    `Oda #${d.order} haikulipwa kwa wakati, kwa hivyo tumerudisha bidhaa dukani. ` +
    'Bado unazitaka? Andika RUDIA.',
  orderPacked: (d) => `📦 Oda #${d.order} imefungashwa. Ifuatilie hapa: ${d.link}`,
  orderReady: (d) =>
    `🛍️ Oda #${d.order} iko tayari. Unaweza kuichukua dukani.${haveReady(d.left)}\n` +
    `Taja nambari hii ukishapokea bidhaa zako: ${d.code}`,
  orderDispatched: (d) =>
    `🛵 Oda #${d.order} iko njiani kuja kwako.${d.minutes ? ` Itachukua kama dakika ${d.minutes}.` : ''}${haveReady(d.left)}\n` +
    `Mwambie mletaji nambari hii ukishapokea bidhaa zako: ${d.code}`,
  orderCompleted: (d) => `🎉 Oda #${d.order} imefika. Asante kwa kununua kwetu!`,
  orderCollected: (d) => `🎉 Oda #${d.order} imechukuliwa. Asante kwa kununua kwetu!`,
  supportAnswer: () => '💬 Duka linasema:',
  supportClosed: () => 'Duka limefunga swali lako. Niko hapa tena kwa oda zako: andika MENU.',
  platformAnswer: () => '💬 Wanaoendesha DukaBot wanasema:',
  platformClosed: () =>
    'Wanaoendesha DukaBot wamefunga swali lako. Niko hapa tena kwa oda zako: andika MENU.',
  dayClosed: (d) =>
    `📒 ${d.day}: ${d.orders === 1 ? 'oda 1' : `oda ${d.orders}`}, ${d.gross} zimeingia (taslimu ${d.cash}), ` +
    `ada ${d.charges}, zilizorudishwa ${d.refunded}. Zinazobaki dukani: ${d.net}. Tazama utie sahihi: ${d.link}`,
  ownerOrders: (d) =>
    d.count === 1
      ? `🛒 Kuna oda ya kufungasha: #${d.number}, ${d.amount}. ${d.link}`
      : `🛒 Kuna oda ${d.count} za kufungasha, hadi #${d.number}, jumla ${d.amount}. ${d.link}`,
  ownerQuestions: (d) =>
    d.count === 1
      ? `🙋 Mteja anataka kuongea nawe. Mjibu hapa: ${d.link}`
      : `🙋 Wateja ${d.count} wanataka kuongea nawe. Wajibu hapa: ${d.link}`,
  ownerMoney: (d) => `💰 ${d.amount} imeingia na hailingani na oda. Sema ni ya nini: ${d.link}`,
  ownerLow: (d) => `📉 Zinakaribia kuisha: ${d.goods}. Ongeza: ${d.link}`,
  orderCancelled: (d) =>
    `Oda #${d.order} imeghairiwa na duka.${
      d.paid ? ' Pesa ulizolipa utarudishiwa; duka litawasiliana nawe.' : ''
    }`,
  orderRevived: (d) =>
    `✅ Duka linaendelea na oda #${d.order} kwa ${d.amount} ulizolipa. Inaandaliwa.`,
  refundAsked: (d) =>
    `Duka litakurudishia ${d.amount} za oda #${d.order}. Tutakuandikia pesa zikitumwa.`,
  refundSent: (d) =>
    `${d.amount} za oda #${d.order} zimetumwa kwa nambari ya M-Pesa iliyolipa. ` +
    'Kwa kawaida zinafika kwa dakika chache.',
  refundDone: (d) =>
    d.code
      ? `✅ Tumekurudishia ${d.amount} za oda #${d.order} kwa M-Pesa, nambari ${d.code}.`
      : `✅ Tumekurudishia ${d.amount} za oda #${d.order} kwa pesa taslimu.`,
  refundDropped: (d) =>
    `Duka limesimamisha kurudisha ${d.amount} za oda #${d.order}. ` +
    'Kama hamkukubaliana hivyo, andika SUPPORT uongee na duka.',
}
