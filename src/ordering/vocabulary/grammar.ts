import { phrases, words } from './word-list.ts'

/** Words that join one item to the next. */
export const joiners = words(
  'na and n nd plus pia pamoja then wala kisha halafu alafu also vilevile & +',
)

/** The same in more than one word. */
export const joiningPhrases = phrases(`
  as well as, together with, along with, pamoja na, vile vile, and also, na pia, na tena, na vile vile
`)

/** Words that tie a product to its kind, size or price. */
export const connectors = words('ya wa za la cha vya of')

/** Asking words that may also be talk (`my order`, `I have`), so they prove little. */
export const weakWants = words(`
  get have order oda like take pick need want pata buy pack sort bring deliver tumia saidia give
`)

/** These refuse only when goods follow at once: `no sugar`, but not `no, thanks`. */
export const refusingGoods = words('no not si sio hapana without bila less minus')

/** Words that offer a choice; a choice is always asked about. */
export const alternatives = words('au ama or either')

/** `if there is none`: what follows is a substitute, so a choice. */
export const substitutes = phrases(`
  kama hakuna, kama haiko, kama haipo, kama hamna, kama haziko, kama hazipo, ikikosa, ikikosekana
  kukikosa, if no, if not available, if none, if you dont have, if there is no, if there is none
  if unavailable, if its not there, kama imeisha, kama zimeisha, if not there, if missing
`)

/** One quantity for every item of the list. */
export const eachPhrases = phrases(`
  kila moja, kila mmoja, kila kimoja, kila kitu, kila aina, kila item, each, each of, apiece
  each one, of each, za kila moja, ya kila moja, ya kila, za kila, kila product, per item
`)

/** Words for one sale unit; they change nothing. */
export const saleUnits = words(`
  pkt pkts pakiti paketi pack packs packet packets pakti pc pcs pce piece pieces pis loaf loaves
  bar bars mche miche kipande vipande bottle bottles chupa machupa bunch bunches fungu mafungu
  mkungu unit units item sachet sachets roll rolls rolo pair pairs jozi
  tube tubes pacha kichane shada kifungu vifungu
`)

/** Containers a shop may or may not sell by; unless the product's name has it, we ask. */
export const containers = words(`
  carton cartons katoni kartoni catoni box boxes boksi maboksi bale bales bela sack sacks gunia
  magunia crate crates kreti creti tray trays trei treya treyi trey trai traye tre krate kret katon debe madebe bag bags mfuko mifuko
  bucket buckets ndoo jerrican jerrycan mtungi mitungi jug kikapu cases outer outers
  tin tins kopo makopo can cans pallet kasha furushi bundle bundles drum drums pipa
`)

/** Other spellings of one word; whichever the catalogue has, a customer may write another. */
export const otherSpellings: Readonly<Record<string, readonly string[]>> = {
  tray: words('trei treya trey treyi trai traye tre'),
  crate: words('kreti creti krate kreti kret'),
  carton: words('katoni catoni kartoni katon'),
  chapati: words('chapatti chapatis chapattis chapatii chappati'),
}

/** Amounts nobody can pack. */
export const vagueAmounts = words(`
  kadhaa kidogo kiasi chache machache michache vichache wachache haba several few couple
  many nyingi mingi mengi vingi lots lot enough tele handful bit little baadhi mob
`)

/** `a few`, `a lot of`: said in more than one word. */
export const vaguePhrases = phrases(`
  a few, a couple, a couple of, a lot, a lot of, lots of, a bit, a bit of, a little, kiasi kidogo
  ya kutosha, za kutosha, a handful of, kidogo tu, some few, a number of
`)

/** What a change word does. */
export type ChangeKind =
  | 'want'
  | 'add'
  | 'remove'
  | 'refuse'
  | 'reduce'
  | 'set'
  | 'upTo'
  | 'replace'
  | 'instead'
  | 'inItsPlace'
  | 'keep'
  | 'except'

/** Words of asking and of changing the basket, by what they do. */
export const changeWords: Readonly<Record<ChangeKind, readonly (readonly string[])[]>> = {
  want: phrases(`
    naomba, nataka, ninataka, nataka kuagiza, nipe, nipee, nipeni, nipatie, nipatieni, niletee
    niletewe, leta, lete, leteni, letea, uniletee, mniletee, muniletee, ulete, mlete, nitumie
    nitumieni, unitumie, mnitumie, tuma, utume, tumeni, nisort, nisorti, tusort, nibebee, nichukulie
    nipimie, pima, upime, niwekee, niwekeeni, weka, uweke, wekea, wekelea, wekeni, mniwekee
    ningependa, ningetaka, ningehitaji, ningeomba, nahitaji, ninahitaji, tunahitaji, tunataka
    tunaomba, tuletee, tupatie, tupe, tutumie, tutaneed, nataneed, naneed, nitaneed, tuneed, beba
    ubebe, pack, pakia, pakieni, send, bring, get me, give me, give, want, need, order, nunua
    nunulia, ninunulie, like, sort, deliver, nipelekee, peleka, nikatie, kata, niuzie, uniuzie
    nisaidie, nisaidieni, tusaidie, unisaidie, nitafutie, nifungie, niandalie, nipakie, nipackie
    nisendie, nichotee, nidropie, niekee, nieke, eka, ueke, pata, kupata, tupate, nipate, get, have
    take, chukua, nachukua, nitachukua, ntachukua, tutachukua, nitahitaji, nitataka, ntataka
    ntahitaji, nitaomba, naagiza, nataka kununua, nikam, nikupe, nilitaka, nilikuwa nataka
    nilihitaji, niliomba, nataka tu, nitake, natafuta, fetch, grab, buy, purchase, supply, pick
    naombaa, natakaa, niletie, mtuletee, utuletee, mtutumie, utupatie, mnipatie, unipatie, unipee
    ninaomba, leteeni, tuleteeni, nibebeeni, naeza pata, nipange, nipangie, hook me up with
    niokolee, saidia, kuja na, ukuje na, mkuje na, oda, agiza, niagizie, tunaorder, naorder
    nafanya order, weka oda, sortia, tumia, nitafutieni, tafutia, nijazie, jaza, ningelipenda
    tafuta, utafute, mtafute, twataka, twaomba, tungependa, ntaka, nahitji, nauliza, nipewe, gimme, lemme get, wanna, usisahau, usisahau kuweka
    msisahau, msisahau kuweka, dont forget, do not forget, dont forget to add, remember, remember to add
    kumbuka, anataka, anahitaji, anaomba, wanataka, wanahitaji, wanaomba, wants, needs, i meant
    reserve, hold, put, prepare, arrange, organise, organize, dispatch, ship, request
    requesting, ordering, weka kando, niwekee kando, tenga, andaa, tayarisha, allocate, place
    mpack, upack, mpake, mweke, muweke, usend, msend, ubring, mbring, uleteni
    nina shida ya, niko na shida ya, ningekuwa na shida ya, nina uhitaji wa, niko na uhitaji wa, niko na need ya, nina need ya, what i want is, what i need is
  what i want, what i need, all i want is, all i need is, what we need is, what we need, keep for me, save for me, fungia, funga
  nina haja ya, niko na haja ya, nina order, nina oda, niko na order, niko na oda, nko na order, tuko na order, nina order ya, niko na order ya
  nichukue, tuchukue, ninunue, tununue, nikuje na, nije na, nimeamua, nitatake, naendea, nitachukua tu, nichukulieni, nipeeni, si unipe, si uniletee
  `),
  add: phrases(`
    ongeza, ongezea, uongeze, ongezeni, niongezee, niongeze, niongezeeni, add, weka pia, weka tena
    adding, naongeza, kuongeza, include, ongezeka, mongeze, niaddie, adisha, uniongezee, nakuongeza
    tuongeze, tuongezee, weka na, ongesa, ongexa, throw in, increase, nyongeza
  `),
  remove: phrases(`
    ghairi, naghairi, nimeghairi, nimecancel, nimefuta, clear, empty, toa, utoe, toeni, ondoa, uondoe, ondoeni, futa, ufute, remove, cancel, delete, take out, take off
    take away, nitolee, niondolee, unitolee, tolea, cancelia, katalia, itoe, zitoe, iondoe, ziondoe
    ifute, zifute, yatoe, yaondoe, nimetoa, natoa, scrap, drop, strike, erase, get rid of, tutoe
    kutoa, tuondoe
  `),
  refuse: phrases(`
    acha kuweka, wacha kuweka, acha kuleta, wacha kuleta, achana nayo, achana nazo, wachana nayo, wachana nazo
    sitaki, hatutaki, usiweke, usiniwekee, usilete, usiniletee, usitume, msilete, msiweke, msitume
    usiongeze, usibebe, sihitaji, hatuhitaji, siitaji, bila, without, no, not, dont want, do not want
    dont need, do not need, dont send, do not send, dont bring, dont add, dont include, dont put
    no need for, no need of, leave out, skip, si, sio, never mind, nevermind, forget, achana na
    wachana na, no longer want, no longer need, sitataka, sitahitaji, usipack, tusiweke, i dont want
    isipate, sina haja na, sina haja ya, hapana, minus, except for the, usinipe, msinipe
  `),
  reduce: phrases(`
    punguza, upunguze, punguzeni, reduce, decrease, lower, cut down, less, punguzia, nipunguzie
    kupunguza, subtract, deduct
  `),
  set: phrases(`
    iwe, ziwe, yawe, liwe, viwe, kiwe, uwe, iwe ni, ziwe ni, ibaki, zibaki, yabaki, libaki, vibaki
    kibaki, ubaki, ifanye, zifanye, yafanye, ifanyeni, vifanye, lifanye, fanya, ufanye, fanyeni
    make it, make, make that, make them, should be, to be, set, set to, iwekwe, iwe tu, ziwe tu
    iwekee, iweke, ziweke, change it to, ikuwe, zikuwe, ikue, zikue, yakuwe, badilisha iwe
    i want it to be, ibakie, zibakie
  `),
  upTo: phrases(`
    with, for, kwa, hadi, mpaka, to, up to, until, ifike, zifike, yafike, kufika, into, kuwa, down to
  `),
  replace: phrases(`
    badilisha, ubadilishe, badili, badilishia, nibadilishie, badilisheni, change, replace, swap
    exchange, switch, substitute, nibadilishe, kubadilisha, convert, badilishe
  `),
  instead: phrases(`
    badala ya, badala la, badala, instead of, in place of, rather than, mahali pa, mahali ya, in lieu of
  `),
  inItsPlace: phrases(`
    badala yake, badala yao, badala yayo, badala yazo, badala ya hiyo, badala ya hizo, mahali pake, kwa nafasi yake, in its place
    in their place, instead of it, instead of that, instead of them, instead
  `),
  keep: phrases(`
    bakisha, bakishia, ubakishe, bakiza, acha, uache, wacha, uwache, keep, leave, retain, iache
    usitoe, msitoe, usiondoe, msiondoe, usifute, usicancel, dont remove, do not remove, dont cancel
    do not cancel, usibadilishe, dont change, ziache, yaache, iwache, ziwache, hifadhi, achia, bakisheni, wachia
  `),
  except: phrases(`
    isipokuwa, ispokuwa, isipokua, ila, except, except for, apart from, but keep, but leave, kasoro
    other than, bar the, sipokuwa
  `),
}

/** English verbs that Sheng puts Swahili prefixes on (`uadd`, `nisendie`, `usiput`). */
export const borrowedVerbs: Readonly<Partial<Record<ChangeKind, readonly string[]>>> = {
  want: words(`
    send bring pack deliver drop order sort need buy get give supply organize organise reserve book
    dispatch fetch put parcel package want
  `),
  add: words('add include'),
  remove: words('remove cancel delete'),
  replace: words('change replace swap switch'),
}

/** More of them, which ask for nothing: `nakam`, `nitaconfirm`, `umereach`. */
export const borrowedTalk = words(`
  kam come go pick pass pay call text check cheki confirm wait rush cook drive land reach leave finish start
  ask think feel know see hope plan expect host visit work study shift move stay live sleep hang
  chill try use love like show tell forward cheza ring beep top hustle travel walk ride collect open
  close miss meet need want appreciate charge owe clear settle receive talk speak help support order
`)

/** Before a number alone, these put right the one before. */
export const corrections = phrases(`
  samahani, sorry, hapana, apana, no, actually, rather, i mean, i meant, namaanisha, nilimaanisha, ama ni, aki ni, ngoja, wait
  samahani ni, sorry its, hapana ni, no its, wait no, no wait, pole
`)

/** Everything in the basket at once. */
export const everythingPhrases = phrases(`
  vyote, vitu vyote, kila kitu, everything, all, all items, all of it, all of them, order yote
  oda yote, yote, zote, whole order, the order, order yangu, oda yangu, my order, hiyo order
  hiyo oda, order, oda, cart, the cart, basket, kikapu, kikapu chote, zingine, zingine zote
  nyingine zote, the rest, others, the others, vingine, vingine vyote, yote hayo, vyote hivyo, hizo zote
  the whole thing, zengine, list yote, the entire order, hio order
`)

/** Forms of asking: nitumie, uniletee, mtupatie, tusortie. */
export const askingForm =
  /^(ni|tu|uni|mni|muni|utu|mtu)(let|pat|tum|beb|bebe|chukul|wek|pelek|sort|send|bring|uz|pim|fung|kat|andal|dely?|pack|pak|drop|nunul|tafut|sortish)(e|ee|ea|ie|ia|eni|ieni|eeni|iwe|ewe)$/

/** The same of somebody else: alete, achukue, wabebe, unichukulie. */
export const askingOfOthers =
  /^(a|ani|atu|wa|wani|watu|u|m|mu)(let|pat|tum|beb|chuku|chukul|wek|pelek|sort|pim|fung|andal|pak|pack|nunul|nunu|tafut)(e|ee|ea|ie|ia|iwe|ewe)$/

/** After a change word these mean all of that one product, not the whole basket. */
export const allOfWords = words('yote zote yotee zotee vyote wote lote chote all completely kabisa')

/** `it`: what was just spoken of, or the only line there is. */
export const itWords = words('it hiyo hio hizo izo them hayo hilo hicho')
