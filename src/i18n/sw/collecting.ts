import type { Messages } from '../messages'

type ProviderName = 'intasend' | 'daraja'

export const collecting: Messages['collecting'] = {
  inUse: 'Wateja wanalipa wapi',
  none: 'Wateja hawawezi kulipa kwa M-Pesa bado. Weka funguo zako hapa chini.',
  into: {
    intasend: 'Wateja wanalipa kwenye akaunti yako ya IntaSend.',
    till: (number) => `Wateja wanalipa kwenye Till yako ${number}.`,
    paybill: (number) => `Wateja wanalipa kwenye Paybill yako ${number}.`,
  },
  health: {
    ok: 'Funguo zinafanya kazi',
    refused: 'Funguo zimekataliwa',
    down: 'Hakuna jibu',
    unchecked: 'Hazijajaribiwa',
  },
  advice: (d) =>
    d.health === 'refused' ? refused[d.provider] : others[d.health](names[d.provider]),
  checkedAt: (when) => `Zilijaribiwa mwisho: ${when}.`,
  check: 'Jaribu funguo sasa',
  use: {
    intasend: 'Tumia IntaSend badala yake',
    daraja: 'Tumia Till au Paybill yangu badala yake',
  },
  switched: 'Tayari. Malipo mapya yanaenda huko sasa; yale yaliyokwisha ombwa bado yanafuatiliwa.',
  intasend: 'IntaSend',
  own: 'Till au Paybill yako mwenyewe',
  ownHelp:
    'Pesa zinaingia moja kwa moja kwenye Till au Paybill yako, bila kampuni katikati. Unahitaji funguo kutoka Daraja ya Safaricom.',
  ownNow: (number) => `${number} iko tayari.`,
  ownSet: 'Weka Till au Paybill yangu',
  ownChange: 'Badilisha Till au Paybill',
  till: {
    title: 'Till au Paybill yako mwenyewe',
    intro:
      'Ingia developer.safaricom.co.ke, fungua app yako, na unakili funguo zake hapa. Safaricom hutuma passkey na store number kwa barua pepe app yako inapoanza kazi.',
    environment: 'Mazingira',
    environments: { sandbox: 'Ya majaribio, si pesa za kweli', live: 'Halisi, pesa za kweli' },
    kind: 'Unacho nini',
    kinds: { till: 'Till (Buy Goods)', paybill: 'Paybill' },
    number: 'Nambari ya Till',
    numberHelp: 'Nambari ambayo wateja wanaijua. Iache wazi kama una Paybill.',
    shortcode: 'Store number au Paybill',
    shortcodeHelp:
      'Kwa Till: store number au head office number iliyokuja nayo, si Till yenyewe. Kwa Paybill: Paybill yenyewe.',
    consumerKey: 'Consumer key',
    consumerSecret: 'Consumer secret',
    passkey: 'Passkey',
    secret: 'Unahifadhiwa kwa usimbaji na hauonyeshwi tena.',
    kept: (last) => `Tuna ${last}. Acha wazi ili ubaki huo.`,
    save: 'Hifadhi',
    address: 'Safaricom inatuambia wapi',
    addressHelp:
      'Huhitaji kuandika hii popote: kila ombi la malipo lina anwani yake, inayoanza hivi.',
  },
  faults: {
    KEY_MISSING: 'Tafadhali jaza hapa.',
    NUMBER_SHAPE: 'Andika tarakimu zake tu, kati ya 5 na 8.',
    TILL_AS_STORE:
      'Hii ni nambari ya Till tena. Safaricom hutoa store number pamoja na kila Till: bila hiyo malipo yanafeli.',
  },
  refused: {
    NO_KEYS: 'Weka funguo zake kwanza.',
    CHANGED_MEANWHILE: 'Mtu amebadilisha mipangilio sasa hivi. Tafadhali angalia tena.',
  },
  outage: (d) =>
    `${names[d.provider]} haijibu vizuri tangu ${d.since}: maombi ${d.lost} kati ya ${d.of} ya mwisho hayakujibiwa. Wateja wanaambiwa, na maombi yanatumwa polepole. Itaisha yenyewe; pesa zinazoingia zinaandikwa.`,
}

const names: Record<ProviderName, string> = { intasend: 'IntaSend', daraja: 'Safaricom' }
const refused: Record<ProviderName, string> = {
  intasend:
    'IntaSend imekataa funguo hizi, kwa hivyo wateja hawawezi kulipa. Ndani ya IntaSend, fungua Settings → API keys, unakili funguo zote mbili tena, na uhakikishe ni za akaunti moja.',
  daraja:
    'Safaricom imekataa funguo hizi, kwa hivyo wateja hawawezi kulipa. Linganisha consumer key na secret na app yako ndani ya Daraja, na passkey na store number na barua pepe ya Safaricom.',
}
const others = {
  ok: (name: string) => `${name} imekubali funguo. Wateja wanaweza kulipa.`,
  down: (name: string) =>
    `${name} haikujibu tulipojaribu funguo. Si kosa lako: tutajaribu tena kesho, au bonyeza kitufe.`,
  unchecked: (name: string) => `Tutazijaribu na ${name} ndani ya dakika chache.`,
}
