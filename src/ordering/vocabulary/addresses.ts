import { phrases, words } from './word-list.ts'

/** Words after which a place follows. */
export const placeOpeners = phrases(`
  karibu na, near, nearby, next to, opposite, opp, behind, beside, nyuma ya, mkabala na, kando ya, mbele ya
  in front of, pande ya, upande wa, pale, hapo, hapa, around, along, adjacent to, close to, across from
  niko, nko, nipo, tuko, tupo, im in, im at, i am in, i am at, we are in, we are at, i live in, naishi, nakaa
  tunaishi, tunakaa, deliver to, delivery to, delivery, deliver at, delivery at, delivery ni, deliver in
  delivery in, peleka, pelekea, leta hapa, leta kwa, letea kwa, location, location ni, location yangu ni
  my location is, address, address ni, my address is, mahali ni, mtaa wa, mtaa, natoka, nitachukulia
  pickup at, pick up at, pickup, pick at, come to, kuja, kwangu ni, kwangu, nyumbani kwangu, drop at, drop it at
  drop, leave at, leave it at, acha kwa, wacha kwa, wachia, achia, send to, bring to, bring it to
  take to, take it to, tuma kwa, tuma hadi, leta hadi, leta mpaka, delivery kwa, delivery hadi, to be delivered to
  delivered to, landmark, landmark ni, stage ya, past, mpaka kwa, hadi kwa, from, kutoka, i stay in, i stay at
  i reside in, deliver near, karibu, kwenye, ndani ya, delivery iwe, mko karibu na, juu ya, chini ya, at, in
  nikona nyumba, naomba delivery, free delivery, same place, home ni, address yangu ni, ukifika, mkifika
  ukifika kwa, when you reach, when you get to, once you reach, uliza, ulizia, ask for, call me at, kwa
  ni ya, ni za, ni wa, ni cha, ni la, ni vya, kwa ajili ya, kwa sababu ya, for making, for cooking, to make, ya kutengeneza, za kutengeneza, kutengeneza, kupika, ya kupika, za kupika, to cook, kuoka, ya kuoka
`)

/** Words that belong to an address. A part of a message with one of them names no goods. */
export const placeNouns = words(`
  road rd street st avenue ave lane drive crescent close highway bypass house hse houses nyumba flat
  flats floor flr ghorofa apartment apartments apt apts estate court courts plaza mall gate geti block
  blk door mlango room rm chumba plot building bldg phase hostel hostels church kanisa msikiti mosque
  stage steji terminus bustop roundabout junction petrol station hospital hospitali hosi clinic supermarket
  kiosk barabara mtaa njia kona corner town tao city cbd university campus college kambi posta
  landmark container villas gardens heights towers tower suites suite residency park centre center
  stadium bridge daraja police polisi chief's airport railways bank benki hotel ward blocks
  basement ground upstairs wing hall quarters qtrs village kijiji county
  reception entrance lobby parking inn lodge lodges hotels restaurant cafe club salon kinyozi chemist pharmacy mart hardware
  workshop garage carwash camp library embassy kisima borehole tangi gorofa dc dcs chiefs tank posho mill
  jengo compound ploti apatments appartment aprtment
`)

/** What a gate or a house is told by. */
export const colours = words(`
  white brown green blue red black yellow grey gray orange pink purple maroon cream nyeupe mweupe weupe
  nyekundu mwekundu kijani bluu buluu nyeusi mweusi njano manjano kijivu kahawia pinki
`)

/** Who sells what: `kwa muuza mayai` is a place. */
export const sellers = words('muuza wauza muuzaji mwuza seller sellers')

/** Address words whose number belongs to them: house 7, flat B4, floor ya tatu. */
export const numberedPlaces = words(`
  house hse houses nyumba flat floor flr ghorofa apartment apt apts block blk door mlango room rm chumba
  plot gate geti phase unit court building bldg number no namba nambari num shop stall stage route
  gorofa line exit sector zone row suite wing lane booth bay ward level
  road rd street st kra till paybill account acc code pin size saizi saiz phone simu tel
`)

/** Places of Nairobi and beyond. */
export const places = words(`
  kilimani westlands lavington kileleshwa parklands karen langata lang'ata runda muthaiga gigiri
  kitisuru ridgeways thome kasarani roysambu zimmerman githurai kahawa ruiru juja thika kiambu
  ruaka rosslyn limuru kikuyu kinoo uthiru kangemi kawangware dagoretti ngong rongai ongata
  kiserian kitengela athi syokimau mlolongo embakasi pipeline fedha tassia nyayo utawala
  donholm umoja buruburu buru komarock kayole dandora huruma mathare eastleigh pangani ngara
  kariobangi babadogo ruaraka allsops mountain south north east west southb
  southc madaraka nairobi cbd upperhill hurlingham adams arcade ngumo kibera kibra mbagathi
  woodley jamhuri riverside chiromo museum muthurwa gikomba kamukunji shauri moyo makongeni jericho
  maringo bahati jerusalem ofafa viwandani mukuru imara daima bellevue capital industrial
  mombasa kisumu nakuru eldoret nyeri meru embu machakos kajiado naivasha malindi kilifi kakamega
  kisii kericho bungoma busia voi lamu nanyuki muranga kerugoya kitale eastlands eastlando
  kangundo wangige gachie ndenderu banana tigoni mwiki sunton hunters seasons claycity
  saika njiru ruai joska kamulu wendani marurui mirema kiwanja nasra greenspan savannah
  mihango chokaa soweto majengo pumwani ziwani starehe makadara dagorreti waithaka riruta satellite
  yaya junction sarit trm galleria prestige hub kenyatta moi
  uhuru kimathi ronald ngala tom mboya koinange biashara kirinyaga luthuli accra river loita
  argwings kodhek lenana denis pritt valley waiyaki kabete wangari maathai
  kirichwa george padmore ndemi elgeyo marcus garvey kirigiti edenville membley northlands
  mwihoko kimbo toll kenol makutano gatundu ngoingwa makuyu
`)
