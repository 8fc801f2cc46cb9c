import type { aboutPeople as English } from '../en/chat-person'

export const aboutPeople: typeof English = {
  offerPerson: '🙋 Ungependa kuongea na mtu wa duka? Andika MTU.',
  askPerson: '🙋 Ungependa kuongea na mtu wa duka?',
  personCalled:
    '🙋 Tumeliambia duka kuwa unataka kuongea na mtu. Andika hapa ni kuhusu nini: tutalifikishia, nao watakujibu hapa hapa.\nKwa sasa nitanyamaza. MENU inanirudisha.',
  platformToo: 'Kama duka haliwezi kutatua malipo yako, bofya DukaBot.',
  askPlatform:
    '🛟 Ungependa kuwaandikia wanaoendesha DukaBot? Wanasaidia na taarifa zako, malipo ambayo duka halikuweza kutatua, na shida na duka.',
  platformCalled:
    '🛟 Tumewaambia wanaoendesha DukaBot kuwa unawahitaji. Andika hapa ni kuhusu nini: watakujibu hapa hapa. Kubadilisha oda au kurudisha pesa ni kazi ya duka.\nKwa sasa nitanyamaza. MENU inanirudisha.',
  writeOn: '✍️ Haya, andika hapa: tutaufikisha ujumbe wako. MENU inanirudisha.',
  passedOn: '📨 Tumelifikishia duka.',
  passedToPlatform: '📨 Tumeifikishia DukaBot.',
  personGone: 'Mazungumzo hayo yamefungwa. Bofya hapa chini kuanza upya, au andika MENU.',
  wordsOnly: 'Tunaweza kufikisha maandishi tu, tafadhali yaandike. MENU inanirudisha.',
  botBack: 'Nimerudi kwa oda zako! Ukijibiwa, utaona hapa hapa.',
  askStop:
    'Tuache kukutumia ujumbe wa duka hili tu, au wa maduka yote hapa? Risiti za unacholipa bado zitakuja.',
  stoppedHere:
    'Sawa, hutapata tena ujumbe wa duka hili. Risiti za unacholipa mwenyewe bado zitakuja. ANZA au oda mpya itarudisha.',
  stoppedAll:
    'Sawa, hutapata tena ujumbe wa maduka yako yote. Risiti za unacholipa mwenyewe bado zitakuja. ANZA au oda mpya itarudisha.',
  startedAgain: 'Karibu tena! Utapata ujumbe kuhusu oda zako kama kawaida.',
  dataKept:
    '🔒 *Tunachohifadhi kukuhusu hapa*\nJina lako, kitambulisho cha WhatsApp na nambari ya simu, kikapu chako na mahali ulipohifadhi, oda zako na maelezo yake, nambari na kiasi cha malipo ya M-Pesa (kamwe si PIN), lugha yako na unavyotaka kutumiwa ujumbe. ' +
    'Unachoandika hapa hakihifadhiwi; ni wakati na aina tu. Maneno yako kwa mtu wa duka au wa DukaBot huhifadhiwa kwa siri na kufutwa siku 30 baada ya mazungumzo kufungwa.',
  dataNoted:
    'Wanaoendesha DukaBot wamepata ombi lako. Unaweza kupata nakala, kusahihisha, kuhamisha au kufuta; watakujibu hapa hapa ndani ya siku 7 (30 kwa kuhamisha). Bofya hapa chini kueleza unachotaka hasa.',
  dataNotedBefore:
    'Ombi lako tayari limepokelewa: wanaoendesha DukaBot wanalo na watakujibu hapa hapa.',
  shopClosedDown:
    'Duka hili limefungwa kwenye DukaBot na halipokei oda tena. Oda zako za awali bado unaweza kuziona hapa; au tuma code ya duka lingine.',
  deletedSeen: 'Tumeona umefuta ujumbe. Kikapu chako kiko vile vile: andika KIKAPU ukione.',
  cannotRead: (d) =>
    d.again ? 'Hapa maneno ndiyo bora: andika unachotaka, au andika MENU.' : cannot[d.kind],
}

const cannot: Record<Parameters<typeof English.cannotRead>[0]['kind'], string> = {
  image: 'Samahani, siwezi kuona picha. Tafadhali andika unachotaka, au omba kuongea na mtu.',
  audio: 'Samahani, siwezi kusikiliza sauti. Tafadhali andika unachotaka, au omba kuongea na mtu.',
  video: 'Samahani, siwezi kutazama video. Tafadhali andika unachotaka, au omba kuongea na mtu.',
  document: 'Samahani, siwezi kufungua faili. Tafadhali andika unachotaka, au omba kuongea na mtu.',
  sticker: 'Hiyo ni nzuri! 😄 Lakini nasoma maneno tu: andika unachotaka, au andika MENU.',
  contacts: 'Asante kwa nambari. Naitumia tu nikiuliza ni nambari gani italipa.',
  location: 'Asante kwa pin. Nitaitumia ukiwa na kitu cha kuletewa kwenye kikapu.',
  other: 'Samahani, sikuweza kusoma ujumbe huo. Tafadhali andika unachotaka, au andika MSAADA.',
}
