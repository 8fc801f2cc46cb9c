import { phrases, words } from './word-list.ts'

/**
 * Things people ask shops for, spelt right. One that a shop sells is found through its product;
 * one it does not sell is asked about, and is never taken for a misspelt product.
 */
export const goods = words(`
  nyama kuku samaki omena dagaa tilapia mbuzi ngombe beef chicken fish goat meat matumbo liver maini
  sausage soseji smokie smokies bacon ham mince minced fillet pork nguruwe kamba pweza mandazi
  maandazi mahamri chapati chapo kangumu mkaango vibibi bhajia samosa sambusa kachori mutura ugali
  pilau biriani biryani githeri muthokoi mukimo irio uji porridge wimbi millet mtama sorghum muhogo
  cassava nduma arrowroot mihogo vitamu sweetpotato ngwaci njugu karanga groundnuts korosho cashew
  nuts simsim sesame soya mbaazi kunde njahi kamande lentils choroko peas minji cowpeas kabichi
  cabbage spinach spinachi mchicha terere managu saga mrenda broccoli cauliflower lettuce letus
  celery dania dhania coriander cilantro parsley mint rosemary thyme basil leek karoti carrot hoho
  pilipili capsicum chili chilli chillies pepper biringanya eggplant brinjal cucumber tango matango
  courgette zucchini beetroot malenge pumpkin butternut bamia okra mahindi maindi corn popcorn
  tangawizi ginger saumu garlic thomu limau lemon ndimu lime chungwa machungwa orange embe maembe
  mango nanasi mananasi pineapple tikiti matikiti watermelon melon papai mapapai pawpaw papaya
  zabibu tufaha apple tofaa peasi pear plum peach strawberry guava mapera pera passion matunda fruit
  mboga vegetable veges vegies kachumbari salad asali honey jam jem siagi butter margarine blueband
  prestige bluebandi cheese jibini yoghurt yogurt yogati maziwalala cream ghee samli icecream
  whipping creamer nan cerelac weetabix cornflakes cereal oats oatmeal granola porage museli pasta
  spaghetti spageti macaroni noodles indomie vermicelli tambi couscous semolina biscuit biskuti
  cookies cookie cake keki queencake donut doughnut bun scone croissant bagel muffin
  toast crisps chips chipo chevda snack sweet pipi lollipop chocolate chokoleti gum bigg chewing
  juice juisi delmonte quencher ribena squash pepsi mirinda stoney krest novida
  redbull energy monster predator lucozade afya milkshake smoothie kahawa coffee
  nescafe dormans cocoa kakao milo horlicks bournvita ketepa wine
  divai beer bia pombe tusker guinness whisky whiskey vodka gin brandy rum waragi konyagi kenyacane
  cider savanna smirnoff balozi pilsner whitecap cigarette sigara fegi sportsman embassy royco
  mchuzi masala curry bizari binzari turmeric manjano cinnamon mdalasini cardamom iliki cumin
  karafuu cloves spice viungo aromat knorr cubes maggi ketchup ketchap mayonnaise mayo
  vinegar siki mustard soysauce sauce saus paste tomatopaste peptang jamu yeast hamira baking magadi
  bicarbonate vanilla icing custard jelly gelatin coconut nazi jaggery molasses stevia
  colgate aquafresh sensodyne toothpaste toothbrush mswaki miswaki dawa meno mouthwash floss
  sunlight geisha lux dettol protex lifebuoy imperial menengai ndume kleesoft toss persil downy jik
  bleach harpic vim handwash shampoo conditioner stasoft lotion vaseline nivea arimis
  ballet perfume spray doom deodorant rollon rolon pads always kotex pampers huggies
  diaper nappy wipes serviette napkin cotton pamba towel taulo razor gillette wembe viwembe comb
  kitana hair nywele braids weave wig gel panadol hedex eno actal piriton antibiotics
  amoxil medicine tablets plaster bandage condom mosquito net coil chandarua candle mshumaa mishumaa
  torch tochi battery betri bulb balbu lighter charcoal makaa kerosene paraffin taa
  gas gesi cylinder kuni firewood broom ufagio fagio mop brush burashi steelwool
  sponge sponji dustbin foil matchstick pegs rope cup vikombe
  kikombe plate sahani spoon kijiko vijiko knife knives kisu visu fork uma sufuria pot pan thermos
  flask basin karai beseni jugs glass gilasi basket kiondo umbrella pen kalamu pencil
  penseli rubber eraser ruler book kitabu vitabu daftari exercise envelope bahasha
  newspaper gazeti airtime credo kredo bundles data simcard charger cable phones laptop shoe shoes
  viatu kiatu slippers ndara sapatu gumboots shirt shati dress nguo trouser suruali skirt socks
  soksi jacket sweater sweta cap kofia belt mshipi uniform vest boxer underwear panty
  bra cement simiti saruji misumari msumari nail hammer nyundo paint rangi mabati sheet timber
  wire waya pipe mabomba padlock kufuli lock bolt screw hinge tape glue gundi
  sandpaper ballast kokoto mchanga sand bricks matofali stone mawe tiles gutter tank socket switch
  panya rat mende cockroach poison sumu insecticide fertilizer mbolea mbegu pembejeo feed
  mbwa paka cat catfood dogfood layers growers powdered formula sma cowbell
  nido kasuku elianto rina cowboy chipsy kimbo popo cowfat lard sunflower olive
  jogoo hostess ajab taifa dola umi mumias kabras nutrameal famila festive broadways supaloaf
  elliots kdf flowers maua cardy gift toy ball mpira balloons ice barafu
  msosi tikitimaji mkaa stima token blanket blanketi pillow mattress godoro curtain pazia
  carpet rug bed bedsheet shuka mashuka soup supu lamb duck bata turkey quail sungura rabbit steak
  ribs coal wood wool silk boot seed candy toffee stapler thread uzi needle sindano wax glitter
  lipstick mascara foundation eyeliner nailpolish polish varnish thinner turpentine cord hose valve
  tap bib shovel spade jembe panga rake wheelbarrow nozzle drill msumeno chisel spanner pliers
  screwdriver kitenge leso khanga kanga paper powder achar achari adaptor adhesive aftershave
  airfreshener airpods ajwain albendazole almond aloevera amaranth anise antacid antimalarial
  antiperspirant apricot artichoke asparagus aspirin axe axes babyshawl backpack baiskeli bakuli
  ballcock balungi bangili bangle baobab barley basketball bathrobe bathsalt bayleaf beanie bedcover
  beets begi betadine bibcock bicycle bikini binliner birika bisi bisibisi blackbeans blackboard
  blazer blender blouse bodywash bonjela bouquet bowl bracelet braiding brakefluid brc briquettes
  broomstick broth brownie brownies brufen bubblegum buckwheat bulbholder bulgur burger burner busaa
  butterscotch candlestick carseat carwash cellotape ceramic cetirizine cetrizine chaas chainlink
  chaki chalk cheddar chekecheke chenza chevdo chewinggum chia chiaseeds chickmash chickpea
  choppingboard chujio chupi chutney cigars cleanser clingfilm clothesline coartem cologne
  concentrate confetti cooker coolant cottonbuds crab cracker crayon creamcheese crepe cress crochet
  crutches cupboard cupcake dafu dairymeal deepheat dengu dewormer diclofenac diesel disinfectant
  dizeli doll dongle doomspray doorknob doorlock doormat downpipe dressing drumstick duster dustpan
  duvet duveti dye earbud earphone earpods earring elastoplast emulsion energydrink engineoil
  extensioncable facemask facewash fenesi fenugreek fertiliser feta fig figili firelighter firigisi
  flashdisk flaxseed foodflask foronya freshener fudge fungicide fuso fyekeo garbagebag gasburner
  gasrefill gauze gaviscon geometrical giftbag giftwrap gizzard glove gloves glovu glucometer
  glucose gown grape grapefruit grater gravy grease gripe gripewater grits grout growersmash gypsum
  hairband hairdye hairfood hairnet hairspray halua halwa handbag handles hanger hardboard hasp
  hazelnut headphone herbicide highlighter hoe hoes honeycomb hoodie hoodies hosepipe hotdog
  hotsauce hummus ibuprofen icecubes icepops indomies inhaler insoles iodine ironbox ironingboard
  jackfruit jagi jeans jersey jiko kachiri kahurura kaimati kambare kande kandili kangara kanta
  kanyagia karatasi kashata katlesi kebab kettle khaki khat kibatari kibua kichongeo kidneybeans
  kifutio kisamvu kitambaa kitchenroll kitumbua kiwi kiwis kohlrabi kongoro koroboi kungumanga
  labania ladle lantern lasagna layersmash leggings lemongrass lighterfluid lingerie liniment
  linseed lipbalm lipgloss loafcake loafers lobster lolly loofah lottery lpg lunchbox lychee
  mabakuli mabeseni mabibo macadamia machenza maclick madafu mafagio magodoro majembe majiko makande
  makarai makaratasi makopa mandazis manila manilla manure mapanga mapazia maralarial margerine
  marmalade marshmallow mashoka masinia mastafeli masufuria matambara matembele matofaa matoke
  matomoko mazulia mbuyu mchaichai mdf meatpie meatpies mebendazole meko memorycard microwave mifupa
  mikebe mikeka mikoba mikufu miraa mishkaki mitego mitoo mitten mixer mkebe mkeka mkizi mkoba
  mkokoteni mkufu moisturizer mokimo mopper moringa mortein mortice mosquitocoil mothball mousetrap
  mozzarella mshikaki mtori mudfish muesli mug muguka muhindi muratina mursik mwarobaini mwiko
  nachos nailcutter naphthalene nappyrash ndala ndazi nderema ndulele necklace nectarine ngisi nguru
  nightdress nileperch notebook notepad npk nutella nutmeg nyamachoma octopus offal omega oregano
  ors oven oxtail pacifier pajamas pancake pantie pantyliner paperbag paperclip papertowel paprika
  paracetamol parmesan pasi pastry pawa peanut peeler perch pesticide petticoat photocopypaper
  pickle pipa pistachio pizza plywood pollard popsicle postman potty powerbank prawn pretzel primer
  printingpaper prunes pumice puncture puree putty puzzle pyjamas quinoa radish rags raisins ramen
  ratkill rattrap rebar regulator relaxer repellent ribbon risasi rizla robb rollingpin roofing
  rosebud rula rye saccharin saffron sage saget sageti sago salami salmon salsa samadi sambaza
  sandals sanitiser sanitizer sardine saucer scarf scourer scouring scratchcard sealant seasoning
  seedling sellotape serum seveve sharpener shaver shavingcream shawarma shisha shoelace shoepolish
  shoeshine shoka shortening shorts showergel shrimps sidiria sieve silicone singlet sinia sippy
  sippycup skewer slasher smocha smokey sneakers snuff softboard softener sorbet soumbala soursop
  soyabean soybeans spaghettis spatula spreads sprinkler sprouts squeegee stafeli staples
  stickynotes stock stove strepsil stroller stuli successcard suitcase sultanas sunhat sunscreen
  sushi sweetener swissroll syringe syrup tabasco taco tahini tairi talc tamarind tambara tampon
  tangerine tart tasi teapot tende thermometer thermoses thumbtacks tights tinfoil toaster tobacco
  tomatosauce toner toothpick toothpickbox torchbulb trotters tshirt tumbaku turnip tweezers tyre
  ubuyu ugoro ukwaju undercoat upawa urea uwatu vape vegemite vicks vifutio visheti vitambaa vitamin
  vitumbua voucher vyungu wafer waffle wali wallet walnut wardrobe wasabi weedkiller weldmesh
  wheatbran whiteout wigcap wirestripper wreath zafarani zambarau ziplock zukini zulia
`)

/** Other products whose names are made of words that may be sold by themselves. */
export const goodsPhrases = phrases(`
  kitunguu majani, vitunguu majani, kitunguu ya majani, majani ya kitunguu
  kericho gold, fahari ya kenya, golden fry, fresh fri, minute maid, blue band, gold crown, kcc gold
  supa loaf, super loaf, dola flour, mr bread, mama pride
  avocado oil, banana flour, potato flour, onion powder, onion soup, tomato soup, bean soup, rice bread
  egg bread, soda water, sugar water, potato salad, rice krispies, milk rolls, milk cream, tea biscuits
  bread rolls, bread roll, egg sandwich, soap powder, powder soap, tissue holder, tissue pack of 10
  banana bread, milk powder, powdered milk, condensed milk, coconut milk, milk chocolate, milk shake
  goat milk, soya milk, soy milk, almond milk, brown sugar, icing sugar, caster sugar, castor sugar
  sugar cane, sugarcane, tomato paste, tomato sauce, tomato puree, egg plant, rice flour, corn flour
  rice cooker, soda ash, baking soda, baking powder, baking flour, water melon, sweet potato, sweet potatoes
  irish potato peeler, bread crumbs, breadcrumbs, egg noodles, rice cakes, rice cake, bean sprouts, tea bags
  tea bag, teabags, green tea, ginger tea, green beans, french beans, baked beans, coffee beans, green peas
  spring onion, spring onions, spring water, rose water, brown rice, brown flour, brown eggs, bread flour
  bread knife, butter milk, buttermilk, peanut butter, cocoa butter, hair oil, baby oil, coconut oil, olive oil
  engine oil, brake fluid, motor oil, body oil, essential oil, castor oil, sunflower oil, baby powder
  talcum powder, curry powder, cocoa powder, chilli powder, garlic powder, soap dish, hand soap, dish soap
  bathing soap, bath soap, liquid soap, toilet soap, toilet cleaner, toilet brush, kitchen towel, kitchen paper
  wrapping paper, paper bags, foil paper, printing paper, sand paper, tissue box, potato crisps, potato chips
  banana chips, banana crisps, onion rings, salt shaker, egg tray empty, empty tray, empty crate, milk bread
  soda bread, garlic bread, bread bin, bread board, milk tea, iced tea, tea pot, tea cup, tea cups, tea towel
  tea strainer, water bottle, water dispenser, water guard, waterguard, water pump, water pipe, egg roll
  egg rolls, egg white, fish oil, palm oil, salt fish, table salt shaker, kale chips, chai masala, tea masala
  maji ya betri, maji ya matunda, unga wa mahindi ya njano, unga wa dengu, mkate wa maziwa, mkate wa mayai
  maziwa ya unga, maziwa ya mgando, chumvi ya mawe, magadi soda, mkate wa nyama, water filter, rice pudding
  dog food, cat food, baby food, school bag, school bags, sukari guru, drinking chocolate, stock cube, stock cubes, steel wool, cling film
  floor polish, shoe polish, shoe shine, floor tiles, door mat, door lock, room spray, air freshener, air fresheners, house paint
  exercise book, exercise books, exercise paper, graph paper, writing paper, carbon paper, rice bag, sugar bowl, egg beater
  shower gel, hand wash, hand sanitizer, face mask, face masks, face towel, body lotion, body wash, lip balm, petroleum jelly
  sim card, sim cards, scratch card, memory card, light bulb, light bulbs, fruit juice, mango juice, orange juice, apple juice
  energy drink, energy drinks, bottle opener, tin opener, can opener, water heater, oil lamp, candle stick, match sticks
  cooking gas, cooking pot, cooking stick, cooking spray, cooking fat, washing machine, washing line, washing soda, washing liquid
  washing detergent liquid, drinking glass, drinking glasses, drinking straw, drinking straws, drinking chocolate, drinking cup
  toilet brush, toilet freshener, toilet balls, tissue roll holder, bread spread, milk jug, milk flask, milk can, milk stout
  wheat bran, wheat germ, maize germ, maize bran, maize meal, maize grains, maize cobs, sweet corn, baby corn, pop corn
  green bananas, green banana, green tomatoes, raw bananas, cooking bananas, cooking banana, plantain, white rice, white sugar
  white pepper, white vinegar, white onions, white maize, brown beans, black beans, red beans, kidney beans, soya beans, broad beans
  yellow beans, white beans, bean flour, cassava flour, millet flour, sorghum flour, soya flour, self raising flour, porridge flour
  home baking flour, ugali flour, brown chapati flour, salted peanuts, salted fish, salt lick, epsom salt, bath salt, bath salts
`)
