import { words } from './word-list.ts'

/**
 * Everyday Swahili and Sheng words of five letters or more, spelt right. None of them is a typo of
 * a product, however near it looks (`jamani` is not `majani`). Add a word here when the shop's
 * customers write it and it is mistaken for goods.
 */
export const speltSwahili = words(`
  acheni afadhali afisa afrika afueni ahadi ajabu ajali akaunti akili alama alika amani ambaye ambayo
  ambazo ambao amini amka andaa andika anga angalia angalau anguka anika anza anzia arusi asali asante
  askari asubuhi atakuja badala badili badilisha bado bahari bahasha bahati baiskeli bajeti baki
  balozi bamba bandika barabara baraka baridi barua bendera benki biashara bibilia bidhaa bidii binti
  bomba bonde bonge bora budget bunduki bunge bure busara busu bwana chafua chafu chagua chakula chama
  changamoto changa chanzo cheka chelewa chemsha cheti chimba chini choka chombo chora choma chota
  chukua chumba chungu chunga chupa chwani daima daktari dalali dalili damu danganya daraja darasa
  desturi dhahabu dhambi dharura dhidi dirisha duniani ebu elewa elimu embamba endelea endesha enda
  erevuka faida faini familia fanana fanikiwa fanya fanyia fanywa faraja fikia fikisha fikiri
  filamu fimbo fisadi fulani fungua funga fundisha fundi furaha furahi futari gauni ghafla ghali
  ghorofa gunia habari haiba haiko hakika hakimu hakuna hali halafu halali halisi hamsini hapana
  haraka hasara hasira hatari hatua haya hewa hesabu heshima hifadhi hisia hitaji hivyo hodari
  hofu hospitali huduma hukumu huruma husika imani imara isipokuwa jamaa jamani jambo jamii jana
  janga jaribu jasho jenga jengo jeraha jeshi jibini jibu jicho jiko jina jinsi jioni jirani
  jitahidi jiwe joto jukumu jumamosi jumapili jumatatu jumla juzi kabati kabila kabisa kabla
  kadi kafiri kahawa kaka kamata kamba kambi kamili kampuni kanda kanga kanisa kanuni karai karamu
  karatasi karibu karibuni kaskazini kasoro kasuku kata kataa katika kati kauka kawaida kazi kelele
  kengele kesho keti kiasi kiatu kibali kiburi kichwa kidole kidogo kifo kifua kifuniko kijana
  kijiji kikombe kikundi kila kilele kilima kilimo kimya kinga kinywa kioo kipaji kipimo
  kipindi kipofu kisasa kisha kisima kiswahili kitabu kitanda kitanzi kiti kitu kiuno kiungo
  kivuli kiwanja kiwango kiwete kizazi kofia kojoa kombe kondoo kopa korti kosa kubali
  kubwa kuhusu kumbe kumbuka kumbukumbu kunguru kunja kura kusini kuta kutoka kuwa kuzimu
  kwako kwanza kwamba kwao kwani kwenda kwenye kweli kwetu labda ladha laini lakini laki lala lalama
  lazima leso lengo likizo lingana lipa lipia lisha lugha maabara maana mabati machache machozi
  madai maendeleo maelezo mafanikio mafua mafunzo mafuriko magari magharibi magonjwa mahali mahitaji
  majani majengo maji majina majira majirani majivu makaa makala makosa makini malalamiko malaika malezi
  malipo mambo mamlaka manukato maoni mapato mapema mapenzi mapigo mapishi mapumziko mapya
  mara maradhi maridadi masaa masika maskini masoko masomo matata matendo matokeo matope matumaini
  matumizi maua maumivu mavazi mavuno mawazo mazao mazingira mazoezi mazungumzo mazuri mbali mbaya
  mbegu mbele mbili mbinu mbingu mbio mbona mbovu mboga mbuga mbuzi mbwa mchana mchango mchanga mchele
  mchezo mchoro mchumba mchwa mdogo mdomo meneja mengi mengine mfalme mfano mfanyakazi mfereji
  mfuko mfupa mgahawa mganga mgeni mgonjwa mgongo mguu mhindi miaka mifugo mikono milango milele
  milima mimba mipaka mipango misitu mitaa mizigo mjini mjomba mjumbe mkali mkate mkato mkeka mkewe
  mkono mkoba mkopo mkubwa mkulima mkuki mkutano mkuu mlango mlima mlinzi mmoja mnyama moja moshi
  mpaka mpango mpenzi mpira mpishi mpya msaada msafara msalaba msamaha msanii msemo mshahara
  mshale mshumaa msichana msikiti msimu msingi msitu mstari msumari mtaani mtama mtandao mtego
  mteja mteule mtihani mtindo mtoto mtumiaji mtumishi mtungi muda mume mungu muziki mvinyo mvua mwaka
  mwalimu mwana mwanga mwanzo mwenye mwenzi mwezi mwili mwisho mwizi nafaka nafasi nafsi namna
  nanga ndani ndege ndevu ndiyo ndizi ndoa ndoo ndoto ndugu neema neno ngano nguvu nguo nguzo
  nidhamu ninyi njaa njema njia njoo nunua nyanya nyama nyasi nyekundu nyeupe nyeusi nyika nyingi nyoka
  nyota nyuki nyuma nyumba nyumbani nyundo nyuzi ofisi ogopa okoa oksijeni omba onana onekana ongea
  ongoza onja onyesha orodha pakua pamba pambana pamoja panda panga panya papai pasaka pata patana
  pekee peleka penda pendeza pesa pete pigana pigia pika pikipiki pimia pindi pita pokea pole
  polisi pombe pumua pumzika punda punguza pungua rafiki raha rahisi raia ramani rangi ratiba
  redio rehema riadha ridhika risasi risiti rithi riziki roho rudi rudia rudisha ruhusa ruhusu saba
  sababu sabuni sadaka safari safi safisha sahani sahau sahihi saidia salama salamu samahani samaki
  samehe sanduku sanaa sasa sauti sawa sehemu sema semeni serikali shamba shangaa shangazi sharti
  shauri sheria shida shika shilingi shimo shinda shingo shirika shiriki shoka shuka shukrani shukuru
  shule siasa sifa sifuri siku sikia sikio sikukuu silaha simama simba simika simiti simu sindano
  sinema sisi sitini soma somo starehe subira subiri sugu suka sukari suruali swali taabu taarifa
  tabasamu tabia tafadhali tafsiri tafuta taifa taja tajiri taka takataka talaka tamaa tamani
  tamka tamu tangaza tangu tano taratibu tarehe tatizo tatua tawala tayari tazama tegemea tembea
  tembelea tena tenda tengeneza thamani theluji thibitisha tisa tofauti toka tokea tosha tuma tumaini
  tumbo tumia tunda tunza tupu twende ubao ubaya uchafu uchaguzi uchumi udogo udongo ufagio ufunguo
  ufupi ugali uganda ugonjwa uhakika uhuru ujumbe ukabila ukame ukosefu ukubwa ukuta ulaji ulimi ulimwengu umati
  umbali umeme umoja umri unga ungana unyevu upande upendo upepo upesi upole urafiki urefu usafi
  usafiri usahau usalama ushauri usiku utamu utapata uwanja uwezo uzito uzuri vaa vazi viatu
  vibaya vidole vijana vikombe vingi vipi virusi visima vita viti vitabu vitu vitunguu vivuli vizuri
  vunja wachache wakati wakubwa wala walimu wapi waridi watoto watu wazazi wazee wazi wazo wenye wengi
  wengine wenzake weza wimbo wiki wingu wivu yatima zaidi zamani zao zawadi ziara zima zingine
  zungumza zuri sherehe harusi mazishi matanga msiba mchungaji fungeni fungueni leteni semeni njooni
  ngojeni ngojea ngoja mngoje nangoja subirini wacheni acheni twendeni chapaa chapchap mangoma
  mafans mafuu maboy madem makali masaibu mabeste majuu mashida manyanga masomo machali
  mtaani mitaani mtalii mtambo mkaaji mpangaji mtoro mtafute watafute nitafute tafutia fuata
  fuatilia lalama lalamika pakia pakiti sanasana sembuse sembuzi semaga semea sahii saivi sambaza samba
  simulizi sifia sidhani sioni siwezi sijui sijali sitoki kujua kujali kukaa kupita kufika kupiga
  kuishi kupata kupenda kutaka kusema kuona kunipa kunipea kunya kunywa kupanda kupiga kupinga kufua kuoga
  kuosha kuoka kuonja kuondoka kutembea kukata kukula kulala kurudi kusafiri kusikia kusoma kutafuta
  mayatima maiti maktaba malazi malori mandhari mangapi manne mapacha mashine mashindano masharti
  mataifa matako mateso mati matibabu matunda maulizo mauti mawingu mazuri mazoea mbalamwezi ndimu
  ndogo ndovu ndume ngamia ngapi ngazi ngoma ngozi ngumi ngumu nguruwe nguva nyani nyati nyeti nyuni
  pendwa pembeni pemba pembea pembetatu pengo pepo pilipili pindua piramidi salimu salimia saluni
  salio sala sali samli sanda sanga senti seremala shati sheli shoto soksi soko sokoni sukumu sukumia
  tamasha tambua tandika tanga tango tangawizi tanzu tanzania teketeza tembo tepetepe tetea tikiti
  mazima maziko zabuni kipanda kipenga malai matuta ziwa nyanyua kifurushi mzigo furushi nyuma mbele
  tikisa tishio tisha tisho tembe viazi vidonge vifaa vifungo vijiji vijiko vikapu vikundi vilima vinywaji vioo
  vipande vipaji vipimo viraka visigino visu vitambaa vitanda vitengo vito viumbe viungo vizazi vitamu
`)
