import { words } from './word-list.ts'

/** Everyday English words of five letters or more, spelt right; see spelt-swahili.ts. */
export const speltEnglish = words(`
  about above accept account across action active actual address adult afford afraid after again against
  agent agree ahead alarm album alert alike alive allow alone along already alright also always amazing
  among amount angel anger angle angry animal ankle annoy another answer anybody anyone anything anyway
  apart appear apply approve april areas argue arise armed arrange arrive artist aside asked asleep asset
  audio august aunty avoid awake award aware awful backs badge badly basic basis basket batch beach beans
  beard bears beast beaten beauty became become before began begin behind being belief below bench benefit
  beside better between beyond bible billion birth black blade blame blank blast bleed blend bless
  blind block blood bloom blown blows board boats bonus boost booth border bored borne borrow bosses
  bottle bottom bought bound boxes brain brake brand brave bread break breath breed brick bride brief
  bright bring broad broke broken brother brought brown brush build built bunch burnt burst
  butter button buyer buyers cabin cable calls calling came camera canal cancel cancer candy cannot
  career careful cargo carry cases catch cause central chain chair chalk change chance charge chart chase
  chasing cheap cheat check checked cheek cheer chest chief child choice choose chose church cinema circle
  citizen claim class clean clear clearly clerk click client climb clock close closed cloth clothes cloud coach
  coast coats colour comes comfort coming common company complete confirm contact cooker cooked cooking cool
  copies corner correct cough could count counter country couple course court cover crack craft crash
  crazy cream credit creek crime cross crowd crown cruel crush cried customer cycle daily dairy dance danger
  dates dated deals dealt dear death debit debts decide deep delay delete deliver demand depth desert
  design desire desk detail differ dinner direct dirty disease district doctor dollar doors double doubt
  dozen draft drama drawn dream dress dried drill drink drinks drive driver driving drops drove dying
  each eager early earth easily eaten eating eight either elder elect empty enemy engine enjoy enough
  enter entire entry equal error essay event every exact exactly exams excuse exist expect expensive
  expert extra faced facts faith false famous fancy farmer fashion fasten father fault favor favour
  fears fetch fever fewer field fifth fifty fight figure filled filter final finally finding fine finger finish
  fired first fishing fixed flame flash flat flesh flies flight floor flood flour flower fluid flush focus
  folks follow foods force forest forget forgot formal former forty forth forum forward found frame
  fraud freak free freely fresh fried friend front frost fruit fully funds funny future gains games garage
  garden gather gears gentle ghost giant gifts girls given giver giving glad glass globe glory gloves going
  goods grace grade grain grams grand grant grass grave great greed greek green greet grief gross
  ground group grown growth guard guess guest guide guilty habit hairs handle hands handy happen happy harbour
  harsh haste hated having heads health heard heart heating heavy hello helped helper hence hidden
  hills hints hired hobby holds hoped hopes horse hotel hours house housing human humble hungry hurry hurts
  ideal ideas image imagine income indeed index inform inner inside instead intend invite issue issued
  issues items january jeans jewel joins joint joked jokes judge juice july jumps june keeper keeping kept
  keys kicks kidney kinds kings kitchen knees knife knock known knows label labor labour lacks ladies large
  laser later latest laugh laundry lawns layer layers leader leads learn lease least leave leaves leaving
  legal lemon length lesson letter level light likely liked likes limit lined linen lines links lived
  liver lives loads loan loans lobby local locate locked logic lonely looked looking looks loose lords
  lorry loser losing loss lost lotion loud loved lovely lover lower loyal lucky lunch lungs
  lying machine madam magic mails mainly major maker makes making males manage manner march margin
  marked market marks marry match matter maybe mayor means meant meals medal media medium meets member memory
  mental mention menus merry message messed metal meter method middle might mild miles million mind
  minor minus minute mirror mixed mixer mobile model modem modern moment money month moral mother
  motion motor mount mouse mouth moved movie moving music myself nails naked named names narrow nasty
  nation native nature nearby nearly neatly needed needle needs nerve never newly night nobody noise normal north nose
  noted notes nothing notice novel nurse object obtain occur ocean offer office often older onion
  online opened opens option orange order organ origin other ought ounce outer outside owner oxygen
  packet packed pages pains paint pairs panel panic paper parcel pardon parent park parks party paste
  patch paths patient pause peace peach pearl people pepper perfect perhaps period permit person petrol
  phase phone photo piano picks picked picked picture pieces pilot pitch place places plain plane planet
  plans plant plate player please plenty plots plus pocket poems point poison police polite poems poor pools
  posts posted potter pound pounds power powder praise prayer press pretty price prices pride prime prince
  print prior prison private prize problem process produce profit promise proof proper proud prove public
  pulled pulls pumps punch pupil purple purse pushed puts quality queen quick quiet quite quote
  radio raise raised range rapid rarely rates rather ratio reach react reader reads ready really reason
  receipt recent record reduce refer refund region regret relax relay remain remind remote remove rented
  repair repeat reply report request rescue resort rest result return review reward rider riders
  rides right rings risen risky rival river roads roast robot rocks rolls roofs rooms roots roses rough
  round route royal ruled ruler rules running rural sadly safer safety sales salon salty same sample sandy
  santa satisfy sauce saved saves scale scare scene school score scout screen search season seats second
  secret sector secure seeds seeing seeks seems sense sending sends series serial serious serve served service seven
  severe shade shake shall shame shape share shared sharp shave sheep sheet shelf shell shift shine
  shirt shock shoes shoot shops short shots should shout shown shows sides sight signal signed silent silk
  silly silver simple simply since single sister sites sixth sixty sizes skill skills skins skirt sleep
  slept slice slide slight slim slope slow slowly small smart smell smile smoke snake soccer social
  soft solar solid solve solved songs sorry sorts sound source south space spare speak special speech speed
  spell spend spent spice spicy spill spirit spite split spoke sport spots spray spread spring square
  stable staff stage stain stairs stamp stand start started starts state status stays steak steal
  steam steel steep sticks still stock stole stone stood stools stops store stores storm story straight
  stream street stress strike string strip strong stuck study stuff style sudden suffer suits sunny super supply
  supper sure surely surface sweat sweep sweet swept swift swing switch table taken takes taking talks
  target taste tasty taught taxes teach teams tears teeth tells terms tests thank thanks their them theme
  there these thick thief thing things think thinking third thirty those though thread threat three threw throat
  throw thumb ticket tight tiles times timer tired tires title titles today token toilet told tools tooth
  topic total touch tough tours towel tower towns toxic trace track trade trail train travel
  treat treaty trees trend trial tribe trick tried tries trips truck truly trunk trust truth tubes turns
  twelve twenty twice twins twist types ugly uncle under union unique unite units unless until
  upper upset urban urgent usage useful user users using usual vague value video views visit vital voice voted
  wages wagon waist wait waited waiter waiting wakes walks walls wants warm warned wash washed waste watch watched watches
  water waves weak wealth wears weeks weigh weird wedding wheat wheel where which while white whole whose
  widow width wider willing winds window wines wings winner winter wiped wiper wired wires wiser wishes
  wishing woman women wonder wooden words works worker world worry worse worst worth would wound wrist
  write writer writes writing wrong wrote years yellow yield young yours youth zones blankets
  potter pension mention station staple spoken token woken drinks dropping shopping stopping slapping
  oiled boiled spoiled soiled foil soils coils boil broil sailing salute salads saint sells cells
  egged beggar legs pegs kegs sodas sofas solder older colder bolder folder holder beams bends beads
  heaven seven oven covers lovers mover riced dices niceness spices diced slices sliced advice device
  sugary surgery anger manger hanger danger ginger finger linger singer sprites sprint sprout
  spritz splits unions opinion minion million billion cooks books hooks rooks boots roots coots tissue
  pappers rapper taper tapes tower flowers mowers lowers lover fluor flavor flavour colors banner manner bandana
  havana savanna cabana panama pajama potluck porter poster posters master faster plaster
  poetry poultry pottery lottery battery matter latter letter litter bitter better batter matched hatches catches patches
  ditches witches kitchen washes dishes dashes bathing batches catching teaching reaching wiring fishing
  races faces laced lakes feather weather lather heather robber rubbed cleaner cleared jacket racket packed
  wafer hater wager eater cater beater heater theater tread dread sales tales males gales wishing aerial
  beads scandal vandals spite spire caper piper paver someone beads breads jackets gloves planner
  holiday birthday happy funny hungry thirsty tired busy ready steady early lately daily weekly monthly
  dusting boosting toasting washer dasher basher founder sounder founder under thunder wander wonder
`)
