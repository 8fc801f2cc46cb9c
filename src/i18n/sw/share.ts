import type { Messages } from '../messages'

export const share: Messages['share'] = {
  title: 'Tangaza duka lako',
  lead: 'Kila kiungo kinafungua mazungumzo na duka lako. Wateja hawapakui chochote.',
  link: 'Kiungo chako',
  send: 'Tuma kwa WhatsApp',
  download: 'Pakua msimbo wa QR',
  page: 'Ukurasa wako kwenye mtandao',
  qr: (name) => `Msimbo wa QR unaofungua mazungumzo na ${name}`,
  ready: (d) =>
    `🛒 Agiza kutoka ${d.name} hapa hapa WhatsApp, ulipe kwa M-Pesa:\n${d.link}\n(au tuma ${d.code} kwa ${d.number})`,
  status: {
    title: 'Maneno ya status yako',
    help: 'Yanakili uyabandike kwenye status ya WhatsApp, kikundi au tangazo.',
    in: { en: 'Kwa Kiingereza', sw: 'Kwa Kiswahili' },
  },
  links: {
    title: 'Kiungo cha kila mahali',
    help: 'Tumia kila kiungo mahali pake tu, utaona kinacholeta wateja. Kukinakili, bonyeza “Kiungo” bila kuachilia.',
    places: {
      status: 'Status ya WhatsApp',
      fb: 'Facebook',
      ig: 'Instagram',
      tiktok: 'TikTok',
      poster: 'Bango',
      card: 'Kadi ya kaunta',
    },
    direct: 'Kiungo au msimbo wa kawaida',
    link: 'Kiungo',
    send: 'Tuma',
    qr: 'Msimbo wa QR',
    orders: (count) => (count === 0 ? 'bado hakuna oda' : `oda ${count}`),
    soldHelp: (days) =>
      `Oda za siku ${days} zilizopita ambazo hazikuachwa. Oda inahesabiwa kwa kiungo hadi siku 7 baada ya kufunguliwa.`,
    own: 'Mahali pengine',
    ownHelp: 'Neno moja, kama kanisa au soko2.',
    make: 'Tengeneza kiungo',
    refused: {
      SHAPE: 'Tumia neno moja la herufi na tarakimu 2 hadi 20, lianze na herufi.',
      CHAT_WORD: 'Wateja huandika neno hili kwenye mazungumzo. Tafadhali chagua lingine.',
    },
  },
  print: {
    title: 'Ya kuchapisha',
    help: 'Nyeusi na nyeupe, tayari kwa printa au cyber yoyote.',
    size: 'Ukubwa',
    sizes: {
      a4: 'Bango A4',
      a5: 'Bango A5',
      a6: 'Bango A6',
      card: 'Kadi ya kaunta',
    },
    cardHelp:
      'PDF ni karatasi ya A4: ikunje katikati isimame kwenye kaunta, isomeke pande zote mbili.',
    language: 'Lugha',
    languages: { en: 'English', sw: 'Kiswahili' },
    pdf: 'Pakua PDF',
    view: 'Tazama na uchapishe',
    how: 'Kuchapisha ukurasa huu, fungua menyu ya kivinjari chako na uchague Print.',
  },
  poster: {
    headline: 'Agiza kwa WhatsApp',
    scan: 'Elekeza kamera ya simu hapa',
    orSend: 'au tuma',
    to: (number) => `kwa ${number} kwenye WhatsApp`,
    pay: 'Lipa kwa M-Pesa',
    fold: 'Kunja hapa',
  },
}
