import { words } from './word-list.ts'

/** Everyday words of up to four letters, in both languages, that name no goods. */
export const shortWords = words(`
  act add age ago aid aim air ask ate bad ban bed beg bet bid big bit bow boy bus bye cab car cry cut
  day did die dig dim dip dog dry due ear end era eye fan far few fit fix fly fun get got gun guy had
  has hat her hey him his hit hot how hug ill its job joy key kid law lay led leg let lie lot low mad
  man map may men met mix mom mud net new nor not now odd off old one our out own pay per pie pin
  put ran raw red rid row run sad sat saw say sea see set sex she shy sir sit six sky son sue sun ten
  the tie too top toy try two use van via war was way wet who why win won yes yet you zip able ably
  also area army away baby back band bank base bath bear beat been bell belt bend best bill bind bird
  bite blow blue boat body bond bone book boom boot bore born both bowl boys burn busy call calm came
  camp card care case cash cast cell chat city clap clay club coal coat code cold come cope copy core
  cost crew crop cure cute dark date dawn days dead deaf deal dear debt deep deny desk dial diet dirt
  dish done door dose down draw drop drug drum dual duck dull dumb dust duty each earn ease east easy edge
  else even ever evil exam exit face fact fail fair fake fall fame farm fast fate fear feel feet fell felt
  file fill film find fire firm five flag flat flew flow foam fold folk fool foot ford form fort four free
  from fuel full fund fury gain game gang gate gave gear gets girl give glad glow goal goat goes gold gone
  good grab gray grew grey grip grow guys hair half hall hand hang hard harm hate have head heal hear heat
  held hell help hero hers high hill hint hire hold hole holy home hook hope host hour huge hung hunt hurt
  icon idea idle inch into iron item jail join joke jump junk jury just keen keep kept kick kids kill kind
  king kiss kits knee knew knit knot know lack lady laid lake lamb lamp land lane last late lawn lazy lead
  leaf lean left lend less life lift like limb line link lips live load loan lock logo long look lord lose
  loss lost loud love luck lung made maid mail main make male mall many mark mass mate maze meal mean meet
  melt menu mere mess mild mile mind mine mint miss mode mood moon more most move much must myth name navy
  near neck need news next nice nine none noon norm nose note noun okay once ones only onto open oral
  over owed owes pace pack page paid pain pair pale palm park part pass past path peak pear peer pick pile
  pink pity plan play plot plus poem poet pole poll pond pool poor pope port pose post pour pray pull pure
  push quit quiz race rail rain rank rare rate read real rear rely rent rest rich ride ring riot ripe rise
  risk road rock role roll roof room root rope rose rude rule rush safe said sake sale same sand save seal
  seat seed seek seem seen self sell send sent ship shoe shop shot show shut sick side sign silk sing sink
  site size skin skip slip slot slow snap snow sofa soft soil sold sole some song soon sore sort soul soup
  spot star stay stem step stir stop such suit sure swim tail take tale talk tall tank tape task taxi team tear
  tell tend tent term test text than that them then they thin this thus tide tidy tied till time tiny tips
  tire told toll tone took tool tops torn tour town trap tree trim trip true tube tune turn twin type
  ugly unit upon urge used user uses vary vast very vibe view visa vote wage wait wake walk wall want warm warn wash
  wave weak wear week well went were west what when whom wide wife wild will wind wine wing wipe wire wise
  wish with wolf wood wool word wore work worn wrap yard yeah year your zero zone alot asap fyi btw lol omg
  aka aki akin ama amba anza apo apa baba bado bibi bila bora budi chai chap chini dada dada deni dini dua
  duka eneo enda eti fika fuga fulu futa gari geti giza guu haba hadi haja haki hali hama hamu hapa hapo
  hata hawa haya heri hewa hila hima hivi hofu hoja homa huba huko huku hulu huru huyo huyu hodi iba idadi ija
  iko ikiwa ile imba ina inua ipo isha ishi ita jaa jana jamu jela jibu jiko jina jino jiwe joto juu juzi kaa
  kabla kamba kana kata kati kazi kero keki keti kila kina kita kiti kitu kona kosa kote kozi kuja kule kuku
  kuna kura kuta kuu kuwa laki lala lami lea leta leo lia lima lini lipa mada mali mara mbio mbwa meli
  meno meta mfu mimi miti mto moja moto moyo mti muda mume mwili namna nani naye ndio ndoa nene neno ngao ngoma
  nguo nia nini njaa njia noti nuru nusu nuka nyie oa ogopa ola ona onja osha ota pata peke pepo pesa peza pia
  piga pika pili pita poa poka pole pona pori pote raha rafu rika roho rudi saa safi sala sana sasa sawa sema
  shida sifa sisi siku simu sio siri soma sote suka sura taa taja taka tamu tano tatu tena tia tisa toa toka
  tosha tua tuli tupa tupu twa uba uchi udhi ugua uhai uma umri upya ukoo ukuu umbo uso utu uza vaa vita vitu
  vua vuka wala wao wapi watu wazi weka wema wewe weza wimbo wiki wivu yaani yeye yote yupo zake zama zima
  zote zuri buda dem doo fom form gari genge gota hepi hao keja kitu kuja mats mbogi mob mos ngeta noma
  noma odi peng poa rada ras sare sato sema shash sherehe shule siz stima tei vako wera wira yoo zii ziki zile
`)
