import type { DetectionTable } from "../../detection-table.js";

/**
 * Languages that share the Latin script with English, with their most frequent words. Words that English has too are
 * kept out, or stand in the English list as well so that they cancel.
 */
const neighbours: Readonly<Record<string, string>> = {
  french: `
    soldats tués dément a libye libyen libyenne syrie irak nouveau nouveaux nouvelle combats
    le la les un une des du de et est sont été dans pour par sur avec pas que qui ce cette ces son sa ses leur leurs il
    elle ils elles nous vous je ne plus mais ou où aux au en à se si comme selon contre après avant entre sans sous être
    avoir fait dit ont était avait depuis aussi même tous tout toute deux ans gouvernement ministre président armée
    l'armée d'un d'une qu'il c'est n'est n'a merci bonjour oui non très bien lundi mardi mercredi jeudi vendredi samedi
    dimanche pays ville chef guerre attaque
  `,
  spanish: `
    soldados muertos niega a libia libio siria irak nuevos nuevas combates libios
    el la los las un una unos de del y en que es son fue ha han por para con no se su sus lo como más pero al entre
    contra según sobre sin este esta estos hasta desde cuando donde también ya muy había ser está están fueron tras
    gobierno presidente ministro ejército dijo años país ciudad gracias hola sí buenos días ejercito guerra ataque
    hoy ayer nuevo nueva
  `,
  portuguese: `
    soldados mortos nega exército a líbia síria novos
    o os um uma de da do das dos e em que é são foi ao aos à às na no nas nos por para com não se seu sua seus mais mas
    como entre contra segundo sobre sem este esta até desde quando também já muito ser está estão foram após governo
    presidente ministro disse anos país obrigado obrigada olá sim pelo pela isso ele ela
  `,
  italian: `
    soldati uccisi ucciso vicino smentisce smentito esercito a libia libici siria iraq nuovo nuovi nuova nuove scontri
    il lo la gli i le un una di del della dei delle dello e è sono che in con per non si su da dal dalla nel nella nei ha
    hanno era stato stata anche come più ma al alla ai tra fra contro secondo dopo prima senza questo questa governo
    presidente ministro detto anni grazie ciao sì buongiorno ieri oggi libico libica guerra città
  `,
  german: `
    soldaten getötet weist libyen syrien irak neue neuer neuen kämpfe
    der die das den dem des ein eine einen einem einer und ist sind war waren nicht mit von für auf im zu zum zur bei
    aus nach sich auch als wie aber oder dass daß hat haben wird werden wurde wurden sie er es wir ihr ich über unter
    gegen zwischen durch noch nur kein keine mehr seit bis vor sein seine ihre regierung minister präsident sagte
    danke ja nein guten tag hallo bitte jahren am heute gestern libyschen libysche
    sagte sagten sagt seien sei habe hätte hätten könnte könnten würde würden worden laut gegen zwischen seit vor bis noch
    schon mehr kein keine keinen falsch regierung präsident berichte bericht angriff krieg polizei menschen jahre jahren
    dieser diese dieses diesen seine seiner ihre ihrer wir uns sich selbst jedoch während weil wenn dann damit dazu
  `,
  dutch: `
    twee soldaten gedood leger libië syrië irak nieuwe
    de het een en van is zijn niet met op te dat die voor aan door naar bij ook als maar om uit er hij zij wij je ik
    wordt werd worden heeft hebben had was nog wel geen dit deze tegen tussen tot over onder volgens regering zei jaar
    dank hallo ja nee zich meer kan
  `,
  turkish: `
    iki asker öldü olduruldu gitti icin degil turkiye hukumet reddetti libya'da libya'nın suriye ırak çatışmalar
    ve bir bu da de için ile olarak olan çok daha ne o gibi kadar sonra önce var yok değil ama ancak ise göre dedi etti
    oldu olduğu tarafından karşı en her ki mi türkiye hükümeti hükümet başkanı bakanı yalanladı açıkladı evet hayır
    merhaba teşekkürler bugün dün iddia iddiaları haberi yeni libya'da sözcüsü ordusu
  `,
  indonesian: `
    yang dan di ke dari ini itu dengan untuk pada adalah tidak akan telah oleh sebagai dalam juga karena kepada mereka
    kami kita saya anda dia ia atau bahwa lebih sudah bisa ada para tersebut menjadi hari tahun orang pemerintah presiden
    menteri mengatakan kata terima kasih selamat seorang antara setelah bagi belum bukan daripada kerajaan negara
  `,
  somali: `
    laba askari waa iyo ee oo ka ku in la uu ay ayaa soo si aan ah u waxaa waxay wuxuu isagoo dowladda dawladda ciidamada magaalada
    sheegay sheegtay kale kasoo lagu inuu inay laakiin markii maanta shalay mahadsanid haa maya waxa dalka madaxweynaha
    soomaaliya muqdisho xukuumadda
  `,
  swahili: `
    wanajeshi wawili mtu moja na ya wa kwa ni la katika za kuwa cha hiyo hii huo huyo yake wake ambayo ambao pia lakini baada kabla serikali rais
    waziri alisema amesema watu nchi habari asante ndiyo hapana mji siku leo jana vya kama bila zaidi wakati jeshi
  `,
  hausa: `
    kashe sojoji biyu da ta ya na a ne ce wani wata wannan wanda sun su shi ita mu ba kuma domin don cikin daga zuwa gwamnatin shugaban
    ƙasar kasar sojojin ranar yau jiya mutane ƴan yan amma bayan kan nagode haka saboda
  `,
  polish: `
    żołnierzy wojsko rosja i w na z do nie się jest to że o jak ale po co za od przez dla czy był była było są przed przeciw rząd prezydent
    minister powiedział który która które oraz tym tego ze tak dziękuję
  `,
  czech:
    "a v na se je že s z do o i to jako za od pro ale po byl byla bylo jsou podle vláda řekl který která také ne ano děkuji",
  romanian:
    "și de la în cu pe nu a o este sunt din pentru că care mai fost după prin dar guvernul președintele spus au ce ca un mulțumesc",
  hungarian:
    "két katona a az és hogy nem is egy van volt meg de csak ez azt mint már vagy szerint kormány mondta köszönöm igen",
  swedish:
    "och att det som en är på för av med den till i har inte om ett men var han hon de från så efter mot regeringen sade tack jag",
  norwegian:
    "og at det som en er på for av med den til i har ikke om et men var han hun de fra så etter mot regjeringen regeringen sagde sier sa takk tak jeg",
  finnish:
    "ja on ei se että oli hän mutta myös kun ovat kuin sen hallitus mukaan sanoi joka jotka vain kiitos",
  croatian:
    "vojska vojno rusko ruska zdravo vojnika i je u na se da su za od s a nije što kao ali koji koja koje bio bila iz po o do prema vlada predsjednik rekao kako to hvala nakon",
  albanian:
    "dhe në e të i për me një që është nuk nga se si u ka kanë do ky kjo por qeveria tha presidenti pas",
  catalan:
    "el la els les de i que en és amb per a un una no es del al ha va són com més però govern president també gràcies",
  kurmanji: "û ji di de li bi ku ev ew ne bû dike kir jî her gel hikûmeta got serokê êrîşê spas erê",
  azeri: "və bir bu ilə üçün olan da də ki nə daha çox deyil dedi sonra görə hökuməti prezidenti",
  vietnamese: "của và là không trong có được cho một các người với đã này những khi từ để về chính phủ",
  filipino:
    "ang ng sa na mga ay at si ni para hindi kay ito siya nang ko mo kung din rin ayon pamahalaan salamat po opo",
  yoruba: "ni ti awọn àwọn ati àti ó kò sí fún pé ijọba ìjọba wọn yii náà",
  amazigh: "d n ad i ur tamurt agi nni wa yella ayen akked deg azul",
  malagasy: "ny sy dia amin'ny ao izay tsy fa ho no amin'izany fanjakana misaotra",
  arabizi: `
    ya3ni fein feen fain mish mesh msh bas keda kda leh fe fel wel wla wala kif shu shou hay hayda enno inno ma3 3ala 3ala2a 3an ba3d
    7atta 3ashan habibi yalla wallah walla inshallah inchallah ana enta inta enti howa hiya huwwa dah delwa2ti zay zayy
    kol kul kolo elly illi lli mn min bel bil fi el wa hatta bidna bidi baddi fih fee mafi mafeesh mafish allah aywa la2
    la2a shukran 7abibi ahlan marhaba salam hamdulillah nafa jaysh
  `,
};

/** English, told from the languages with Latin letters that news about the region comes in, and from Arabizi. */
export const detection: DetectionTable = {
  script: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
    [0xf8, 0x24f],
    [0x1e00, 0x1eff],
  ],
  cased: true,
  words: `
    the of and to a an in is are was were be been being am that this these those it its he she they we you i his her
    their our your my me him them us who whom whose which what when where why how not no nor or but if then than so as
    at by for from on with without within about after before during since until under over between among against into
    onto through across near around off out up down above below behind beyond despite amid amidst toward towards per
    via have has had having do does did done doing will would shall should can could may might must ought cannot
    don't doesn't didn't isn't aren't wasn't won't can't it's i'm he's she's they're we're there there's here now again
    also just only even still yet already very more most less least much many some any all both each every other
    another such same own few several because although though while whether once upon else ever never always often
    too well back away together however therefore meanwhile moreover ago
    said says say saying told tells asked added denied denies deny claims claim claimed accused accuses accuse warned
    warns urges urged calls called killed kills kill killing attack attacks attacked strike strikes struck bomb blast
    explosion rocks rock seize seized seizes rebels rebel army troops forces force fighters militia militias government
    president minister officials official spokesman spokeswoman police security state news report reports reported
    people men women children man woman world country city town east west south north eastern western southern northern
    new old first last next year years month months week weeks day days today yesterday tomorrow time times
    war peace talks deal ceasefire crisis oil military foreign aid support supports backed back terror terrorist
    terrorists terrorism group groups leader leaders chief court law party vote election elections march claim
    make made makes take takes took taken get gets got give gives given gave go goes going gone went come comes came
    see seen saw know known think thought want wants need needs use used find found keep kept let help show shows
    one two three four five six seven eight nine ten hundred thousand million billion
    air traffic control issue issues latest update updates owner plan plans confirm confirms confirmed company market
    price prices stock stocks bank money tax trade energy power gas water food health school student students team win
    wins won lose loses lost game season star film music book family home house road car plane ship port border coast
    storm fire dead death deaths injured wounded arrest arrested trial judge prison hostage hostages sanctions visit
    visits meet meets met sign signs signed reject rejects rejected demand demands ask asks face faces hit hits cut cuts
    rise rises fall falls fell rule rules side move moves turn turns lead leads push pushes block blocks halt halts
    yes ok okay ha haha lol thanks thank please hello hi sorry good bad big great part parts little high low long right left free read more
    source photo video breaking update live watch exclusive opinion analysis editorial by posted written related
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday plus die fine son sang arms data
  `,
  prefixes: "th wh kn wr sh over out",
  suffixes: `
    ing ings tion tions sion sions ight ought ness ment ments ful less ship ships ly ers ed ies ity ous ive th ance ence age able ary ory ics
    bes ces des fes ges hes kes les mes nes pes res ses tes ves wes xes zes 's
  `,
  infixes: "ck gh ee oo ea ow aw",
  neutral: "km kg cm mm m g mg ml l kph mph kmh hz khz mhz ghz kb mb gb tb usd eur gbp lyd egp x b c d",
  foreignLetters: "ıİğĞşŞñÑßãÃõÕąęłńśźżĄĘŁŃŚŹŻčďěňřťůžČĎĚŇŘŠŤŮŽšđĐőűŐŰăâîțșĂÂÎȚȘøØåÅæÆœŒəƏơưƠƯėįųūģķļņ",
  borrowedLetters: "éèêëàáâäåçîïíìôöóòûüúùÿýÉÈÊËÀÁÂÄÅÇÎÏÍÌÔÖÓÒÛÜÚÙ",
  confusable: { "’": "'", ʼ: "'" },
  loanwords: `
    café cafés cliché clichés façade fiancé fiancée naïve naïveté résumé résumés protégé protégés émigré émigrés décor
    déjà vu exposé communiqué communiqués coup d'état détente dénouement entrée élite élites régime risqué soirée touché
    attaché attachés chargé d'affaires début mêlée rapprochement tête-à-tête vis-à-vis à la carte señor piñata jalapeño
    über doppelgänger cortège séance née blasé passé pâté matinée crèche fête crème brûlée discothèque über
    hijāb sharīʿa jihād
  `,
  particles: `
    de la el da di do dos das del van von der den du le les los las san bin ben al abu y e i
    De La El Da Di Do Dos Das Del Van Von Du Le Les Los Las Al
  `,
  strangeWords: 4,
  neighbours,
};
