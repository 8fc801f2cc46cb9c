import type { Messages } from '../messages'

export const privacy: Messages['privacy'] = {
  title: 'Faragha na data',
  row: 'Kinachohifadhiwa, nakala zake, kufuta akaunti',
  lead: 'Kile DukaBot inahifadhi kuhusu wewe, duka lako na wateja wako.',
  kept: 'Kinachohifadhiwa',
  keptOf: {
    you: 'Wewe na wafanyakazi: majina, nambari za simu na barua pepe (kwa siri), kazi, na nani alibadilisha nini na lini.',
    shop: 'Duka lako: bidhaa, bei, maeneo, mipangilio, oda, risiti na vitabu vya pesa. Funguo za malipo zimefichwa na hazionyeshwi tena.',
    customers:
      'Wateja wako: kitambulisho cha WhatsApp, jina, simu, anwani na pin (kwa siri), oda, kumbukumbu za M-Pesa na kiasi. Kamwe si PIN ya M-Pesa.',
    chats:
      'Mazungumzo: lini na aina gani ya ujumbe, si maneno yake. Ni maneno ya swali kwako tu yanahifadhiwa, kwa siri, na yanafutwa siku 30 baada ya kufungwa.',
  },
  notice: 'Ilani yote ya faragha',
  browser: 'Kwenye kivinjari hiki',
  cookies: [
    { label: 'Kuingia', value: 'inahitajika, hadi utoke' },
    { label: 'Lugha', value: 'chaguo lako, mwaka mmoja' },
    { label: 'Mwonekano', value: 'chaguo lako, mwaka mmoja' },
  ],
  noOthers: 'Hakuna matangazo, wala vidakuzi vya mtu mwingine.',
  copies: 'Chukua nakala',
  files: 'Kama faili ya Excel',
  ask: 'Nakala ya kitu kingine',
  askText: 'Tuma DATA kwa DukaBot kwenye WhatsApp. Mtu atakujibu ndani ya siku 7.',
  counting: {
    title: 'Kuhesabu matumizi ya kurasa',
    isOn: 'DukaBot inaweza kuhesabu, bila majina, kurasa zinazotumika, ili kuziboresha. Leo hakuna kinachohesabiwa.',
    isOff: 'Umekataa: jinsi duka lako linavyotumia kurasa hizi haitahesabiwa.',
    stop: 'Msituhesabu',
    allow: 'Ruhusu tena',
  },
  deletion: {
    title: 'Futa akaunti',
    next: 'Ombi lako linaenda kwa wanaoendesha DukaBot. Watakujibu kwa WhatsApp na kulitimiza ndani ya siku 7; hadi hapo kila kitu kinafanya kazi kama kawaida. Risiti na vitabu vinabaki miaka 5 kama sheria ya kodi inavyotaka.',
    sure: 'Nataka kuifuta',
    ask: 'Omba ifutwe',
    asked: (when) => `Uliomba: ${when}. Unaweza kughairi hadi itimizwe.`,
    takeBack: 'Ghairi',
    request: ({ name, code }) => `Mmiliki anaomba akaunti na data ya ${name} (${code}) ifutwe.`,
    withdrawal: ({ name, code }) =>
      `Mmiliki ameghairi ombi la kufuta ${name} (${code}). Tafadhali msifute chochote.`,
  },
}
