import { words } from './word-list.ts'

/** Names people go by in Kenya. A name is nothing to buy. */
export const names = words(`
  njeri wanjiku wanjiru wambui wangari wangui wairimu waithera nyambura njoki mumbi wangeci wacera
  muthoni nyokabi wanja wanjohi kamau njoroge mwangi kariuki maina kimani karanja njuguna kuria macharia
  gitau gichuru ndungu ndungu wachira wainaina waweru mugo murimi muriithi githinji gathoni kinyua
  nderitu ndirangu munene mburu irungu chege thuo kibe otieno ochieng odhiambo omondi onyango owino okoth
  ouma oduor ogutu okello opiyo owuor oloo achieng akinyi atieno adhiambo awuor anyango apiyo auma akoth
  nekesa nafula nanjala naliaka wafula wekesa simiyu barasa wanyama wanjala makokha khaemba
  shikuku kiprotich kipchoge kiprono kibet kipkoech kiplagat kipngetich kirui koech korir rotich
  ruto cheruiyot chebet chepkoech chelangat chepngeno jepkosgei jerono jeptoo cherono langat sang
  bett mutai tanui mutua musyoka muthama kilonzo kyalo mwende mwikali ndunge nduku kavata mueni mumo
  wambua mutiso muli kioko nzioka musau musembi mutuku katana kazungu kahindi charo baya karisa
  kadzo mwanajuma mwanaisha fatuma fatma aisha asha amina halima zainab khadija mariam salma
  hassan hussein ali ahmed mohamed mohammed abdi abdul omar osman yusuf ibrahim salim said juma bakari
  mary jane john peter paul james joseph david daniel samuel stephen kevin brian dennis victor eric collins
  ian alex alice ann anne anna annah grace faith joy mercy esther ruth rose lucy susan catherine caroline
  carol margaret elizabeth beth nancy beatrice jacinta agnes lydia eunice hellen helen irene janet
  jackline jacky joyce judy lilian linda lorna martha millicent monica naomi pauline purity
  rachel rebecca sarah sharon sheila sylvia tabitha teresa vivian winnie yvonne zipporah brenda
  cynthia diana doreen dorcas edith emily emma eva evelyn everlyne fiona florence gladys harriet
  george geoffrey gilbert henry isaac jack jackson jacob jeff jeremy joel jonathan josh joshua julius
  ken kennedy kenneth lawrence leonard leon lewis lucas mark martin martha matthew michael mike moses
  nathan nelson nick nicholas nicky oliver oscar patrick philip phillip pius ray raymond richard robert
  robin ronald sam sammy simon solomon steve sylvester tim timothy titus tom tony vincent walter
  wilson wycliffe zack zachary brayo kim kimm shiro shiru ciku ciru nyash kez shix wanjis stano
  otis jayden tasha terry betty becky liz lizz vero debby deborah hope pendo neema furaha
  rehema zawadi baraka imani upendo tumaini amani subira mwajuma mwalimu halisi tunda masha
  boi njogu kagwe gathee githae mukami wamaitha wangechi wanjugu gakii kawira karimi kendi
  mwiti muriuki kirimi koome gitonga mutembei murithi nkatha kanana makena
`)
