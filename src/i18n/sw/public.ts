import type { Messages } from '../messages'

export const publicPages: Messages['publicPages'] = {
  home: {
    title: 'Uza ndani ya WhatsApp, ulipwe kwa M-Pesa',
    description:
      'DukaBot inapokea oda za duka lako kwenye WhatsApp, inaomba malipo ya M-Pesa na kumjulisha mteja kila hatua.',
    heading: 'Duka lako, ndani ya WhatsApp',
    lead: 'Mteja anatuma nambari ya duka lako, anaagiza kwa maneno yake na kulipa kwa ombi la M-Pesa. Wewe unafungasha na kupeleka. Mazungumzo ya katikati ni kazi ya DukaBot.',
    start: 'Fungua duka lako',
    demo: 'Tazama duka la mfano',
    example: {
      label: 'Mauzo yanavyoonekana kwenye WhatsApp',
      first: 'NJERI',
      greeting: '*Mama Njeri Grocers*\nKaribu! Ungependa nini leo?',
      order: 'unga 2 na sukari kilo',
      total:
        'Unga 2\u00a0kg × 2 · KES\u00a0360\nSukari 1\u00a0kg × 1 · KES\u00a0160\nKuletewa Kilimani · KES\u00a0100\nJumla KES\u00a0620. Ulipe sasa?',
      yes: 'Ndiyo',
      paid: '✅ Tumepokea KES\u00a0620. Oda yako inafungashwa.',
    },
    stepsTitle: 'Inavyofanya kazi',
    steps: [
      {
        title: 'Unaandaa duka',
        text: 'Jina, bei, maeneo ya kupeleka, saa za kufungua. Kama dakika kumi kwa simu uliyo nayo.',
      },
      {
        title: 'Unasambaza nambari ya duka',
        text: 'Kiungo na bango lenye nambari yako. Mteja anabonyeza na WhatsApp inafunguka: hakuna programu ya kupakua.',
      },
      {
        title: 'Oda zinakuja zimelipwa',
        text: 'Ombi la M-Pesa linaenda kwa simu yake, pesa kwa akaunti yako ya IntaSend. Unaona oda na kuifungasha.',
      },
    ],
    forTitle: 'Ni kwa ajili ya nani',
    forText:
      'Vyakula, nguo na viatu, chakula kilichopikwa, urembo, vifaa vya ujenzi: duka lolote la Kenya linalojibu maswali yaleyale ya WhatsApp siku nzima. Linatumia Kiswahili na Kiingereza, kwa simu ya bei nafuu na data kidogo: kurasa hizi ni nyepesi kuliko picha moja.',
    costTitle: 'Gharama',
    costPrice: 'KES 0',
    costText:
      'DukaBot ni bure ikiwa bado mpya, na haichukui sehemu ya mauzo yako. Kabla hilo halijabadilika utajulishwa kwa WhatsApp au barua pepe, na unaweza kuondoka na data yako yote.',
    costs: [
      'IntaSend, inayosafirisha pesa za M-Pesa, inachukua ada yake kwa kila malipo. Mnakubaliana nayo wenyewe.',
      'Wateja wako hawalipi chochote cha ziada kwa kuagiza.',
      'Hakuna mkataba wala ada ya kuanza.',
    ],
    needTitle: 'Unachohitaji',
    needs: [
      'Simu yenye WhatsApp, ya kuingilia.',
      'Akaunti yako ya IntaSend, ili wateja waweze kulipa. Unaweza kuiongeza baada ya kuangalia kwanza.',
    ],
    last: 'Tuko tayari ukiwa tayari',
  },
  shop: {
    description: ({ name }) => `Agiza kutoka ${name} kwenye WhatsApp na ulipe kwa M-Pesa.`,
    open: ({ until }) => `Limefunguliwa hadi ${until}`,
    openLabel: 'Limefunguliwa',
    closedLabel: 'Limefungwa',
    opensToday: ({ time }) => `Litafunguliwa leo saa ${time}`,
    opensTomorrow: ({ time }) => `Litafunguliwa kesho saa ${time}`,
    opensOn: ({ day, time }) => `Litafunguliwa ${day} saa ${time}`,
    closedNote: 'Unaweza kuagiza sasa; itafungashwa duka likifunguliwa.',
    order: 'Agiza kwa WhatsApp',
    orderHint: ({ code }) => `Au tuma ${code} kwa nambari yetu ya WhatsApp.`,
    products: 'Tunachouza',
    noProducts: 'Duka halijaweka bidhaa zake bado.',
    soldOut: 'Imeisha',
    more: ({ count }) =>
      `Na nyingine ${count}. Uliza chochote kwenye mazungumzo: orodha yote iko huko.`,
    delivery: 'Kuletewa',
    about: ({ minutes }) => `kama dakika ${minutes}`,
    pickup: 'Unaweza pia kuchukua dukani, bila malipo.',
    onlyPickup: 'Unachukua oda yako dukani.',
    payment: 'Unalipa kwa M-Pesa kwenye simu yako mwenyewe.',
    missingTitle: 'Hatujui duka lenye nambari hii',
    missing: ({ code }) => `Hakuna duka ${code} hapa.`,
    missingHelp: 'Angalia bango au uliza duka: ni rahisi kukosea nambari.',
    search: 'Tafuta katika duka hili',
    find: 'Tafuta',
    notFound: ({ sought }) => `Hakuna kinachoitwa “${sought}” hapa`,
    wholeList: 'Onyesha zote',
    howMany: ({ name }) => `Ngapi: ${name}`,
    justChat: 'Fungua mazungumzo bila orodha',
    basket: 'Kikapu chako',
    basketHelp: 'WhatsApp itafunguka na orodha hii. Bado unaweza kuibadilisha ukiongea nasi.',
    total: 'Bila kuletewa',
    emptyBasket: 'Kikapu ni kitupu',
    emptyBasketHelp: 'Rudi uandike idadi unayotaka, au chagua kwenye mazungumzo.',
    openChat: 'Fungua WhatsApp',
    close: 'Je, ulimaanisha mojawapo ya haya?',
  },
  privacy: {
    title: 'Ilani ya faragha',
    effective: ({ date }) => `Inatumika tangu ${date}.`,
    summaryTitle: 'Kwa kifupi',
    summary: [
      'Tunakusanya jina, simu na barua pepe yako, habari za duka lako, oda, na kumbukumbu za malipo ya M-Pesa. Hatuhifadhi PIN yako kamwe.',
      'Tunazitumia kushughulikia oda, kutuma risiti na taarifa kwa wateja wako, kuomba malipo ya M-Pesa na kukuonyesha mauzo yako.',
      'Tunashiriki na IntaSend, WhatsApp na wanaohifadhi mitambo yetu tu. Hatuuzi habari zako wala za wateja wako.',
      'Una haki ya kupata nakala ya data yako, kuirekebisha, kuifuta, kuihamisha, na kukataa ujumbe au uchambuzi usio wa lazima.',
      'Tunatumia vidakuzi vya lazima tu, vya kuingia na usalama. Hakuna wafuatiliaji wa matangazo.',
      'Mabadiliko yakitokea utajulishwa kwanza kwa WhatsApp au barua pepe.',
      'Uliza: hello@dukabot.app, au andika “msaada” katika mazungumzo ya duka lolote.',
    ],
    fullText: 'Maandishi kamili, kwa Kiingereza, ndiyo yanayotumika:',
  },
  terms: {
    title: 'Masharti',
    lead: 'Mafupi, ili uweze kuyasoma.',
    points: [
      {
        title: 'DukaBot inafanya nini',
        text: 'Inapokea oda za duka lako kwenye WhatsApp, inaanzisha malipo ya M-Pesa kupitia akaunti yako ya IntaSend, inawajulisha wateja wako na kukuonyesha kila kitu. Mauzo ni kati yako na mteja; DukaBot si muuzaji.',
      },
      {
        title: 'Wewe unafanya nini',
        text: 'Unauza kinachoruhusiwa na sheria, unataja bei za kweli, unapeleka kilicholipiwa na kurudisha pesa usipoweza. Usimpe mtu nambari za kuingia wala funguo; kinachofanywa kwa akaunti yako ni chako.',
      },
      {
        title: 'Pesa',
        text: 'Malipo yanaenda moja kwa moja kwa akaunti yako ya IntaSend chini ya makubaliano yenu; IntaSend inachukua ada. Hatushiki pesa zako na hatuoni PIN. DukaBot yenyewe ni bure ikiwa bado mpya; tutakuambia kabla hilo halijabadilika.',
      },
      {
        title: 'Data ya wateja wako',
        text: 'Wewe unaamua inatumika kwa nini, sisi tunakutunzia. Itumie kumhudumia mteja tu, na uache kumwandikia anayekuomba uache. Tunavyoilinda imeelezwa katika ilani ya faragha.',
      },
      {
        title: 'Kanuni za WhatsApp',
        text: 'Maduka yote yanatumia nambari moja ya WhatsApp. Anayetuma ujumbe wa kusumbua au kuuza kilichokatazwa na WhatsApp anahatarisha maduka mengine, kwa hivyo tunafunga duka hilo mara moja.',
      },
      {
        title: 'Mambo yakienda mrama',
        text: 'WhatsApp, M-Pesa na sisi wenyewe tunaweza kukwama. Tunahifadhi kilichofika na kuendelea huduma ikirudi. Tunawajibika kwa hasara tuliyosababisha kwa makusudi au uzembe mkubwa; vinginevyo si zaidi ya ulichotulipa mwaka uliopita.',
      },
      {
        title: 'Kuondoka',
        text: 'Unaweza kuondoka siku yoyote na kuchukua oda, bidhaa na data ya biashara yako. Tunaweza kufunga akaunti inayovunja masharti haya, na kusema kwa nini. Sheria ya Kenya ndiyo inayotumika.',
      },
    ],
    contact: 'Maswali: hello@dukabot.app.',
  },
}
