import { phrases, words } from './word-list.ts'

/**
 * Words that say nothing about what is wanted. They may stand anywhere, also between a product
 * and its quantity, and are passed over.
 */
export const fillers = words(`
  a an the some my our your his her their this that these those i we you he she they me us him it
  its im id ill ive we well are am is be been being do does did done can could would should will
  shall may might must please pls plz plis pliz plizz pliss pleez kindly tafadhali tafadhari
  tafathali tafazali tafadhal thanks thank thanx thnx tnx thx ty asante asanti ahsante asanteni
  shukran shukrani thankyou so just only also too very really actually okay ok okey oky k sawa sawasawa
  sawia yes yeah yap yep ndio ndiyo eeh ehe ee hapana apana aha ah oh eh hey ooh um hmm mmh well
  now later today tomorrow tonight leo kesho jioni asubuhi mchana usiku saahii saahizi sahii sahi
  saivi hivi sasa sasahivi mapema haraka upesi chapchap chap asap quick quickly
  fast soon urgent urgently immediately mara morning evening afternoon night noon lunch supper
  lunchtime breakfast dinner chakula weekend monday tuesday wednesday thursday friday saturday sunday
  jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili wiki week mwezi month siku day
  for with to from at in on by as than but if when while because coz cause since
  lakini lkn basi tu2 tena sana san kabisa saidi zaidi more extra another other again
  kwa katika kwenye ndani nje hapa hapo hapahapa huku huko pale kule humu
  hii hiyo hio hizi hizo ile ili zile yale hayo haya hilo hicho hawa wale huyu yule
  mimi wewe sisi nyinyi ninyi yeye wao mie nami nawe
  yangu langu changu wangu zangu vyangu yako lako chako wako zako vyako yetu letu chetu wetu zetu
  yenu lenu chenu wenu zenu yake lake chake wake zake yao zao lao
  tu tuu pekee peke alone exactly hasa kamili exact about approx karibia kama hivyo
  vile tafadhalini jamani jameni jama aki haki walahi wallahi bana banaa banah buana mkuu
  nzuri mzuri mazuri vizuri vzuri kizuri mizuri poa fiti fresh freshi safi baridi cold chilled warm hot
  moto good best nice better quality great ripe mbivu imeiva zimeiva yameiva zilizoiva iliyoiva
  mpya new clean zuri bora original genuine kabisaa
  list listi orodha order oda oder orders shopping shoping manunuzi vitu items item goods bidhaa
  mahitaji following groceries
  airtel equity kcb coop bank money tkash pochi fuliza mshwari pesalink visa mastercard stanbic ncba absa buygoods
  total jumla bill cash mpesa pesa lipa till paybill number namba nambari no simu phone
  cod delivery deliver delivered delivering deliveries pickup pick up collect boda bodaboda rider riders
  shop duka dukani store nyumbani home house kazini ofisi office ofisini job shule school
  watoto mtoto mama baba mzee wageni mgeni familia family kids child children wife husband mke
  mume bibi guests guest visitors people watu mtu friend friends party sherehe wasichana dada kaka
  mamangu babangu mwanangu wanangu sisterangu wetu majirani jirani neighbour grandma nyanyangu
  alete aje walete waje apeleke abebe atume anipe aniletee anitumie akuje wakuje akileta
  meant mean nimesahau nilisahau kumbe hayo ajili tangu sababu
  ndizo ndiyo ndio ndivyo ndiye ndipo ndicho ndilo ndiwo ndimi ndiwe hizo hiyohiyo ileile zilezile
  yule wale kule pale mle humo humu ambayo ambazo ambao ambacho ambavyo ambaye lile kile vile vyake vyao
  someone somebody anyone anybody everyone everybody nobody nothing anything
  loose single singles individual individually whichever whatever whenever however therefore otherwise
  maybe perhaps probably labda pengine huenda kwamba ijapokuwa ingawa hivyohivyo vilevile aidha
  haiya aiya woi woiye aisee eish ei ala wueh weuh wuueh sindio si ndio nyweee aai aih ayaya lahaula kweli kumbe
  mwingine nyingine ingine zingine lingine kingine vingine engine zengine wingine
  mpendwa wapendwa mheshimiwa
  fridge friji freezer meza viti
  fasta faster chapu mbio nope nah say said tell know let lemme go going come coming see check confirm reply wait ngoja ngojea
  haya hata ati eti yani yaani manze maze buda msee mse wasee morio mathe fathe mbogi beshte besty
  nina niko tuko uko yuko nko nipo tupo npo mko mpo niaje vipi
  kununua kuagiza kuorder kuchukua kuomba kuweka kutuma kuleta kuwa kuja kubuy kuongeza
  kulipa kuletewa kutumiwa kupewa kupelekewa kupack kuadd kubeba kupima
  first kwanza pili last mwisho next after before hours hour
  x via per x's s t re ve ll d m
  shosh blessings kareem mubarak eid ramadhan ramadan dukawallah dukawala kiongozi chairman wadau wadao sos uhm umm nadhani nafikiri
  nijibu unijibu ana wana chairlady mwenyekiti ndai moti nganya mathree mat bus basi bajaj tuktuk nduthi
  zifuatazo yafuatayo vifuatavyo ifuatayo yafuatayo peana mpe mpee mpeni wape apige apewe wapewe soldier soja harakisha regards haha hahaha
  yoyote yeyote lolote chochote vyovyote wowote zozote
  harusi matanga mazishi mkutano meeting wedding funeral ruracio chama birthday krismasi pasaka idd easter christmas xmas laini mtamu kitamu
  together along finally lastly firstly secondly
  kwangu kwako kwetu kwake kwao kwenu
  je huu hizi ijayo ujao lijalo zijazo awe wawe mwangalifu substitutes substitute replacements replacement pa helmet
  ako yuko
  ganji chapaa mkwanja mshiko munde happy concern appreciate hukushika hukupokea siwezi
  ka worth thamani zenye yenye anymore longer
  same usual kawaida regular normal ordinary both zote yote wote vyote all full nzima mzima zima
  hebu embu emb ebu hembu nakuomba nawaomba unaweza mnaweza naweza
  tunaweza waweza naeza unaeza mnaeza anaweza right away alright fine perfect cool
  something stuff thing things kitu mkiwa ukiwa ukipata mkipata tukipata nikipata possible asap2
  back out over off around here there then still yet even though
  amount quantity idadi quantities qty below above chini juu
  kuanzia starting today's todays tomorrows kikiwa ikiwa zikiwa hadi mpaka until
  which who whom ni ndo nd meaning ie eg namely
  kando special specially especially mostly mainly strictly separately tofauti
  mimba beb babe dear hun love mpenzi sweetie honey darling
  fresha sealed packed wrapped nicely properly poapoa freshly
`)

/** Words of size: `mkate mkubwa` may be another bread, so it is asked about. */
export const sizeWords = words(`
  kubwa mkubwa makubwa vikubwa kikubwa mikubwa ndogo mdogo madogo vidogo midogo big large
  small medium mini jumbo giant bigger smaller largest biggest smallest huge tiny long short high low thick thin slim wide
`)

/** A message or clause that opens with one of these greets; the names after it are people. */
export const greetings = words(`
  aloo alo haloo hullo heyo heey shalom wasalaam asalaam salaamu aleikum alaikum waaleikum hola ciao hodi hodihodi
  semeni mambos gm gud gudmorning mrng mng evng goodday gdmrng mornin vp bonjour yoh yoo niaje niajee saasa
  hi hello helo hallo halo hey heyy hae hy sasa mambo vipi niaje niaj oya oyaa sema semaje semaaje
  habari habr habarini hujambo hamjambo jambo shikamoo marahaba salaam salamu salam salama salimia
  xaxa saza morning evening afternoon goodmorning goodevening karibu karibuni poa rada
  freshi wagwan yo ooyo howdy greetings mko uko uhali hali dear asante asanteni asanti thanks thank
  shukran shukrani thanx thankyou goodnight bye kwaheri kwaherini tutaonana baadaye ubarikiwe
  mbarikiwe nimefika welcome ahsante ahsanteni thx tnx cheers oyah sup wassup whatsup
`)

/** Words for people. An alias that is one of them (`jamaa`) is a product only with a number. */
export const people = words(`
  jamaa mama baba boss bosi bro bruh brother sister sis dada kaka ndugu mzee mdau chief
  madam sir mum mum's mom dad aunty auntie anti uncle mjomba shangazi mkuu buda msee wasee morio
  rafiki friend friends customer mteja wateja bwana bibi dadangu kakangu jirani fundi mwalimu
  teacher daktari doctor pastor mchungaji askari watchman caretaker rider mathe fathe mresh dem
  chali kijana vijana mzazi wazazi wife husband bae wambo shosho cucu guka mtumishi mhindi mse
  watu people person persons pax guests guest wageni mgeni kids watoto mtoto children adults
  guard guards concierge receptionist mbogi beshte genje wafanyakazi mfanyakazi workers staff mafundi wanafunzi students team kikundi group choir kwaya
  jumuiya wamama wababa dereva driver conductor makanga tenant tenants landlady housegirl househelp maid nanny colleagues
`)

/** Product names that are more often something else: the market, sleep, a horn, long ago. */
export const doubtfulAliases = words('soko lala pembe kale match')

/** Words after which a name of somebody follows: `jina langu ni ...`, `mama Njeri`. */
export const nameOpeners = phrases(`
  jina, jina langu, jina ni, naitwa, my name is, my name, name, this is, mimi ni, ni mimi, im, i am
  customer, c/o, regards, yours, from, kwa jina, jina la, names
  mr, mrs, miss, ms, dr, mwalimu, pastor, mama, baba, boss, madam, uncle, aunty, auntie, bro
  brother, sister, sir, mzee, dada, kaka, cousin, for my, kwa niaba ya
`)

/** Sayings and fixed expressions in which a product's name is not the product. */
export const idioms = phrases(`
  nyanya yangu, nyanya yake, nyanya yako, nyanya yetu, nyanya wangu, nyanya wetu, nyanya wake, kwa nyanya, nyanya yao, nyanya wako, nyanya wenu, nyanya yenu, nyanya wao
  babu na nyanya, nyanya na babu, nyanya mzaa, nyanya mgonjwa
  kumuona nyanya, kuona nyanya, nimuone nyanya, kumtembelea nyanya, kutembelea nyanya, kumsalimia nyanya
  lala salama, lala poa, lala unono, lala fofofo, lala vizuri, lala mapema, lala usingizi, ulale salama
  lala tu, kwenda kulala, nimelala, umelala, mmelala, kulala, naenda lala, nalala, tulale
  maji yamezidi unga, maji yakimwagika, maji ya shingo, maji mafu, maji moto, maji hufuata mkondo
  mambo ya maji, haba na haba, jamaa yangu, jamaa wangu, jamaa zangu, jamaa wako, jamaa wenu
  jamaa zenu, jamaa yako, jamaa wa, jamaa ya boda, huyu jamaa, yule jamaa, hawa jamaa, wale jamaa
  huyo jamaa, ule jamaa, ka jamaa, jamaa fulani, jamaa flani, jamaa hapo, jamaa hapa, mjamaa
  hao jamaa, kuna jamaa, jamaa mmoja, jamaa alikuja, jamaa anakuja, jamaa atakuja, ni jamaa
  kula chumvi, amekula chumvi, kula chumvi nyingi, chumvi nyingi maishani, pembe za ndovu
  pembe ya, pembeni, zamani za kale, za kale, watu wa kale, bread winner, breadwinner
  piece of cake, couch potato, hot potato, bad egg, good egg, easter egg, nest egg, milk it
  spill the beans, full of beans, salt of the earth, bring home the bacon, cup of tea, not my cup of tea
  daily bread, mkate wetu, mkate wa kila siku, sugar daddy, sugar mummy, sugar mama, sugar plum
  cry over spilt milk, spilt milk, over spilled milk, worth his salt, oil the wheels
  hey sugar, hi sugar, hello sugar, sugar pie, brown skin, going bananas, go bananas, asali wangu
  bei ya soko, soko la, soko ya, soko kuu, sokoni, soko huru, kwa soko, enda soko, niko soko, nko soko
  naenda soko, toka soko, from soko, huko soko, hapo soko, soko mjinga, soko mpya, mama soko
  wakati wa chai, saa ya chai, tea time, chai break, kunywa chai, nakunywa chai, tea break
  pesa ya chai, kitu kidogo, chai ya polisi, chai ya askari, mambo iko sawa, water bill, bill ya maji
  water meter, water tank, maji ya kanjo, stima na maji, maji imepotea, maji hakuna
  maji imeisha, hatuna maji, maji imekatika, mama mboga, mama ntilie, mama samaki, mama nguo
  sukuma mlango, sukuma gate, sukuma gari, sukuma siku, sukuma maisha, sukuma tu, nisukume, match day
  kiberiti cha gesi, football matches, the match, watching matches, soko ya wakulima
  moto wa kuotea mbali, nyama ya ulimi, cheza kama wewe, pole pole, polepole, mwendo wa kobe
  haraka haraka, harakaharaka, pole sana, mambo vipi, habari ya, habari za, habari yako, habari zako
  god bless, mungu akubariki, be blessed, good day, good night, usiku mwema, siku njema, jioni njema
  good morning, good evening, good afternoon, happy new year, happy sunday, merry christmas, how are you
  how is, hows, how was your, are you well, uko poa, mko poa, uko aje, mko aje, uko salama, mko salama
  uko fiti, mko fiti, umeamkaje, mmeamkaje, wameamkaje, za asubuhi, za jioni, za mchana, za leo, za siku
  how are you doing, hope you are well, hope youre well, i hope you are well, hope you are doing well
  hope uko poa, hope mko poa, natumai uko poa, natumai mko poa, natumai, trust you are well
  long time, see you, talk to you, have a nice day, have a good day, nice day, no problem, no worries
  no rush, no hurry, no pressure, hakuna shida, hakuna haraka, hakuna noma, hamna shida, bila shaka
  bila shida, bila haraka, without delay, no delay, bila kuchelewa, bila kukosa, without fail, no stress
  not later than, si uniletee, si unipe, si nipate, si mbaya, sio mbaya, no need, like yesterday
  the usual, as usual, by the way, for now, right now, at home, sina shida, sina stress, thank you
  thank you so much, thanks a lot, a lot of thanks, many thanks, asante sana, god bless you, take care
  as soon as possible, as soon as you can, kama kawaida, kama kawa, ile kawaida, nina njaa, niko njaa
  kuna njaa, njaa imenishika, mapema sana, kidogo tu nakuja, ngoja kidogo, wait a bit, just a bit
  kitambo kidogo, baadaye kidogo, subiri kidogo, a little later, little later, a bit later, in a bit
  a few minutes, few minutes, in a few minutes, muda kidogo, asubuhi na mapema, all the best
  i forgot, we forgot, i almost forgot, almost forgot, i had forgotten, forgot to add, forgot to order, nimechelewa, tumechelewa
  au vipi, ama vipi, au aje, ama aje, ama ni aje, au sio, ama sio, or what, or not, au siyo, be late, too late, so late
  kwa daftari, kwa kitabu, kwa book, kwa paper bag, kwa mfuko, kwa mfuko mmoja, kwa karatasi, kwa nylon, in a paper bag, in paper bag
  in paper bags, in a bag, in one bag, in separate bags, separate bags, kwa plastic, in plastic, kwa box, kwa kikapu
  kwa basket, from the basket, from my basket, from basket, kwa cart, from the cart, from my cart, kwa list, kwa orodha, start over, checkout, check out, proceed, endelea
  plate number, number plate, na helmet, mama chapati, mama mandazi, mama chips
  sir / madam, dear sir / madam, hello sir / madam, hi sir / madam, kwa jam, traffic jam, in jam, in traffic, niko jam, jam kubwa, kwa matatu, by matatu, in a matatu, matatu stage
  mama watoto, baba watoto, kwa hisani yako, kwa heshima, data bundles, battery imeisha, battery is low, charge imeisha, sina airtime, sina bundles
  kama jana, kama ya jana, kama za jana, same as yesterday, like last time, as last time, same as before, as before, kama ya juzi, kama siku zote
  kama iko, kama ziko, kama ipo, kama zipo, kama inapatikana, kama zinapatikana, if available, if there
  if you have it, if you have them, if its there, if in stock, kama mko nayo, kama mko nazo, kama uko nayo
  kama uko nazo, kama itawezekana, kama inawezekana, if possible, if its possible, kama haitakusumbua
  happy birthday, happy holidays, happy easter, merry xmas, congratulations, hongera, pole kwa usumbufu
  sorry for the trouble, sorry to bother you, samahani kwa usumbufu, kwa muda, a lovely day
  having a lovely morning, lovely morning, lovely day, have a lovely day, have a blessed day, blessed day
  drop off, out of, i am out of, run out of, ran out of, running out of, running low on
  leave with, leave it with, leave them with, leave them at, drop it with
  kahawa sukari, kahawa west, kahawa wendani, banana hill, maji mazuri, sukari estate, garden estate
  bread house, salt lake, water works, sugar land, mkate house, maziwa estate, soda lane, rice road
  at least, at most, angalau, make sure, hakikisha, be quick, make haste, fanya haraka, fanya upesi, fanya chap
  fanya hima, fanya hivyo, fanya hivi, fanya mambo, let me know, nijulishe, leave it at, leave at
  acha kwa, wacha kwa, keep it up, keep the change, keep change, weka change, on the way, on my way
`)
