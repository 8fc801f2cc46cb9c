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
}
