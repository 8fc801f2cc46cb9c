import { words } from './word-list.ts'

/** Everyday words of up to four letters, in both languages, that name no goods. */
export const shortWords = words(`
  able ably act add age ago aid aim air aka aki akin alot also ama amba anza apa apo area army asap
  ask ate away baba baby back bad bado ban band bank base bath bear beat bed been beg bell belt bend
  best bet bibi bid big bila bill bind bird bit bite blow blue boat body bond bone book boom boot
  bora bore born both bow bowl boy boys btw buda budi burn bus busy bye cab call calm came camp car
  card care case cash cast cell chai chap chat chini city clap clay club coal coat code cold come
  cope copy core cost crew crop cry cure cut cute dada dark date dawn day days dead deaf deal dear
  debt deep dem deni deny desk dial did die diet dig dim dini dip dirt dish dog done doo door dose
  down draw drop drug drum dry dua dual duck due duka dull dumb dust duty each ear earn ease east
  easy edge else end enda eneo era eti even ever evil exam exit eye face fact fail fair fake fall
  fame fan far farm fast fate fear feel feet fell felt few fika file fill film find fire firm fit
  five fix flag flat flew flow fly foam fold folk fom fool foot ford form fort four free from fuel
  fuga full fulu fun fund fury futa fyi gain game gang gari gate gave gear genge get geti gets girl
  give giza glad glow goal goat goes gold gone good got gota grab gray grew grey grip grow gun guu
  guy guys haba had hadi hair haja haki half hali hall hama hamu hand hang hao hapa hapo hard harm
  has hat hata hate have hawa haya head heal hear heat held hell help hepi her heri hero hers hewa
  hey high hila hill him hima hint hire his hit hivi hodi hofu hoja hold hole holy homa home hook
  hope host hot hour how huba hug huge huko huku hulu hung hunt hurt huru huyo huyu iba icon idadi
  idea idle ija ikiwa iko ile ill imba ina inch into inua ipo iron isha ishi ita item its jaa jail
  jamu jana jela jibu jiko jina jino jiwe job join joke joto joy jump junk jury just juu juzi kaa
  kabla kamba kana kata kati kazi keen keep keja keki kept kero keti key kick kid kids kila kill
  kina kind king kiss kita kiti kits kitu knee knew knit knot know kona kosa kote kozi kuja kuku
  kule kuna kura kuta kuu kuwa lack lady laid lake laki lala lamb lami lamp land lane last late law
  lawn lay lazy lea lead leaf lean led left leg lend leo less let leta lia lie life lift like lima
  limb line lini link lipa lips live load loan lock logo lol long look lord lose loss lost lot loud
  love low luck lung mad mada made maid mail main make male mali mall man many map mara mark mass
  mate mats may maze mbio mbogi mbwa meal mean meet meli melt men meno menu mere mess met meta mfu
  mild mile mimi mind mine mint miss miti mix mob mode moja mom mood moon more mos most moto move
  moyo mti mto much mud muda mume must mwili myth name namna nani navy naye ndio ndoa near neck need
  nene neno net new news next ngao ngeta ngoma nguo nia nice nine nini njaa njia noma none noon nor
  norm nose not note noti noun now nuka nuru nusu nyie oa odd odi off ogopa okay ola old omg ona
  once one ones onja only onto open oral osha ota our out over owed owes own pace pack page paid
  pain pair pale palm park part pass past pata path pay peak pear peer peke peng pepo per pesa peza
  pia pick pie piga pika pile pili pin pink pita pity plan play plot plus poa poem poet poka pole
  poll pona pond pool poor pope pori port pose post pote pour pray pull pure push put quit quiz race
  rada rafu raha rail rain ran rank rare ras rate raw read real rear red rely rent rest rich rid
  ride rika ring riot ripe rise risk road rock roho role roll roof room root rope rose row rude rudi
  rule run rush saa sad safe safi said sake sala sale same sana sand sare sasa sat sato save saw
  sawa say sea seal seat see seed seek seem seen self sell sema send sent set sex shash she sherehe
  shida ship shoe shop shot show shule shut shy sick side sifa sign siku silk simu sing sink sio sir
  siri sisi sit site six siz size skin skip sky slip slot slow snap snow sofa soft soil sold sole
  soma some son song soon sore sort sote soul soup spot star stay stem step stima stir stop such sue
  suit suka sun sura sure swim taa tail taja taka take tale talk tall tamu tank tano tape task tatu
  taxi team tear tei tell ten tena tend tent term test text than that the them then they thin this
  thus tia tide tidy tie tied till time tiny tips tire tisa toa toka told toll tone too took tool
  top tops torn tosha tour town toy trap tree trim trip true try tua tube tuli tune tupa tupu turn
  twa twin two type uba uchi udhi ugly ugua uhai ukoo ukuu uma umbo umri unit upon upya urge use
  used user uses uso utu uza vaa vako van vary vast very via vibe view visa vita vitu vote vua vuka
  wage wait wake wala walk wall want wao wapi war warm warn was wash watu wave way wazi weak wear
  week weka well wema went wera were west wet wewe weza what when who whom why wide wife wiki wild
  will wimbo win wind wine wing wipe wira wire wise wish with wivu wolf won wood wool word wore work
  worn wrap yaani yard yeah year yes yet yeye yoo yote you your yupo zake zama zero zii ziki zile
  zima zip zone zote zuri
`)
