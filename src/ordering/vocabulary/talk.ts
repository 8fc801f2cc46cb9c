import { phrases, words } from './word-list.ts'

/** Asking to be given something, however much it sounds like a question. */
export const politeRequests = phrases(`
  can i get, can i have, can i order, can i take, can i please, could i get, could i have
  could i please, may i have, may i get, may i order, may i please, can you send, can you bring
  can you get, can you deliver, can you add, can you pack, can you please, could you send
  could you bring, could you please, could you deliver, could you add, would you please, would you send
  would you bring, will you send, will you bring, can we get, can we have, could we get, could we have
  can we order, can someone bring, can someone send, can someone, can anyone, could someone, mtu anaweza, please send, naweza pata, naweza kupata
  naweza order, naweza kuorder, naweza agiza, naweza kuagiza, naweza nunua, naweza chukua, naweza letewa
  naweza kuletewa, naweza tumiwa, naweza kutumiwa, tunaweza pata, tunaweza kupata, naeza pata, naeza get
  naweza get, naeza order, naeza letewa, tunaeza pata, unaweza niletea, unaweza kuniletea
  unaweza nitumia, unaweza kunitumia, unaweza tuma, unaweza leta, unaweza nipa, unaweza kunipa
  unaweza nipea, unaweza nipatia, unaweza nibebea, unaweza niwekea, unaweza kuniwekea, mnaweza niletea
  mnaweza kuniletea, mnaweza nitumia, mnaweza kunitumia, mnaweza leta, mnaweza tuma, mnaweza kuleta
  mnaweza kutuma, mnaweza nipa, mnaweza nipatia, unaeza niletea, unaeza nitumia, mnaeza niletea
  mnaeza leta, waweza niletea, waweza nitumia, nitapata, can u send, can u bring, can u get, could u send
  can u add, can u please, can u pack, can u deliver, si unitumie, si uniletee, si mniletee
  is it possible to get, possible to get, inawezekana nipate, nisaidieni na, would it be possible to get
  i was asking for, was asking for, was asking if i can get, i was asking if i can get, do you mind sending, do you mind bringing
  i was wondering if i could get, can i add, can i also, could i also, could i add, naweza ongeza
  naweza ongezea, utaniletea, mtaniletea, utanitumia, mtanitumia, utaleta, would like, id like, mind sending
`)

/** Starting a question: what follows is asked about, not ordered. */
export const questionOpeners = phrases(`
  bei, bei ya, bei za, what is the price, price, price of, price ya, prices, pricing, how much is
  how much are, how much for, how much does, how much do, how much ni, how much, how many, how long
  mko na, muko na, uko na, mna, muna, una, mnayo, mnazo, unayo, unazo, kuna, je kuna, je mko na, je una
  je mna, mnauza, unauza, mnauzaga, mnauzanga, mnastock, mnakuwa na, do you have, do u have, you have
  do you sell, do u sell, do you stock, you sell, have you got, do you deliver, do u deliver, do you do
  got any, do you accept, do you, do u, does it, does the, is there, are there, is the, are the, any
  is it, is your, are your, are you, are u, what, whats, what is, what are, when, where, wheres
  which, why, who, how do, how can, how does, how far, how soon, how come, ni aina gani, aina gani
  mbona, kwa nini, kwanini, je mnauza, je mnaweza, mnadeliver, mnadelivery, mnafungua, mnafunga, hufungua
  mnaleta, mnaletea, mnafanya, mnapokea, mnachukua, mnaaccept, niambie, nambie, niambieni, uniambie
  nataka kujua, naomba kujua, ningependa kujua, nauliza, naulizia, kuuliza, naomba kuuliza
  swali, nilikuwa nauliza, nilitaka kujua, nilitaka kuuliza, nataka kuuliza, want to know, wanted to know
  want to ask, wanted to ask, i am asking, asking about, inquire, enquire, inquiring, kujua, kujua kama
  wondering, can i know, may i know, let me know if, let me know the, tell me, je iko, je ziko, je ipo
  picha ya, picha za, photo of, photos of, picture of, pictures of, pic ya, pics za, menu, catalogue, price list
  list ya bei, check on, status of, about my order, follow up, follow up on, discount, any discount, offer ya
  ziko ngapi, nijulishe kama, nijulishe bei, have any, do we have, hamna, hakuna, hamuna, uko na stock
  je bei, mko nayo, mko nazo, uko nayo, uko nazo, mtafungua, mtafunga, mtakuwa na, kwani, haiyo
`)

/** Ending a question: what stands before is asked about. */
export const questionClosers = phrases(`
  ngapi, ni ngapi, ni pesa ngapi, pesa ngapi, shilingi ngapi, ni how much, how much, bei gani
  ni bei gani, ni bei ngapi, inauzwaje, zinauzwaje, inauzwa, zinauzwa, mnauza how much, mnauzaje
  unauzaje, aje, gani, iko, ziko, ipo, zipo, yapo, yako wapi, iko wapi, uko wapi, yuko wapi, ziko wapi
  wapi, lini, saa ngapi, inapatikana, zinapatikana, yanapatikana, available, in stock, instock
  imebaki, zimebaki, yamebaki, iko stock, ziko stock, iko available, ni ya lini, cost, costs
  inacost, zinacost, inagharimu, vp, ama hakuna, ama hamna, ama imeisha, haiko, haziko, haipo
  iko leo, ziko leo, za bei gani, ya bei gani, mnayo, mnazo, unayo, unazo, mko nayo, mko nazo
  uko nayo, uko nazo, going for, goes for, selling at, price, prices, imekuwa ngapi, ni ya nani
  are you, i get it at, bei, how many, per kilo, inakuwa ngapi, inaenda how much, sahii
`)

/** Word of money already sent: what follows it is what was paid for, not a new order. */
export const paidTalk = phrases(`
  nimelipa, nimeshalipa, nishalipa, nimetuma, nimeshatuma, nishatuma, nimesend, nishasend, nimeshasend
  tumelipa, tumetuma, tushalipa, i have paid, ive paid, i paid, have paid, already paid, paid for, paid
  i have sent, ive sent, payment done, payment made, payment sent, i sent, sent, pesa imeenda, pesa imekatwa
  nimemaliza kulipa, malipo, nimedeposit, pesa ya, hela ya, doo ya, confirm payment, mpesa message
  nisha pata, nishaa pata, nisha order, nishaa order, nimesha pata, nimepay, tumepay, nilipay, nililipa, nimelipia, nililipia, confirmed ksh
`)

/** Talk of the past: complaints, orders already made or delivered. */
export const pastTalk = words(`
  dropped spilled spilt refused drank leaked burst melted overcharged undercharged swapped fell
  complained promised realised realized noticed
  huwa yanaharibika inaharibika zinaharibika huharibika zinaoza inaoza yanaoza
  confirmed
  ilikuwa zilikuwa yalikuwa ulikuwa vilikuwa kilikuwa walikuwa ilikua zilikua was were wasnt werent
  hasnt havent didnt received recieved ordered delivered brought forgot forgotten broken cracked
  expired rotten stale spoilt spoiled missing refund refunded complain complaint complaining
  mbaya mbovu mbichimbichi imeoza zimeoza yameoza imeharibika zimeharibika yameharibika iliharibika
  ziliharibika imevunjika zimevunjika yamevunjika zilivunjika yalivunjika imepasuka zimepasuka
  ilipasuka imefika zimefika yamefika ilifika zilifika imefikia haijafika hazijafika hayajafika
  sijapata sijapokea sijaona sijaletewa sijafikiwa hatujapata hatujapokea hatujaletewa hamjaleta
  hujaleta hajaleta hamjanileta hamjaniletea hujaniletea mmesahau umesahau mlisahau ulisahau alisahau
  amesahau mmeleta mlileta umeleta ulileta ameleta alileta mliniletea uliniletea aliniletea
  mmeniletea umeniletea ameniletea mlinipa ulinipa alinipa mmenipa umenipa amenipa mlituma ulituma
  mmetuma umetuma ametuma mlinitumia ulinitumia mmenitumia umenitumia nilinunua nilichukua nilipata
  nilipokea nimepata nimepokea nimeona nilitumiwa nilitumwa nililetewa nimeletewa nimetumiwa niliorder
  niliagiza niliitisha niliweka nimeorder nimeagiza nimeitisha nimeweka nilishaorder nishaorder
  nishaagiza nilishaagiza nimeshaorder nimeshaagiza tumeorder tumeagiza tuliorder tuliagiza tulinunua
  tumepata tumepokea tulipata already tayari bado kuchelewa imechelewa zimechelewa mmechelewa
  mmechelewesha umechelewa yesterday jana juzi complained disappointed sour ilichacha imechacha imekauka zimekauka imeshaisha
  alikuwa tulikuwa mlikuwa halikuwa haikuwa hazikuwa iliisha ziliisha imekosekana got tampered leaking
  ilimwagika imemwagika zimekosekana haijaja hazijaja haikuja hazikuja hamkuleta hukuleta hakuleta
  hamkuniletea hukuniletea hakuniletea hamkuweka hukuweka hamkutuma hukutuma sikupata sikupokea sikuona
  mlikosea umekosea mmekosea ulikosea wrong damaged undercooked overripe arrived arrive reached came
  underweight imepungua zilipungua niliambia nilisema nilipewa nimepewa nilienda nilirudisha rudisha
  kurudisha return returned kulalamika nalalamika malalamiko ilipotea imepotea zilipotea nilitoa
  nilitumia nimetumia tulitumia nimemaliza nilimaliza tumemaliza nimekula tulikula nilikula ate
  bought purchased finished imeshafika zimeshafika inakuja zinakuja inakam whereabouts delayed delay
  vunjika haribika status track ilinunuliwa zilinunuliwa imetumwa zimetumwa ilitumwa zilitumwa
  imepackiwa inaletwa ililetwa zililetwa imeletwa zimeletwa
`)

/** The same in more than one word. */
export const pastPhrases = phrases(`
  you sent, you gave, you brought, you delivered, you forgot, you charged, you packed, you put, you didnt, you did not
  si nzuri, sio nzuri, si mzuri, sio mzuri, si fresh, sio fresh,
  i wanted, we wanted, was supposed, were supposed, i asked for, i had ordered, not what i ordered, badala yake mkaleta
`)

/**
 * Swahili verbs of what has happened, by their form: hajafika, mliyoleta, nikingoja, zimeoza.
 * Subject and tense, perhaps an object, then the stem of a verb of ordering, bringing or spoiling.
 */
export const pastForm =
  /^(ni|u|a|tu|m|mu|wa|i|zi|ya|li|vi|ki|ha|hai|hazi|haya|si|hatu|ham|haw|hu)(li|me|lisha|mesha|sha|ja|ku|ka(?=let|tum|pelek|kos|nip)|ki(?=ngoj|subir))(yo|zo|lo|cho|vyo|o|ye)?(ni|ku|m|tu|wa|zi|i|ya)?(let|nunu|agiz|itish|order|pok|pat|fik|harib|oz|vunj|pasuk|kos|chelew|ngoj|subir|deliver|bring|rudish|chach|kauk|mwag|angusha|pote|lalamik|receive|tuma|tumi|send|pewa|peleka|kuja|kula|kunyw|pik|kwish|ish|maliz)[a-z]*$/

/** `sukari imeisha`: a remark, unless more is asked for in the same breath. */
export const runOutWords = words(`
  imeisha zimeisha yameisha imeshaisha imekwisha zimekwisha yamekwisha nimeishiwa tumeishiwa
  imeniishia imetuishia zimeniishia yameniishia limeisha kimeisha
`)

/** Whether what was written came: `umepata?`. */
export const receivedWords = words(
  'umepata mmepata umeona mmeona umesoma umeipata mmeipata umezipata got received umesikia umeskia',
)

/** `hakuna chumvi, leta moja`: what is lacking at home, when more is asked for. */
export const lackWords = phrases(`
  hakuna, hamna, sina, hatuna, tumekosa, nimekosa, nakosa, tunakosa, hatuko na, nimebaki bila, tumebaki bila, niko bila, tuko bila
  i have no, we have no, i dont have, we dont have, there is no
`)

/** Saying thanks for something, or what one thinks of it: not an order. */
export const remarkOpeners = phrases(`
  asante kwa, asanteni kwa, thanks for, thank you for, shukran kwa, thanks sana kwa, asante sana kwa
  thank you so much for, thanks so much for, nitanunua, nitaorder, nitaagiza, tutaorder, tutaagiza
  will order, ill order later, will buy, i love, we love, i like your, napenda, tunapenda
  niko na, nko na, tuko na, tupo na, nipo na, nina, i still have, we still have, ill buy, i will buy, we will buy, nitakuja kununua, tutakuja kununua
  nangoja, nasubiri, tunangoja, tunasubiri, ninangoja, ninasubiri, waiting, still waiting
  im cooking, am cooking, we are cooking, were cooking, im baking, we are baking, am baking, im making, we are making
  dont break, careful with, be careful with, careful na, chunga, mchunge, handle
  boil the, cook the, wash the, eat the, drink the, pour the, clean the, heat the, open the, close the
  tunapika, nitapika, tutapika, ntapika, napika, nakula, tunakula, nakunywa, tunakunywa, chemsha, osha
  nafikiria, thinking of, nilidhani, nilifikiri, apology, samahani kwa, sorry for, pole kwa
`)

/** `is`, `ni`: after a product and before a description they make a remark of it. */
export const remarkWords = words(`
  chafu mchafu dirty chungu bitter kali ghali expensive cheap tamu mtamu matamu kitamu imepanda zimepanda yamepanda imeshuka zimeshuka
  mbovu delicious sweet tasty sour salty kavu ngumu laini soft overpriced nimependa nilipenda inanuka
  zinanuka inauma imekwama zinauma smells smelly tastes taste lovely amazing excellent umekuwa hainifai
  afadhali hafai haifai hazifai ghalisana
`)

/** After `is` or `ni` these describe goods: `maziwa ni poa`. */
export const describingWords = words(`
  poa safi nzuri mzuri mazuri sawa fiti fresh good great nice okay ok bora
`)

/** `mayai yenu`: your (the shop's) goods. */
export const yourWords = words('yenu zenu wenu lenu chenu vyenu')

/** Money in hand or change to bring: the amount is not for goods. */
export const changeMoneyWords = words('change chenji chenchi chench balance balanzi denomination')

export const moneyInHand = phrases(`
  nina, niko na, nko na, tuko na, i have, ninayo, budget, budget ni, budget yangu ni, bajeti
  total, total ni, total is, total should be, total iwe, total comes to, inakuja, inatoka, yote ni, zote ni, yote inakuwa, jumla, jumla ni, jumla ya, nitalipa, ntalipa, nitatuma, nitatoa, nitakupa, nitakupea, ntakupa, nikupe, nitawapa, nakupa, nakutumia, nitakutumia, nitawatumia
  will pay, ill pay, nalipa, natuma, lipa, nimelipa, nimetuma, nimesend, paid, pay, sent, i sent
  deni, deni ya, deni yangu, deni ni, balance, nimedeposit, deposit, deposit ya, delivery fee, delivery ni, delivery ya, fare, note ya, noti ya
  nitapay, ntapay, tutalipa, mpesa, cash, fee, tip, kuna pesa, natumia, nitasend, itakuwa, inakuwa
  kwa note ya, na note ya, with a note of, change
`)

/** Before a clock time. */
export const timeOpeners = words(`
  at by before after around until till from between about ifikapo kabla baada kuanzia past within
  hadi mpaka
`)

export const clockWords = words(
  'saa masaa lisaa tarehe dakika jan feb aug sept oct nov dec january february august september october november december januari februari aprili juni julai agosti septemba oktoba novemba desemba siku wiki miezi mwaka date sa',
)

/** After a number these make a time of it. */
export const timeUnits = words(`
  jan feb mar apr jun jul aug sept sep oct nov dec january february april june july august september october november december
  am pm hrs hr hours hour oclock clock mins min minutes minute dakika masaa saa days day weeks
  week months month years siku wiki asubuhi jioni usiku mchana alasiri st nd rd th noon evening
  morning midnight
`)

export const dayParts = words(`
  asubuhi jioni usiku mchana alasiri morning evening afternoon night noon sharp kamili am pm kesho
  leo kasorobo kasoro hivi exactly
`)

/** What a part of a shopping list may be headed. */
export const headingWords = words(`
  mboga mbogamboga matunda vinywaji vyakula nafaka usafi jikoni nyumbani chakula vegetables vegetable veges
  fruits fruit drinks beverages household cereals groceries toiletries dairy bakery snacks cleaning
  kitchen food breakfast pantry supplies shopping list order mahitaji orodha bidhaa manunuzi
`)
