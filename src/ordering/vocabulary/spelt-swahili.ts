import { words } from './word-list.ts'

/**
 * Everyday Swahili and Sheng words of five letters or more, spelt right. None of them is a typo of
 * a product, however near it looks (`jamani` is not `majani`). Add a word here when the shop's
 * customers write it and it is mistaken for goods.
 */
export const speltSwahili = words(`
  abiria acheni adabu adui afadhali afisa afrika afueni agana agano ahadi aibu aite ajabu ajali
  akaunti akiba akili alama alfajiri alika amani ambia amini amka amkia amri amua andaa andika
  andiko anga angalau angalia angaza anguka anika anwani anzia aprili ardhi arifa arusi askari
  atakuja azima babu badala badili badilisha bafuni bahari bahati bajeti bajia baki bamba banda
  bandari bandika banua bara barabara barabarani baraka baraza bariki barua bayani bega benchi
  bendera benki biashara bibilia bidii bilauri bima binadamu binafsi binamu bingwa binti bisha
  bishana bluu bomba bonde bonge boresha bovu budget bunduki bunge bure burudani busara bustani busu
  bwana bweni chache chafu chafua chafuka chagua chaguo chana changa changamka changamoto changanya
  chanzo chapa chapaa chati chatu cheka chelewa chemka chemsha chenye cheo cheti cheza chimba chinja
  choka choma chombo chora chota chuani chubuka chuki chukia chukua chukuliwa chuma chumba chunga
  chungu chuo chuom chuoni chupa chupani chwani daima daktari daladala dalali dalili damu danganya
  daraja darasa densi desemba deski desturi dhahabu dhaifu dhambi dhani dharau dharura dhidi dirisha
  dirishani disemba dobi duniani egesha elekea elekeza elewa eleza elimu embamba endelea endesha
  enyewe epuka erevuka fagia faida faidika faini fanaka fanana fanikiwa fanya fanyia fanywa faraja
  farasi februari ficha figo fikia fikiri fikisha filamu fimbo fisadi fisi fitna fizi fomu fuata
  fuatilia fujo fukuza fulana fulani fuliwa funda fundi fundisha funga fungeni fungua fungueni
  funguo fungwa funika funua funza fupi furaha furahi furushi futari gauni gawa gawanya geni getini
  ghafla ghali gharama ghasi ghorofa glasi gogota gomba gombana gonga goti gumu gunia gusa habari
  haiba haiko haina hakika hakimu hakina hakuna halafu halali halisi hamia hamna hamsini hana harufu
  hasara hasira hatari hatimaye hatua hatuna hauna haupo havina hawana hawapo hayana hesabu heshima
  heshimu hiari hifadhi hiki hili hisi hisia hitaji hodari hongera hospitali hoteli huduma hudumia
  hudumu hukumu huna hundi huruma husiana husika huzuni idara idhini imani imara imarisha inama ingi
  ingia isipokuwa iwapo jamaa jamba jambo jamia jamii janga janja jaraha jaribu jasho jazaa jenga
  jengo jeraha jeshi jicho jifunza jiji jikoni jinsi jitahidi joka jua jukumu jukwaa julai julikana
  julisha jumba jumuiya juni kaanga kabati kabila kadha kadi kadiri kadri kafara kafiri kalia kamata
  kambi kampuni kamua kamusi kamwe kanda kanisa kanisani kanuni kanzu karamu karibisha karibu
  karibuni kasi kasirika kaskazini kasoro kataa kataza katikati kauka kaza kelele kengele kiafrika
  kiangazi kiarabu kiasi kibali kibanda kibeti kiboko kiburi kichochoro kichwa kidogo kidole kidonda
  kidonge kifaa kifo kifua kifundo kifungo kifuniko kifurushi kihindi kiingereza kijana kijani
  kijiji kijijini kijito kijivu kike kiko kikohozi kikundi kilabu kilele kilima kilimo kilometa
  kilomita kima kimanda kimbia kimbilia kimekwisha kimya kinga kinyozi kinyume kinywa kinywaji kioo
  kiota kipaji kipana kipanda kipando kipanga kipanya kipato kipendo kipenga kipenzi kipeo kipigo
  kipimo kipindi kipofu kisasa kisha kisigino kisima kisiwa kiswahili kitambo kitanda kitandani
  kitanzi kitasa kitendawili kitendo kitisho kitukuu kitundu kituo kiu kiumbe kiume kiungo kiuno
  kivuko kivuli kiwanda kiwango kiwanja kiwete kizazi kiziwi kizungu kobe kodi kodisha kojoa koleo
  kombe kondoo koo kopa kope kopesha koroga korti kosana kosea kosekana koti kubali kubwa kucha
  kufika kufua kuhusu kuishi kuita kujali kujua kukaa kukata kukula kulala kulea kulia kuliko
  kumbuka kumbukumbu kunguru kunipa kunipea kunja kunya kunywa kuoga kuoka kuona kuondoka kuonja
  kuosha kupanda kupata kupenda kupiga kupinga kupita kurudi kusafiri kusema kushiba kushoto kusikia
  kusini kusoma kutafuta kutaka kutembea kutoka kutwa kuza kuzimu kwake kwako kwama kwani kwao
  kwenda kwenu kwetu kwingine ladha lainisha lalama lalamika laza lazima lengo lenye leteni licha
  likizo lingana lipia lipo lisha lishe lugha maabara maana maandiko maarifa mabaki mabalozi mabanda
  mabao mabasi mabawa mabeste mabinti mabondeni maboy machache machali machi macho machozi madai
  madaktari madawa madem madeni madirisha madoa madomo madonda maduka maelezo maendeleo maeneo
  mafanikio mafans mafua mafujo mafunda mafundo mafunzo mafupa mafupi mafuriko mafuu magari magendo
  mageni mageti mageto magharibi magonjwa magoti mahali maili maiti majaji majanga majani majengo
  maji majiji majina majira majivu majuni majuto majuu majuzi makabati makabila makala makali makani
  makao makari makazi makini makofi makonde makosa maksai maktaba makusudi makuti malai malaika
  malalamiko malazi malezi malipo maliza malizi malizia malori mambo mamia mamlaka manahodha manane
  mandhari mando manga mangapi mangoma manne manukato manyanga manyasi maongo maoni mapacha mapafu
  mapambo mapana mapang'ale mapanzi mapato mapendo mapenzi mapigo mapini mapipa mapishi mapumziko
  mapya maradhi marafiki marais marehemu marekani maridadi masaa masafa masaibu masanduku masharti
  mashida mashindano mashine mashuhuri masika masikio masinki maskini masoko masomo masuala mataifa
  matako matani matari matata matatu matawi mataya matendo mateso mati matibabu matokeo matope
  matumaini matumizi matuta mauaji maulizo maumivu mauti mauzo mavazi mavitu mavuno mawazo mawingu
  mayatima mazao maziko mazima mazingira mazito mazizi mazoea mazoezi mazungumzo mbabe mbalamwezi
  mbale mbali mbalimbali mbata mbati mbavu mbawa mbaya mbaye mbele mbili mbingu mbinu mbizi mbogo
  mbona mbongo mbovu mbuga mchanganyiko mchango mcheko mchele mchezo mchoro mchumba mchungaji mchwa
  mdogo mdomo mdudu membe meneja mengi mengine mezani mfalme mfano mfanyakazi mfereji mfuko mfuma
  mfupa mgahawa mganga mgongo mgonjwa mguu mhindi miaka michezo midomo mifano mifugo mifuko miguu
  miili mijini mikahawa mikasi mikato mikia mikokoteni mikono mikutano milango milele milima milioni
  mimea mioyo mipaka mipango misaada mishahara mishale misingi misitu mitaa mitaani mitambo mitaro
  mitihani mito miwani mizani mizigo mizima mizizi mjali mjane mjinga mjini mjomba mjukuu mjumbe
  mkaaji mkaja mkali mkapa mkasa mkasi mkate mkato mkavu mkaza mkazi mkazo mkenya mkewe mkia mkoa
  mkoani mkondo mkono mkopo mkota mkubwa mkuki mkulima mkurugenzi mkuta mkuto mkwe mlale mlango
  mlangoni mlima mlinzi mlio mmoja mnara mnato mnaye mngoje mniite mnyama mondo moshi mpangaji
  mpango mpare mpishi mpwa msaada msafara msafiri msaidizi msalaba msamaha msanii msemo mshahara
  mshale msiba msichana msikiti msimu msingi msitu msizi msomaji mstari mtaani mtafute mtalii mtambo
  mtandao mtata mtego mteja mtete mteule mtihani mtindo mtoro mtumiaji mtumishi mtumwa mtungi muhimu
  mungu muziki mvinyo mvua mvulana mvuta mvuvi mwafrika mwaka mwakani mwake mwalimu mwana mwanafunzi
  mwanamke mwanaume mwandishi mwanga mwani mwanzo mwavuli mwembe mwenge mwenye mwenyeji mwenyewe
  mwenzi mwerevu mweusi mwewe mwimbaji mwingereza mwishoni mwizi mwongo myahudi mzaliwa mzawa mzeze
  mzigo mzito mzizi mzungu naam nafaka nafasi nafsi nafuu nanga nangoja nanyi nashukuru nashukuruni
  nasi nauli nawa nchi ndama ndefu ndege ndevu ndinga ndizi ndogo ndoo ndoto ndovu ndugu neema nenda
  ngamia ngano ngapi ngazi ngiri ngojeni ngono ngozi ngumi ngumu nguva nguvu nguzi nguzo nidhamu
  niite nimo nitafute njano njema njiani njiwa njoo njooni njozi novemba nukia nungu nunua nyaka
  nyakati nyakua nyamaza nyanda nyani nyanya nyanyua nyanza nyasa nyasi nyati nyekundu nyeti nyeupe
  nyeusi nyika nyimbo nyingi nyoka nyonga nyonya nyonyesha nyonyo nyota nyote nyuki nyuma nyumba
  nyungu nyuni nyunyia nyuso nyuzi nzito okoa oksijeni oktoba olewa omba onana ondokea onekana ongea
  ongoza onyesha ovyo padre padri paja pakata pakia pakiti pakiza pakua pambana pamoja pamwe pana
  panda pande pangu papia pasipo patana patia patikana peleka pelekewa pemba pembea pembeni
  pembetatu pembeza pembezoni penda pendelea pendeza pendwa pengo penya pepea pepeo pete petroli
  petu pigana pigia pikipiki pimia pinda pindi pindua pinki piramidi pishi pitia podea pokea
  polepole polisi pombo pondea pongezi popote potea poteza poza pumba pumua pumzika punda punde
  pungua punguza pwani radhi rafiki rahisi raia ramadhani ramani rasmi ratiba redio refu rehema
  riadha ridhika risiti rithi riziki rudia rudisha ruhusa ruhusiwa ruhusu ruka saba sabahi sabiki
  sabuni sadaka safari safiri safisha sahau sahihi saidia saili saini sajini salama salamu sali
  salimia salimu salio saluni saluti samahani samani samba sambamba samehe sanaa sanasana sanda
  sanduku sanga sarafu sarufi satini sauti sayari sehemu sekunde semaga sembuse sembuzi semea semeni
  senti septemba seremala serikali shaba shabiki shamba shangaa shangazi shari sharti shauri shavu
  sheli shemasi shemeji sheria shibe shika shilingi shimo shinda shindano shindwa shingo shirika
  shiriki shona shoto shuari shufa shughuli shukuru shuleni shwari siasa sidhani sifia sifuri sijali
  sijui sikia sikio sikuja sikukuu silaha simama simba simika simile simulia simulizi sinema sioni
  sitini sitoki siwezi siyo skuli soko sokoni somba sombea somo starehe stesheni stuka subira subiri
  subirini sugu sukari sukumia sukumu sumbua susuma suuza swala swali taabu taarifa tabasamu tabia
  tafsiri tafuta tafutia tahadhari tajiri takataka takiwa takriban talaka tamaa tamani tamasha
  tamati tambua tamka tandika tanga tangaza tangazo tangulia tanzania tanzu taraja taratibu tarehe
  tatizo tatua tawala taya tayari tazama tegemea teketeza teksi tembe tembea tembelea tembo tenda
  tengeneza tengenezwa tepe tepetepe teremka tetea theluji thibitisha ticha tikisa tilia timia timu
  tisha tishia tishio tisho tokea toleo toroka toweka treni tuite tuliza tuma tumaini tumbo tumia
  tumika tuna tunda tundu tunza twende twendeni twiga ubaguzi ubao ubaya ubongo ubora uchafu
  uchaguzi uchovu uchumi udogo udongo ufunguo ufupi uganda ugavi ugeni ugomvi ugonjwa uguzi uhakika
  uhuru ujali ujamaa ujari ujinga ujio ujumbe ukabila ukali ukame ukosefu ukubwa ukungu ukurasa
  ukuta ukweli ulafi ulaji ulaya ulimi ulimwengu ulinzi umaskini umati umbali umeme umia umoja
  umuhimu unga ungana unganisha uniite unyevu unywele uongo upande upendo upepo upole urafiki urefu
  urithi usafi usafiri usahau usaili usalama usani ushauri ushuru usingizi usoni uswahili utamu
  utani utapata utepe uvivu uvuli uwanja uwazi uwezo uzazi uzima uzito uzuri vazi vema viangazi
  vianzo viazi vibali vibanda vibaya vichochoro vichwa vidari vidole vidonda vidonge vifaa vifua
  vifungo vifuniko vijana vijiji vikali vikao vikapu vikazo vikundi vilima vilio vingi vinywa
  vinywaji vioo vipaji vipande vipimo viraka virungu virusi visigino visima vitanda vitengo vito
  vitukuu vitunguu vituo viumbe vivazi vivuli viwanda viwango vizazi vizio vuja vumbi vunja vuruga
  vuta vutia vyakula vyama vyandarua vyenye vyombo vyoo vyuma vyumba wachache wachawi wacheni
  wafalme wafanyakazi wagonjwa wahi wahindi waita wajukuu waka wakati wakenya wakubwa wakulima
  walimu wanafunzi wanaume wanawake wapishi wapite waridi wasafiri washika washinda washiri
  washirika watafute wateua watoa watoro wauguzi waume wavulana wazazi wazee wazo wazungu wengi
  wengine wenye wenyeji wenzake weupe weusi wezi wifi wingi wingu wizi yatima zabuni zaliwa zamani
  zawadi ziada ziara zidi zidisha ziwa ziwani zoezi zuia zunguka zungumza
`)
