import { words } from './word-list.ts'

/** Everyday English words of five letters or more, spelt right; see spelt-swahili.ts. */
export const speltEnglish = words(`
  about above accept accident account across action active actor actual address adieu adult
  advantage advice aerial afford affordable afraid after again against agency agent agile agree
  agreement ahead aired airline aisle alarm album alert alias alien alike alive allow allowance
  almost alone along already alright also altar always amazing among amount angel anger angle angry
  animal ankle anniversary annoy another answer anybody anymore anyone anything anytime anyway
  anywhere apart apologies apologise apologize appear applied apply appreciate approach approve
  april areas argue arise armed armies arrange arrive arriving artist aside asked asleep asset
  assistant attention audio august aunty authority available average avoid awake award aware awful
  backs badge badly baggage bailed baked bakery baking balcony balls bandana bands banged banging
  bangs bank banks banner barbecue bared barely barge barking barks barrel bases basher bashing
  basic basically basis basket batch batches bathing batter battery batting beach beacon beads beady
  beams beans beard bears beast beaten beater beats beaut beautiful beauty became become bedroom
  beeps before began beggar begin beginning behind being belch belief bells below bench bends
  benefit beside betray better between beyond bible billion bills birth birthday bitten bitter
  bizarre black blade blame bland blank blankets blast bleak bleed blend bless blessed blind
  blinking block bloke blood bloom blown blows blush board boats bogus boil boiled boiling bolder
  bombed bomber bombers bombs bonds bones bonus bookie books boost boosting booth boots border bored
  borne borrow bosses bottle bottom bought bounce bouncy bound bowls boxes boyfriend braces brags
  braid brain brake branch brand brass brats brave brawl brawn breach bread breads breadth break
  breast breath breed brewed brick bridal bride brief bright bring brink broad broil broke broken
  bronc brood brook brother brothers brought brown browse bruise bruises brunch brush brute bubbles
  bucks buddies buddy budget build built bullet bullets bully bummer bumper bumps bunch bundt bunker
  bunks burnt burst buses bushes busted busy butcher butler butter button butts buyer buyers buzzer
  cabana cabin cable caddy cadet cages calling calls came camel camera camps campus canal canary
  cancel cancer candy cannot canoe capable caper captains carats carbon cards career careful cares
  caretaker cargo carry cars cartel carts carve carved cases cashier casket caste castle catch
  catches catching cater cattle cause caves cease celebrate cells central certain chain chair chalk
  challenge chamber chambers champ chance change chant chaos chapel chaps chapter charge charges
  charm chart chase chasing chaste cheap cheaper cheat check checked cheek cheer cheesy cheque
  cherry chess chest chick chicks chief child chill chilly chimp choice choke choking choose chores
  chose chosen christmas chummy chump chumps chums church chute cinema circle citizen claim class
  classmates clean cleaner cleaning clear cleared clearly clerk clever click client clients climb
  clips cloaking clock clone cloning close closed closet closing cloth clothes cloud cloudy clowns
  clubs clues coach coast coats code codes coffin coils coins colder colleague colleagues colon
  color coloring colors colour combat combo comes comet comfort comfortable comic coming comment
  committed committee common community company competition complete complicated computer concerned
  condemn condition conditions condo confidence confirm confirmation connection conning conscious
  consider contact contain contains continue continues contract control conversation convoy cook
  cooked cooker cooking cooks cool coots copies copping corner corral correct cough could count
  counter country couple coupon course court cousin cousins cover covers crack cradle craft cramp
  cranes crank cranky craps crash crass crave crawl craze crazed crazy cream crease create created
  creates creator credit creek creep creeps crews cricket cried cries crime crisis crisp crispy
  crops cross crowd crown crude cruel crush cuddle cuffs curse curve customer customers cutie cycle
  daily dairy dance dandy danger dares daring dasher dashes dashing dated dates daughters dawn deals
  dealt dear death debit debt debts debut december decide decision deeds deep delay delete deliver
  demand demon demons department depth desert deserve design desire desk desperate detail details
  deterrent device diced dices differ difference different difficult diner dining direct direction
  dirty discount discuss disease dishes distance district ditches diver diwali docks doctor doesn
  doggy dogs doing dollar donate donor doorman doors double doubt downstairs downtown dozen draft
  draining drama drapes drawn draws dread dream dress dried drift drifting drill drink drinks
  dripping drive driver driving dropping drops drove drown during dusk dusting dwell dying each
  eager early ears earth easier easily easter eaten eater eating education effect effort egged eight
  either elder elect emergency employee employees empty enemy engine enjoy enter entire entry equal
  error essay event eventually every everywhere exact exactly exam example exams excited excuse
  exist expect expensive experience expert expertise explain explanation express facebook faced
  faces facial facto facts fails faint faith fallen false familiar famous fancy fangs fantastic
  fantasy fares farmer farms fashion fasten faster fatal father fault fauna favor favorite favour
  favourite fears feast feather february feelings feels felon femur festival fetch fever fewer field
  fifth fifty fight figure files filled fills filter final finally finding finds fine finger finish
  fired fires first fishing fixed flags flair flame flank flare flash flat flavor flavour fleas
  fleet flesh flick flier flies flight float flock flood floor flops flour flower flowers flown
  flows fluid flush focus foil folder folks follow food foods fools football force forest
  forever forget forgot formal former forms forth forty forum forward found founder fours frame
  fraud freak free freely frees freshen friday fried friend fries frisk frogs front frost frown
  fruit frying fully funds funeral funny furniture furry future gains gales games garage garbage
  garden gasps gates gather gears geeks gender generous gentle germs ghost giant gifts ginger
  girlfriend girlie girls given giver giving glad glass globe glory gloves goals going goods gotten
  government grabs grace grade graduation graft grain grams grand granddaughter grandfather
  grandmother grandson grant graph grasp grass grate grateful gratis grave graze great greed greek
  green greet grids grief grime grimy grips groan groans grocery groin groom gross ground group
  growls grown grows growth grump guarantee guard guess guest guide guilty guitar habit hairs handle
  hands handy hanger hangs happen happiness happy harbour harsh haste hatches hated hater havana
  having heads health healthy heard heart heater heather heating heaven heavy hello helped helper
  helps hence heroic hidden hides hills hints hired history hobby hockey holder holds holes holiday
  holidays homes homework honest honesty honor hooks hoped hopes horse hostel hosting hotel hours
  house housemate housing human humble humor hunch hundreds hungry hurry hurts ideal ideas image
  imagine important impossible inches income incredible indeed index inform information inner inning
  inside instagram installment instead instructions insurance intend interest interested interesting
  internet interview introduce invalid invitation invite invoice irate ironing isolation issue
  issued issues itching itchy items jacket jackets jackpot jacks january jeans jerky jewel jingle
  jobs jockey joins joint joked jokes jolly journey judge juice juicy july jumps june justice karate
  karma keeper keeping keeps kegs kept keys kicks kiddo kidney kills kinds kings kitchen kites knack
  knees knife knock knots knowledge known knows label labor labour laced laces lacks ladies lakes
  landlord lands lanes language large laser lasts lately later latest lather latte latter laugh
  laughter laundry lawns lawyer lawyers layer layers leader leads leagues leaks leaky leans leaped
  leaps learn lease least leave leaves leaving lecture leftover legal legs lemon length lenses
  lesson lessons letter levee level lever liars library liege lifts light lighten liked likely likes
  limbo limbs limit lined linen lines linger links lions lists litter lived liver lives living loads
  loan loans lobby local locate location locked locker logic lonely loner looked looking looks loose
  lords lorry loser loses losing loss lost lotion lottery loud loved lovely lover lovers loves lower
  lowers loyal lucky lunch lunchtime lungs lying machete machine macho madam magic maiden maids
  mails maimed mainly maitre major maker makes making males malice mamas manage manager manger mania
  manly manner manor maple march margin marked market marks marriage marry marshes masses master
  match matchbook matched material mates matter mature matzo maybe mayor meals means meant mechanic
  medal media medical medium meeting meetings meets mellow melody member memory menace mental
  mention menus merry message messages messed messes metal meter method midday middle midget
  midnight might mild miles million mind minds mines mingle minion minister minor minus minute
  mirage mirror mistake mister mistress mixed mixer mobile model modem modern moment monastery
  monday money monitor month monthly moons moose moral moron morons mother motion motor mount mouse
  mouth moved mover moves movie moving mowers muddy munch muscle music mutual myself nails naive
  naked named names nanny narrow nasty nation national native natural nature nearby nearly neatly
  necessary needed needle needn needs neighbor neighbors neighbours neither nephew nerve network
  never newborn newly niceness niece night ninja noble nobody noise noodle normal north nose noted
  notes nothing notice notion novel november nurse object oblige obtain obviously occasion occur
  ocean october odious offer offers office official offline often oiled older onion online opened
  opening opens opera operation opinion opportunity option orange order organ organic origin other
  ought ounce ourselves outer outside oven owner oxygen paces packed packet pages pains paint pairs
  pajama palace palms pamper panama panel panic panzer papal paper pappers parade parcel pardon
  parent parents parish park parking parks parole parrot particular parties parts party passes
  passing passive password paste patch patches patent paths patient patio patter pauper pause paved
  paver payday peace peach pearl pebble peeper pegs pence pennies penny pension people pepper
  percent perfect perhaps period perish permission permit person petrol petty phase phone phony
  photo photos phrase physical piano picked picket picks picnic picture pieces pilot pinch piper
  pirate pirates pisses pitch place places plague plain plane planet planner plans plant plasma
  plaster plastic plate platter player plays pleasant please pleasure plebe plots pluck plus pocket
  poems poetry point poison poker polar poles police policy polite polls ponies pools poor popped
  popular porch porter portion portions posse possibility possibly posted poster posters posts
  potion potluck potter pottery potty poultry pound pounds powder power practice praise prayer
  preach preacher pregnant presence present press pressure presume pretty price prices pride prime
  prince print prior prison private prize probe problem process produce professional profit program
  progress project promise proof proper property protect protection protein protest proud prove
  proven provide prowler public publish pucker pulled pulls pumping pumps punch puncture punish
  pupil puppet purple purpose purse pushed puts quack quaint quality queen quick quiet quite quote
  rabbi races racket radio rainy raise raised ramadan ranch range ranks rapid rapper rarely rates
  rather ratio reach reaching react reaction reader reads ready realise reality realize really
  reason receipt receipts receive recent recipe record reduce refer region regret regular
  relationship relax relay remain remaining remind remote remove rented repair repeat reply report
  request rescue research resort respect responsible rest resting restock rests result retail return
  reversal reverse review reward rhyme riced rider riders rides riding right rings risen rises risky
  rival river roach roads roast robbed robber robot rockets rocks rodeo roles rolls roofs rookie
  rooks roommate rooms roots roses rough round route routine royal rubbed rudder ruined ruled ruler
  rules rumor rumors running rural sacred sadist sadly safer safety sahib sailed sailing sailor
  sails saint sakes salads salary sales saline saliva salon saloon salty salute salvage salve salvo
  same sample sandy sanity santa satin satisfy saturday sauce sauna savage savages savanna saved
  saves says scale scandal scare scary scene scent schedule school science scoop scoot scope score
  scout scram scream screams screen scrub scuba seals search season seats second secret section
  sector secure seeds seeing seeks seems segue seize sells sending sends senile sense sensitive
  sentence separate september serial series serious serve served service settled seven severe sewer
  shack shade shady shaft shake shaky shall shalt shame shape share shared shark sharks sharp shave
  shear sheep sheer sheet shelf shell shelter shift shine shingle shiny ships shirt shock shoes
  shook shoot shopping shops short shortage shots should shout shove shoved shown shows shred shrine
  shush shuts sick sickle sides siege sight signal signed signs silent silk silly silver simple
  simply since singer single sings sinner siren sirens sister sisters sites situation sixth sixty
  sizes sizzle skate sketch skies skill skills skins skirt skull skunk slack slain slant slapping
  slash slate slave sleep sleeping slept slice sliced slices slick slide slight slim slime slippery
  slope slow slowly slump slums smack small smart smash smear smell smile smite smoke smooth
  smoothly snake snappy snaps snatch sneak sneaky snipers snitch snoop snuck soaked sober soccer
  social society sodas sofas soft soiled soils solar solder solemn solid solve solved somber somehow
  someone sometime sometimes somewhere sonar songs sons sorry sorts souls sound sounder source south
  space spank spare spark speak spear special species specific speech speed spell spend spent spice
  spices spicy spider spiders spies spill spinal spine spire spirit spite spits splash splat splice
  splint split splits spoil spoiled spoke spoken spook spooky sport spots spray spread spree spring
  sprint sprites spritz sprout spruce squad square squat squeak squirt stable stack staff stage
  stain stairs stake stakes stamp stand staple stare start started starts stash state statement
  static station staying stays steady steak steal steam steel steep steer steps stick sticks stiff
  still sting stink stinks stinky stock stole stolen stomp stone stood stool stools stoop stopping
  stops store stores stories storm story stove straight stranger stray streak stream street stress
  stride strife strike string strip stripe strive stroke strokes strong stuck student students study
  studying stuff stump stunt style subject success successful sucked sucker suckers sucks sudden
  suffer sugary suits sunday sunny super supervisor supplier suppliers supply support supposed sure
  surely surface surgery surprise surprised swear swears sweat sweep sweet swell swept swift swindle
  swine swing switch swore sworn system table tailor tails taken takes taking talents tales talks
  tanks taper tapes target taste tasty taught taxes teach teaching teams tears tease teatime
  technology teeth telephone tells temper temperature tenant tense terms terrific tests thank
  thankful thanks theater their them theme themselves there thermal these thick thief thine thing
  things think thinking third thirsty thirty those though thought thoughts thousands thread threat
  three threw throat through throw thumb thunder thursday ticket tickles tiger tight tiles timer
  times tingle tired tires tissue title titles toasting today together toilet token told tomcat
  tongue tools tooth topic total touch tough tours towel tower towns toxic trace track trade traffic
  trail train transaction transactions transfer traps trash travel traveling travelling tread treat
  treatment treaty trees trend triad trial tribe trick tried tries triple trips trooper trouble
  truce truck truly trunk trust truth tubes tucked tuesday tunes tunnel turns twelve twenty twice
  twins twist types tyres ugly unavailable uncle under understand underway unicorn union unions
  unique unite units unless until unusual unwell update updates upper upset urban urgent usage
  useful user users using usual utter vague valet valid value vandals vanish vehicle veins verge
  verse versus vials video views villa vineyard virtue visit visiting vital voice voted votes wading
  wafer wager wages wagon wailing waist wait waited waiter waiting waits waive waiver waken wakes
  walking walks wallet walls wander wants warm warned wash washed washer washes washing waste watch
  watched watches water waved waves waxed ways weak wealth wears weasel weather website wedding
  wedge wednesday weeds weekday weekend weekly weeks weigh weird whale whales whatsapp wheat wheel
  where whether which whiff while whims whine whines whining whiny whips whirl whirring whisk
  whisper whistle white whole wholesale whose wider widow width willing wills window winds wines
  wings winner winter wiped wiper wired wires wiring wiser wishes wishing witch witches withdraw
  wives woken woman women wonder wonderful wooden words worker working works world worried worry
  worse worst worth would wound wreak wrist write writer writes writing wrong wrote years yellow
  yesterday yield young yours yourself youth zones
`)
