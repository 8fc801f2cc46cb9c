import type { Messages } from '../messages'

export const paying: Messages['paying'] = {
  policy: {
    title: 'Wateja wanalipa lini',
    help: 'Bila haya, wateja wanalipa pesa zote kwa M-Pesa wanapoagiza.',
    payOnDelivery: 'Wateja wanaweza kulipa wakipokea bidhaa',
    depositPercent: 'Malipo ya kwanza (deposit)',
    depositHelp: 'Sehemu sasa kwa M-Pesa, inayobaki wakipokea. 0 ni bila deposit.',
    depositNewPercent: 'Deposit ya wateja wapya',
    depositNewHelp: 'Hadi oda yao ya kwanza ikamilike. Inatumika ikiwa ndiyo kubwa zaidi.',
    perPayment: 'Kiasi cha juu kwa malipo moja ya M-Pesa (KES)',
    perPaymentHelp: 'M-Pesa inapokea hadi 250,000; kampuni yako ya malipo inaweza kupokea kidogo.',
    mpesaName: 'Jina lako kwenye ujumbe wa M-Pesa',
    mpesaNameHelp:
      'Kama wateja wanavyolisoma wakilipa: ACHIENG STYLES. Linasaidia kukagua ujumbe uliobandikwa.',
    save: 'Hifadhi',
    saved: 'Imehifadhiwa. Oda mpya zitalipwa hivi.',
    now: (d) =>
      [
        d.payOnDelivery ? 'kulipa wakipokea kumeruhusiwa' : 'hakuna kulipa wakipokea',
        `deposit ${d.depositPercent} %`,
        `wateja wapya ${d.depositNewPercent} %`,
        `hadi ${d.most} kwa mara moja`,
      ].join(', '),
  },
  zone: {
    deposit: 'Deposit ya hapa',
    depositHelp: 'Acha wazi itumike ya duka. Kubwa kati ya hizi mbili ndiyo inayotumika.',
    has: (percent) => `deposit ${percent} %`,
  },
  due: {
    title: 'Pokea malipo',
    ask: (amount) => `Omba ${amount} kwa M-Pesa`,
    payer: 'Nambari ya M-Pesa',
    payerHelp: 'Acha wazi kuomba nambari iliyoombwa mwisho, au ya mteja mwenyewe.',
    noNumber: 'WhatsApp haikutuambia nambari. Tafadhali iandike.',
    prompted: (d) => `Tumeomba ${d.amount} kwa ${d.phone}. Ukurasa huu utaonyesha zikilipwa.`,
    unknown: (d) =>
      `Tumeomba ${d.amount} kwa ${d.phone}, lakini M-Pesa inachelewa kujibu. Tafadhali usiombe tena kwa sasa: tunaangalia.`,
    wait: (seconds) =>
      `Kuna ombi tayari limetumwa. Tafadhali ngoja sekunde ${seconds} kabla ya lingine.`,
    outage: (seconds) =>
      `M-Pesa ina shida kwa sasa. Jaribu tena baada ya dakika ${Math.ceil(seconds / 60)}, au pokea taslimu.`,
    notAsked: (why) => `M-Pesa haikuombwa: ${why}.`,
    ALREADY_PAID: 'Hakuna deni: oda hii imelipwa.',
    NOT_PAYABLE: 'Oda hii imefungwa, kwa hivyo hakuna pesa zinazoombwa.',
    NO_ACCOUNT: 'M-Pesa bado haijawekwa. Mmiliki anaiweka kwenye mipangilio.',
    NO_NUMBER: 'WhatsApp haikutuambia nambari. Tafadhali iandike.',
  },
  cash: {
    title: 'Amelipa taslimu',
    help: 'Mteja anapata risiti kwenye WhatsApp.',
    amount: 'Kiasi ulichopokea',
    record: 'Weka taslimu',
    over: 'Mteja amelipa zaidi ya deni, na tunazihifadhi kwa sasa',
    recorded: (amount) => `${amount} taslimu zimewekwa.`,
    refused: {
      OVER_DUE: (due) => `Deni ni ${due} tu. Kama amelipa zaidi, weka tiki hapa chini.`,
      ALREADY_RECORDED: (amount) =>
        `${amount} tayari ziliwekwa kwa fomu hii. Fungua oda upya kuweka zaidi.`,
      NOT_PAYABLE: 'Oda hii imefungwa, kwa hivyo hakuna pesa zinazopokelewa.',
    },
  },
}
