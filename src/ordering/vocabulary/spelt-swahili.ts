import { words } from './word-list.ts'

/**
 * Everyday Swahili and Sheng words of five letters or more, spelt right. None of them is a typo of
 * a product, however near it looks (`jamani` is not `majani`). Add a word here when the shop's
 * customers write it and it is mistaken for goods.
 */
export const speltSwahili = words(`
  tuna niite uniite mniite tuite aite
  abiria acheni adabu adui afadhali afisa afrika afueni agana agano ahadi aibu ajabu ajali akaunti
  akiba akili alama alfajiri alika amani ambao ambaye ambayo ambazo ambia amini amka amkia amri amua
  andaa andika andiko anga angalau angalia angaza anguka anika anwani anza anzia aprili ardhi arifa
  arusi asali asante askari asubuhi atakuja azima babu badala badili badilisha bado bafuni bahari
  bahasha bahati baiskeli bajeti bajia baki bakuli balozi bamba banda bandari bandika bangili banua
  bara barabara barabarani baraka baraza baridi bariki barua bayani bega begi benchi bendera benki
  biashara bibilia bidhaa bidii bilauri bima binadamu binafsi binamu bingwa binti birika bisha
  bishana bluu bomba bonde bonge bora boresha bovu budget bunduki bunge bure burudani busara bustani
  busu bwana bweni chache chafu chafua chafuka chagua chaguo chakula chama chana changa changamka
  changamoto changanya chanzo chapa chapaa chapchap chati chatu cheka chelewa chemka chemsha chenye
  cheo cheti cheza chimba chini chinja chochote choka choma chombo chora chota chuani chubuka chuki
  chukia chukua chukuliwa chuma chumba chunga chungu chuo chuom chuoni chupa chupani chwani dafu
  daima daktari daladala dalali dalili damu danganya daraja darasa densi desemba deski desturi
  dhahabu dhaifu dhambi dhani dharau dharura dhidi dirisha dirishani disemba dobi duniani ebu egesha
  elekea elekeza elewa eleza elimu embamba enda endelea endesha enyewe epuka erevuka fagia faida
  faidika faini familia fanaka fanana fanikiwa fanya fanyia fanywa faraja farasi februari ficha figo
  fikia fikiri fikisha filamu fimbo fisadi fisi fitna fizi fomu foronya friji fuata fuatilia fujo
  fukuza fulana fulani fuliwa funda fundi fundisha funga fungeni fungua fungueni funguo fungwa
  funika funua funza fupi furaha furahi furushi futari gauni gawa gawanya geni getini ghafla ghali
  gharama ghasi ghorofa glasi glovu gogota gomba gombana gonga goti gumu gunia gusa habari haiba
  haiko haina hakika hakimu hakina hakuna halafu halali hali halisi hamia hamna hamsini hana hapana
  haraka harufu harusi hasara hasira hatari hatimaye hatua hatuna hauna haupo havina hawana hawapo
  haya hayana hesabu heshima heshimu hewa hiari hifadhi hiki hili hisi hisia hitaji hivyo hodari
  hofu hongera hospitali hoteli huduma hudumia hudumu hukumu huna hundi huruma husiana husika huzuni
  idara idhini imani imara imarisha inama ingi ingia isipokuwa iwapo jamaa jamani jamba jambo jamia
  jamii jana janga janja jaraha jaribu jasho jazaa jenga jengo jeraha jeshi jibini jibu jicho
  jifunza jiji jiko jikoni jina jinsi jioni jirani jitahidi jiwe joka joto jua jukumu jukwaa julai
  julikana julisha jumamosi jumapili jumatatu jumba jumla jumuiya juni juu juzi kaanga kabati kabila
  kabisa kabla kadha kadi kadiri kadri kafara kafiri kahawa kaka kalia kamata kamba kambi kamili
  kampuni kamua kamusi kamwe kanda kanga kanisa kanisani kanuni kanzu karai karamu karatasi
  karibisha karibu karibuni kasi kasirika kaskazini kasoro kasuku kata kataa kataza kati katika
  katikati kauka kawaida kaza kazi kazini kelele kengele kesho keti kiafrika kiangazi kiarabu kiasi
  kiatu kibali kibanda kibeti kiboko kiburi kichochoro kichwa kidogo kidole kidonda kidonge kifaa
  kifo kifua kifundo kifungo kifuniko kifurushi kihindi kiingereza kijana kijani kijiji kijijini
  kijito kijivu kike kiko kikohozi kikombe kikundi kila kilabu kilele kilima kilimo kilometa
  kilomita kima kimanda kimbia kimbilia kimekwisha kimya kinga kinyozi kinyume kinywa kinywaji kioo
  kiota kipaji kipana kipanda kipando kipanga kipanya kipato kipendo kipenga kipenzi kipeo kipigo
  kipimo kipindi kipofu kisasa kisha kisigino kisima kisiwa kiswahili kitabu kitambo kitanda
  kitandani kitanzi kitasa kitendawili kitendo kiti kitisho kitu kitukuu kitundu kituo kiu kiumbe
  kiume kiungo kiuno kivuko kivuli kiwanda kiwango kiwanja kiwete kizazi kiziwi kizungu kobe kodi
  kodisha kofia kojoa koleo kombe kondoo koo kopa kope kopesha koroga korti kosa kosana kosea
  kosekana koti krismasi kubali kubwa kucha kufika kufua kuhusu kuishi kuita kujali kujua kukaa
  kukata kukula kulala kulea kulia kuliko kumbe kumbuka kumbukumbu kunguru kunipa kunipea kunja
  kunya kunywa kuoga kuoka kuona kuondoka kuonja kuosha kupanda kupata kupenda kupiga kupinga kupita
  kura kurudi kusafiri kusema kushiba kushoto kusikia kusini kusoma kuta kutafuta kutaka kutembea
  kutoka kutwa kuwa kuza kuzimu kwake kwako kwama kwamba kwani kwanza kwao kweli kwenda kwenu kwenye
  kwetu kwingine labda ladha laini lainisha laki lakini lala lalama lalamika laza lazima lengo lenye
  leso leteni licha likizo lingana lipa lipia lipo lisha lishe lolote lugha maabara maana maandiko
  maarifa mabaki mabakuli mabalozi mabanda mabao mabasi mabati mabawa mabeste mabinti mabomba
  mabondeni maboy machache machali machi macho machozi madai madaktari madawa madem madeni madirisha
  madoa madomo madonda maduka maelezo maendeleo maeneo mafanikio mafans mafua mafujo mafunda mafundo
  mafunzo mafupa mafupi mafuriko mafuu magari magendo mageni mageti mageto magharibi magonjwa magoti
  mahali mahitaji maili maiti majaji majanga majani majengo maji majiji majiko majina majira
  majirani majivu majuni majuto majuu majuzi makaa makabati makabila makala makali makani makao
  makari makazi makini makofi makonde makosa maksai maktaba makusudi makuti malai malaika malalamiko
  malazi malezi malipo maliza malizi malizia malori mambo mamia mamlaka manahodha manane mandhari
  mando manga mangapi mangoma manjano manne manukato manyanga manyasi maongo maoni mapacha mapafu
  mapambo mapana mapang'ale mapanzi mapato mapema mapendo mapenzi mapigo mapini mapipa mapishi
  mapumziko mapya mara maradhi marafiki marais marehemu marekani maridadi masaa masafa masaibu
  masanduku masharti mashida mashindano mashine mashuhuri masika masikio masinki maskini masoko
  masomo masuala mataifa matako matanga matani matari matata matatu matawi mataya matendo mateso
  mathree mati matibabu matokeo matope matumaini matumizi matunda matuta maua mauaji maulizo maumivu
  mauti mauzo mavazi mavitu mavuno mawazo mawingu mayatima mazao maziko mazima mazingira mazishi
  mazito mazizi mazoea mazoezi mazungumzo mazuri mbabe mbalamwezi mbale mbali mbalimbali mbata mbati
  mbavu mbawa mbaya mbaye mbegu mbele mbili mbingu mbinu mbio mbizi mboga mbogo mbona mbongo mbovu
  mbuga mbuzi mbwa mchana mchanga mchanganyiko mchango mcheko mchele mchezo mchoro mchumba mchungaji
  mchwa mdogo mdomo mdudu membe meneja mengi mengine meza mezani mfalme mfano mfanyakazi mfereji
  mfuko mfuma mfupa mgahawa mganga mgeni mgongo mgonjwa mguu mhindi miaka michezo midomo mifano
  mifugo mifuko miguu miili mijini mikahawa mikasi mikato mikeka mikia mikokoteni mikono mikutano
  milango milele milima milioni mimba mimea mioyo mipaka mipango misaada mishahara mishale misingi
  misitu mitaa mitaani mitambo mitaro mitego mitihani mito miwani mizani mizigo mizima mizizi mjali
  mjane mjinga mjini mjomba mjukuu mjumbe mkaaji mkaja mkali mkapa mkasa mkasi mkate mkato mkavu
  mkaza mkazi mkazo mkebe mkeka mkenya mkewe mkia mkoa mkoani mkoba mkondo mkono mkopo mkota mkubwa
  mkuki mkulima mkurugenzi mkuta mkutano mkuto mkuu mkwe mlale mlango mlangoni mlima mlinzi mlio
  mmoja mnara mnato mnaye mngoje mnyama moja mondo moshi moti mpaka mpangaji mpango mpare mpenzi
  mpira mpishi mpwa mpya msaada msafara msafiri msaidizi msalaba msamaha msanii msemo mshahara
  mshale mshumaa msiba msichana msikiti msimu msingi msitu msizi msomaji mstari msumari mtaani
  mtafute mtalii mtama mtambo mtandao mtata mtego mteja mtete mteule mtihani mtindo mtoro mtoto
  mtumiaji mtumishi mtumwa mtungi muda muhimu muhindi mume mungu muziki mvinyo mvua mvulana mvuta
  mvuvi mwafrika mwaka mwakani mwake mwalimu mwana mwanafunzi mwanamke mwanaume mwandishi mwanga
  mwani mwanzo mwavuli mwembe mwenge mwenye mwenyeji mwenyewe mwenzi mwerevu mweusi mwewe mwezi
  mwili mwimbaji mwingereza mwisho mwishoni mwizi mwongo myahudi mzaliwa mzawa mzeze mzigo mzito
  mzizi mzungu naam nafaka nafasi nafsi nafuu namna nanga nangoja nanyi nashukuru nashukuruni nasi
  nauli nawa nchi ndama ndani ndefu ndege ndevu ndimu ndinga ndiyo ndizi ndoa ndogo ndoo ndoto ndovu
  ndugu ndume neema nenda neno ngamia ngano nganya ngapi ngazi ngiri ngisi ngoja ngojea ngojeni
  ngoma ngono ngozi ngumi ngumu nguo nguru nguruwe nguva nguvu nguzi nguzo nidhamu nimo ninyi
  nitafute njaa njano nje njema njia njiani njiwa njoo njooni njozi novemba nukia nungu nunua nyaka
  nyakati nyakua nyama nyamaza nyanda nyani nyanya nyanyua nyanza nyasa nyasi nyati nyekundu nyeti
  nyeupe nyeusi nyika nyimbo nyingi nyingine nyoka nyonga nyonya nyonyesha nyonyo nyota nyote nyuki
  nyuma nyumba nyumbani nyundo nyungu nyuni nyunyia nyuso nyuzi nzito ofisi ogopa okoa oksijeni
  oktoba olewa omba onana ondokea onekana ongea ongoza onja onyesha orodha ovyo padre padri paja
  pakata pakia pakiti pakiza pakua pamba pambana pamoja pamwe pana panda pande panga pangu panya
  papai papia pasaka pasi pasipo pata patana patia patikana pekee peleka pelekewa pemba pembea
  pembeni pembetatu pembeza pembezoni penda pendelea pendeza pendwa pengo penya pepea pepeo pepo
  pesa pete petroli petu pigana pigia pika pikipiki pilipili pimia pinda pindi pindua pinki piramidi
  pishi pita pitia podea pokea pole polepole polisi pombe pombo pondea pongezi popote potea poteza
  poza pumba pumua pumzika punda punde pungua punguza pwani radhi rafiki raha rahisi raia ramadhani
  ramani rangi rasmi ratiba redio refu rehema riadha ridhika risasi risiti rithi riziki roho rudi
  rudia rudisha ruhusa ruhusiwa ruhusu ruka saba sababu sabahi sabiki sabuni sadaka safari safi
  safiri safisha sahani sahau sahihi sahii saidia saili saini saivi sajini sala salama salamu sali
  salimia salimu salio saluni saluti samahani samaki samani samba sambamba sambaza samehe samli
  sanaa sanasana sanda sanduku sanga sarafu sarufi sasa satini sauti sawa sayari sehemu sekunde sema
  semaga sembuse sembuzi semea semeni senti septemba seremala serikali shaba shabiki shamba shangaa
  shangazi shari sharti shati shauri shavu sheli shemasi shemeji sherehe sheria shibe shida shika
  shilingi shimo shinda shindano shindwa shingo shirika shiriki shoka shona shoto shuari shufa
  shughuli shuka shukrani shukuru shule shuleni shwari siasa sidhani sidiria sifa sifia sifuri
  sijali sijui sikia sikio siku sikuja sikukuu silaha simama simba simika simile simiti simu simulia
  simulizi sindano sinema sinia sioni sisi sitini sitoki siwezi siyo skuli soko sokoni soksi soma
  somba sombea somo starehe stesheni stuka subira subiri subirini sugu suka sukari sukumia
  sukumu sumbua suruali susuma suuza swala swali taabu taarifa tabasamu tabia tafadhali tafsiri
  tafuta tafutia tahadhari taifa taja tajiri taka takataka takiwa takriban talaka tamaa tamani
  tamasha tamati tambua tamka tamu tandika tanga tangawizi tangaza tangazo tango tangu tangulia tano
  tanzania tanzu taraja taratibu tarehe tatizo tatua tawala taya tayari tazama tegemea teketeza
  teksi tembe tembea tembelea tembo tena tenda tende tengeneza tengenezwa tepe tepetepe teremka
  tetea thamani theluji thibitisha ticha tikisa tikiti tilia timia timu tisa tisha tishia tishio
  tisho tofauti toka tokea toleo toroka tosha toweka treni tuliza tuma tumaini tumbo tumia tumika
  tunda tundu tunza tupu twende twendeni twiga ubaguzi ubao ubaya ubongo ubora uchafu uchaguzi
  uchovu uchumi udogo udongo ufagio ufunguo ufupi ugali uganda ugavi ugeni ugomvi ugonjwa uguzi
  uhakika uhuru ujali ujamaa ujari ujinga ujio ujumbe ukabila ukali ukame ukosefu ukubwa ukungu
  ukurasa ukuta ukweli ulafi ulaji ulaya ulimi ulimwengu ulinzi umaskini umati umbali umeme umia
  umoja umri umuhimu unga ungana unganisha unyevu unywele uongo upande upendo upepo upesi upole
  urafiki urefu urithi usafi usafiri usahau usaili usalama usani ushauri ushuru usiku usingizi usoni
  uswahili utamu utani utapata utepe uvivu uvuli uwanja uwazi uwezo uzazi uzima uzito uzuri vaa vazi
  vema viangazi vianzo viatu viazi vibali vibanda vibaya vichochoro vichwa vidari vidole vidonda
  vidonge vifaa vifua vifungo vifuniko vijana vijiji vijiko vikali vikao vikapu vikazo vikombe
  vikundi vilima vilio vingi vinywa vinywaji vioo vipaji vipande vipi vipimo viraka virungu virusi
  visigino visima visu vita vitabu vitambaa vitamu vitanda vitengo viti vito vitu vitukuu vitunguu
  vituo viumbe viungo vivazi vivuli viwanda viwango vizazi vizio vizuri vuja vumbi vunja vuruga vuta
  vutia vyakula vyama vyandarua vyenye vyombo vyoo vyovyote vyuma vyumba wachache wachawi wacheni
  wafalme wafanyakazi wageni wagonjwa wahi wahindi waita wajukuu waka wakati wakenya wakubwa
  wakulima wala walimu wanafunzi wanaume wanawake wapi wapishi wapite waridi wasafiri washika
  washinda washiri washirika watafute wateua watoa watoro watoto watu wauguzi waume wavulana wazazi
  wazee wazi wazo wazungu weka wengi wengine wenye wenyeji wenzake weupe weusi weza wezi wifi wiki
  wimbo wingi wingu wivu wizi wote wowote yatima yeyote yoyote zabuni zaidi zaliwa zamani zambarau
  zao zawadi zenye ziada ziara zidi zidisha zima zingine ziwa ziwani zoezi zuia zunguka zungumza
  zuri
`)
