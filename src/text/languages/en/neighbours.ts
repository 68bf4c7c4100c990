const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/**
 * Languages that share the Latin script with English, with their most frequent words. Words that English has too are
 * kept out, or stand in the English list as well so that they cancel.
 */
export const neighbours: Readonly<Record<string, readonly string[]>> = {
  french: list(`
    soldats tués dément a libye libyen libyenne syrie irak nouveau nouveaux nouvelle combats
    le la les un une des du de et est sont été dans pour par sur avec pas que qui ce cette ces son sa ses leur leurs il
    elle ils elles nous vous je ne plus mais ou où aux au en à se si comme selon contre après avant entre sans sous être
    avoir fait dit ont était avait depuis aussi même tous tout toute deux ans gouvernement ministre président armée
    l'armée d'un d'une qu'il c'est n'est n'a merci bonjour oui non très bien lundi mardi mercredi jeudi vendredi samedi
    dimanche pays ville chef guerre attaque
  `),
  spanish: list(`
    soldados muertos niega a libia libio siria irak nuevos nuevas combates libios
    el la los las un una unos de del y en que es son fue ha han por para con no se su sus lo como más pero al entre
    contra según sobre sin este esta estos hasta desde cuando donde también ya muy había ser está están fueron tras
    gobierno presidente ministro ejército dijo años país ciudad gracias hola sí buenos días ejercito guerra ataque
    hoy ayer nuevo nueva
  `),
  portuguese: list(`
    soldados mortos nega exército a líbia síria novos
    o os um uma de da do das dos e em que é são foi ao aos à às na no nas nos por para com não se seu sua seus mais mas
    como entre contra segundo sobre sem este esta até desde quando também já muito ser está estão foram após governo
    presidente ministro disse anos país obrigado obrigada olá sim pelo pela isso ele ela
  `),
  italian: list(`
    soldati uccisi ucciso vicino smentisce smentito esercito a libia libici siria iraq nuovo nuovi nuova nuove scontri
    il lo la gli i le un una di del della dei delle dello e è sono che in con per non si su da dal dalla nel nella nei ha
    hanno era stato stata anche come più ma al alla ai tra fra contro secondo dopo prima senza questo questa governo
    presidente ministro detto anni grazie ciao sì buongiorno ieri oggi libico libica guerra città
  `),
  german: list(`
    soldaten getötet weist libyen syrien irak neue neuer neuen kämpfe
    der die das den dem des ein eine einen einem einer und ist sind war waren nicht mit von für auf im zu zum zur bei
    aus nach sich auch als wie aber oder dass daß hat haben wird werden wurde wurden sie er es wir ihr ich über unter
    gegen zwischen durch noch nur kein keine mehr seit bis vor sein seine ihre regierung minister präsident sagte
    danke ja nein guten tag hallo bitte jahren am heute gestern libyschen libysche
  `),
  dutch: list(`
    twee soldaten gedood leger libië syrië irak nieuwe
    de het een en van is zijn niet met op te dat die voor aan door naar bij ook als maar om uit er hij zij wij je ik
    wordt werd worden heeft hebben had was nog wel geen dit deze tegen tussen tot over onder volgens regering zei jaar
    dank hallo ja nee zich meer kan
  `),
  turkish: list(`
    iki asker öldü olduruldu gitti icin degil turkiye hukumet reddetti libya'da libya'nın suriye ırak çatışmalar
    ve bir bu da de için ile olarak olan çok daha ne o gibi kadar sonra önce var yok değil ama ancak ise göre dedi etti
    oldu olduğu tarafından karşı en her ki mi türkiye hükümeti hükümet başkanı bakanı yalanladı açıkladı evet hayır
    merhaba teşekkürler bugün dün iddia iddiaları haberi yeni libya'da sözcüsü ordusu
  `),
  indonesian: list(`
    yang dan di ke dari ini itu dengan untuk pada adalah tidak akan telah oleh sebagai dalam juga karena kepada mereka
    kami kita saya anda dia ia atau bahwa lebih sudah bisa ada para tersebut menjadi hari tahun orang pemerintah presiden
    menteri mengatakan kata terima kasih selamat seorang antara setelah bagi belum bukan daripada kerajaan negara
  `),
  somali: list(`
    laba askari waa iyo ee oo ka ku in la uu ay ayaa soo si aan ah u waxaa waxay wuxuu isagoo dowladda dawladda ciidamada magaalada
    sheegay sheegtay kale kasoo lagu inuu inay laakiin markii maanta shalay mahadsanid haa maya waxa dalka madaxweynaha
    soomaaliya muqdisho xukuumadda
  `),
  swahili: list(`
    wanajeshi wawili mtu moja na ya wa kwa ni la katika za kuwa cha hiyo hii huo huyo yake wake ambayo ambao pia lakini baada kabla serikali rais
    waziri alisema amesema watu nchi habari asante ndiyo hapana mji siku leo jana vya kama bila zaidi wakati jeshi
  `),
  hausa: list(`
    kashe sojoji biyu da ta ya na a ne ce wani wata wannan wanda sun su shi ita mu ba kuma domin don cikin daga zuwa gwamnatin shugaban
    ƙasar kasar sojojin ranar yau jiya mutane ƴan yan amma bayan kan nagode haka saboda
  `),
  polish: list(`
    żołnierzy wojsko rosja i w na z do nie się jest to że o jak ale po co za od przez dla czy był była było są przed przeciw rząd prezydent
    minister powiedział który która które oraz tym tego ze tak dziękuję
  `),
  czech: list(
    "a v na se je že s z do o i to jako za od pro ale po byl byla bylo jsou podle vláda řekl který která také ne ano děkuji",
  ),
  romanian: list(
    "și de la în cu pe nu a o este sunt din pentru că care mai fost după prin dar guvernul președintele spus au ce ca un mulțumesc",
  ),
  hungarian: list(
    "két katona a az és hogy nem is egy van volt meg de csak ez azt mint már vagy szerint kormány mondta köszönöm igen",
  ),
  swedish: list(
    "och att det som en är på för av med den till i har inte om ett men var han hon de från så efter mot regeringen sade tack jag",
  ),
  norwegian: list(
    "og at det som en er på for av med den til i har ikke om et men var han hun de fra så etter mot regjeringen regeringen sagde sier sa takk tak jeg",
  ),
  finnish: list(
    "ja on ei se että oli hän mutta myös kun ovat kuin sen hallitus mukaan sanoi joka jotka vain kiitos",
  ),
  croatian: list(
    "vojska vojno rusko ruska zdravo vojnika i je u na se da su za od s a nije što kao ali koji koja koje bio bila iz po o do prema vlada predsjednik rekao kako to hvala nakon",
  ),
  albanian: list(
    "dhe në e të i për me një që është nuk nga se si u ka kanë do ky kjo por qeveria tha presidenti pas",
  ),
  catalan: list(
    "el la els les de i que en és amb per a un una no es del al ha va són com més però govern president també gràcies",
  ),
  kurmanji: list("û ji di de li bi ku ev ew ne bû dike kir jî her gel hikûmeta got serokê êrîşê spas erê"),
  azeri: list("və bir bu ilə üçün olan da də ki nə daha çox deyil dedi sonra görə hökuməti prezidenti"),
  vietnamese: list("của và là không trong có được cho một các người với đã này những khi từ để về chính phủ"),
  filipino: list(
    "ang ng sa na mga ay at si ni para hindi kay ito siya nang ko mo kung din rin ayon pamahalaan salamat po opo",
  ),
  yoruba: list("ni ti awọn àwọn ati àti ó kò sí fún pé ijọba ìjọba wọn yii náà"),
  amazigh: list("d n ad i ur tamurt agi nni wa yella ayen akked deg azul"),
  malagasy: list("ny sy dia amin'ny ao izay tsy fa ho no amin'izany fanjakana misaotra"),
  arabizi: list(`
    ya3ni fein feen fain mish mesh msh bas keda kda leh fe fel wel wla wala kif shu shou hay hayda enno inno ma3 3ala 3ala2a 3an ba3d
    7atta 3ashan habibi yalla wallah walla inshallah inchallah ana enta inta enti howa hiya huwwa dah delwa2ti zay zayy
    kol kul kolo elly illi lli mn min bel bil fi el wa hatta bidna bidi baddi fih fee mafi mafeesh mafish allah aywa la2
    la2a shukran 7abibi ahlan marhaba salam hamdulillah nafa jaysh
  `),
};
