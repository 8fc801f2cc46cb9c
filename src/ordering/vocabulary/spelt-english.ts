import { words } from './word-list.ts'

/** Everyday English words of five letters or more, spelt right; see spelt-swahili.ts. */
export const speltEnglish = words(`
  about above accept accident account across action active actor actual address adieu adult
  advantage advice aerial afford affordable afraid after again against agency agent agile agree
  agreement ahead aired airline aisle alarm album alert alias alien alike alive allow allowance
  almost alone along already alright altar amazing among amount angel anger angle angry animal ankle
  anniversary annoy another answer anybody anymore anyone anything anytime anyway anywhere apart
  apologies apologise apologize appear applied apply appreciate approach approve april areas argue
  arise armed armies arrange arrive artist aside asked asleep asset assistant attention audio august
  aunty authority available average avoid awake award aware awful backs badge badly baggage bailed
  baked bakery balcony balls bandana bands banged banging bangs banks barbecue bared barely barge
  barking barks barrel bases basher bashing basic basically basis batch batter batting beach beacon
  beads beady beams beans beard bears beast beaten beats beaut beautiful became become bedroom beeps
  before began beggar begin behind being belch belief bells below bench bends benefit beside betray
  between beyond bible billion bills birth birthday bitten bizarre black blade blame bland blank
  blast bleak bleed blend bless blind blinking block bloke blood bloom blown blows blush board boats
  bogus boil bolder bombed bomber bombs bonds bones bonus bookie boost booth border bored borne
  borrow bosses bottle bottom bought bounce bouncy bound bowls boxes boyfriend braces brags braid
  brain brake branch brand brass brats brave brawl brawn breach bread breadth break breast breath
  breed brewed brick bridal bride brief bright bring brink broad broil broke broken bronc brood
  brook brought brown browse bruise brunch brute bubbles bucks buddies buddy budget build built
  bullet bully bummer bumper bumps bunch bundt bunker bunks burnt burst buses bushes busted butcher
  butler button butts buyer buzzer cabana cabin caddy cadet cages calls camel camera camps campus
  canal canary cancel cancer cannot canoe capable caper captains carats carbon cards careful cares
  caretaker cargo carry cars cartel carts carve cases cashier casket caste castle catch cater cattle
  cause caves cease celebrate cells central certain chain chair challenge chamber champ chance
  change chant chaos chapel chaps chapter charge charm chart chase chaste cheap cheat check cheek
  cheer cheesy cheque cherry chess chest chick chief child chill chilly chimp choice choke choose
  chores chose chosen christmas chummy chump chums church chute cinema circle citizen claim class
  classmates clean clear clerk clever click client climb clips cloaking clock clone close closet
  cloth clothes cloud clowns clubs clues coach coast coats codes coffin coils coins colleague colon
  color colour combat combo comes comet comfort comfortable comic comment committed committee common
  community company competition complete complicated computer concerned condemn condition condo
  confidence confirm confirmation connection conning conscious consider contact contain continue
  contract control conversation convoy cook cooks cool coots copies copping corral correct cough
  could count country couple coupon course court cousin cover crack cradle craft cramp cranes crank
  craps crash crass crave crawl craze crazy crease create creator credit creek creep crews cricket
  cried cries crime crisis crisp crops cross crowd crown crude cruel crush cuddle cuffs curse curve
  customer cutie cycle daily dairy dance dandy danger dares daring dasher dashes dashing dated dates
  daughters deals dealt death debit debts debut december decide decision deeds delay delete deliver
  demand demon department depth desert deserve design desire desperate detail deterrent device diced
  dices differ difference different difficult diner dining direct direction discount discuss disease
  distance district ditches diver diwali docks doctor doesn doggy dogs doing dollar donate donor
  doorman doors double doubt downstairs downtown dozen draft draining drama drapes drawn draws dread
  dream dried drift drink dripping drive drops drove drown during dusk dwell dying eager early ears
  earth easier easily eaten eater eating education effect effort egged eight either elder elect
  emergency employee empty enemy engine enjoy enter entire entry equal error essay event eventually
  everywhere exact example exams excited excuse exist expect expensive experience expert expertise
  explain explanation express facebook faced faces facial facto facts fails faint faith fallen false
  familiar famous fancy fangs fantastic fantasy fares farms fashion fasten fatal father fault fauna
  favor favorite favour favourite fears feast feather february feelings feels felon femur festival
  fetch fever fewer field fifth fifty fight figure files fills filter final finds fine finger finish
  fired fires first fixed flags flair flame flank flare flash flavor flavour fleas fleet flesh flick
  flier flies flight float flock flood floor flops flour flown flows fluid flush focus folks follow
  food foods fools football force forest forever forget forgot formal forms forth forum forward
  found fours frame fraud freak frees freshen friday fried friend fries frisk frogs front frost
  frown frying fully funds funeral funny furniture furry future gains gales games garage garbage
  garden gasps gates gather gears geeks gender generous gentle germs ghost giant gifts girlfriend
  girlie girls given giver globe glory goals going goods gotten government grabs grace grade
  graduation graft grain grams grand granddaughter grandfather grandmother grandson grant graph
  grasp grass grate grateful gratis grave graze great greed greek green greet grids grief grime
  grimy grips groan grocery groin groom gross ground group growls grown grows growth grump guarantee
  guard guess guest guide guilty guitar habit hairs handle hands hangs happen happiness happy
  harbour harsh haste hatches hated hater havana heads health heard heart heather heaven heavy hello
  helps hence heroic hidden hides hills hints hired history hobby hockey holds holes holiday homes
  homework honest honor hooks hoped hopes horse hostel hotel hours house housemate human humble
  humor hunch hundreds hungry hurry hurts ideal ideas image imagine important impossible income
  incredible indeed index inform information inner inning inside instagram installment instead
  instructions insurance intend interest internet interview introduce invalid invitation invite
  invoice irate isolation issue issued itching itchy items jackpot jacks january jerky jewel jingle
  jobs jockey joins joint joked jokes jolly journey judge juicy july jumps june justice karate karma
  keeps kegs keys kicks kiddo kidney kills kinds kings kitchen kites knack knees knock knots
  knowledge known knows label labor labour laced laces lacks ladies lakes landlord lands lanes
  language large laser lasts later latest lather latte laugh laughter laundry lawns lawyer layer
  leads leagues leaks leaky leans leaped leaps learn lease least leave lecture leftover legal legs
  length lenses lesson levee level lever liars library liege lifts light lighten liked likes limbo
  limbs limit lined linen lines linger links lions lists litter lived lives loads loans lobby local
  locate location logic lonely loner looks loose lords lorry loser loses loved lover loves lower
  loyal lunch lunchtime lungs lying machete machine macho madam magic maiden maids mails maimed
  maitre major maker makes males malice mamas manage manger mania manly manor maple march margin
  market marks marriage marry marshes master match matchbook material mates matter mature matzo
  maybe mayor meals means meant mechanic medal media medical medium meets mellow melody member
  memory menace mental mention menus merry message metal meter method midday middle midget midnight
  might miles million minds mines mingle minion minister minor minus minute mirage mirror mistake
  mister mistress mixed mobile model modem modern moment monastery monday money monitor month moons
  moose moral moron mother motion motor mount mouse mouth moved mover moves movie mowers muddy munch
  muscle music mutual myself naive naked named names nanny narrow nasty nation national native
  natural nature nearby neatly necessary needn needs neighbor neighbours neither nephew nerve
  network never newborn newly niceness niece night ninja noble nobody noise noodle normal north
  noted notes nothing notice notion novel november nurse object oblige obtain obviously occasion
  occur ocean october odious offer office official offline often oiled older onion online opens
  opera operation opinion opportunity option order organ organic origin other ought ounce ourselves
  outer outside owner oxygen paces packet pages pains pairs pajama palace palms pamper panama panel
  panic panzer papal pappers parade parcel pardon parent parish parks parole parrot particular
  parties parts passive password patch patent paths patient patio patter pauper pause paved paver
  payday peace pearl pebble peeper pence pennies penny pension people percent perfect perhaps period
  perish permission permit person petrol petty phase phone phony photo phrase physical piano picket
  picks picnic picture pieces pilot pinch piper pirate pisses pitch place plague plain plane planet
  plans plant plasma plastic platter plays pleasant please pleasure plebe plots pluck pocket poems
  poetry point poker polar poles police policy polite polls ponies pools popped popular porch
  portion posse possibility possibly posts potion potluck poultry pound power practice praise preach
  pregnant presence present press pressure presume pretty price pride prime prince print prior
  prison private prize probe problem process produce professional profit program progress project
  promise proof proper property protect protection protein protest proud prove proven provide
  prowler public publish pucker pulls pumping pumps punch punish pupil puppet purple purpose purse
  puts quack quaint quality queen quick quiet quite quote rabbi races racket radio raise ramadan
  ranch range ranks rapid rapper rates rather ratio reach react reaction reads realise reality
  realize reason receipt receive recent recipe record reduce refer region regret regular
  relationship relax relay remain remind remote remove repair repeat reply report request rescue
  research resort respect responsible restock rests result retail return reversal reverse review
  reward rhyme riced rider rides right rings risen rises rival river roach roads roast robot rockets
  rocks rodeo roles rolls roofs rookie rooks roommate rooms roots roses rough round route routine
  royal rubbed rudder ruined ruled rules rumor rural sacred sadist sadly safer safety sahib sailed
  sailing sailor sails saint sakes salary sales saline saliva salon saloon salty salute salvage
  salve salvo sample sanity santa satin satisfy saturday sauna savage saved saves says scale scandal
  scare scary scene scent schedule school science scoop scoot scope score scout scram scream screen
  scrub scuba seals search season seats second secret section sector secure seeks seems segue seize
  sells sends senile sense sensitive sentence separate september serial series serious serve service
  settled seven severe sewer shack shade shady shaft shake shaky shall shalt shame shape share shark
  sharp shave shear sheep sheer shelf shell shelter shift shine shingle shiny ships shock shook
  shoot shops short shortage shots should shout shove shown shows shred shrine shush shuts sickle
  sides siege sight signal signs silent silly silver simple simply since single sings sinner siren
  sister sites situation sixth sixty sizes sizzle skate sketch skies skill skins skull skunk slack
  slain slant slapping slash slate slave sleep slept slice slick slide slight slim slime slippery
  slope slump slums smack small smart smash smear smell smile smite smoke smooth snake snappy snaps
  snatch sneak snipers snitch snoop snuck soaked sober soccer social society sodas sofas soils solar
  solemn solid solve somber somehow someone sometime somewhere sonar songs sons sorry sorts souls
  sound source south space spank spare spark speak spear special species specific speech speed spell
  spend spent spicy spider spies spill spinal spine spire spirit spite spits splash splat splice
  splint split spoil spoke spoken spook sport spots spread spree spring sprint sprites spritz sprout
  spruce squad square squat squeak squirt stable stack staff stage stain stairs stake stamp stand
  staple stare start stash state statement static station stays steady steal steam steel steep steer
  steps stick stiff still sting stink stole stolen stomp stood stool stoop stops store stories storm
  story straight stranger stray streak stream street stress stride strife strike string strip stripe
  strive stroke strong stuck student study stuff stump stunt style subject success successful sucked
  sucker sucks sudden suffer sugary suits sunday sunny super supervisor supplier supply support
  supposed surface surgery surprise swear sweat sweep swell swept swift swindle swine swing swore
  sworn system table tailor tails taken takes talents tales talks tanks taper tapes target taste
  tasty taught taxes teach teams tears tease teatime technology teeth telephone tells temper
  temperature tenant tense terms terrific tests thank thankful theater their theme themselves there
  thermal these thick thief thine thing think third thirsty thirty those though thought thousands
  threat three threw throat through throw thumb thunder thursday ticket tickles tiger tight timer
  times tingle tired tires tissue title today together toilet tomcat tongue tools tooth topic total
  touch tough tours tower towns toxic trace track trade traffic trail train transaction transfer
  traps trash travel tread treat treatment trees trend triad trial tribe trick tried tries triple
  trips trooper trouble truce truck truly trunk trust truth tubes tucked tuesday tunes tunnel turns
  twelve twenty twice twins twist types tyres unavailable uncle under understand underway unicorn
  union unique unite units unless until unusual unwell update upper upset urban urgent usage useful
  users using usual utter vague valet valid value vandals vanish vehicle veins verge verse versus
  vials video views villa vineyard virtue visit vital voice voted votes wading wager wages wagon
  wailing waist waits waive waken wakes walks walls wander wants waste watch water waved waves waxed
  ways wealth wears weasel weather website wedding wedge wednesday weeds weekday weekend weeks weigh
  weird whale whatsapp wheat wheel where whether which whiff while whims whine whiny whips whirl
  whirring whisk whisper whistle white whole wholesale whose wider widow width wills window winds
  wines wings winter wiped wiper wired wires wiser witch withdraw wives woken woman women wonder
  wonderful wooden words works world worried worry worse worst worth would wound wreak wrist write
  wrong wrote years yellow yesterday yield young yours yourself youth zones
`)
