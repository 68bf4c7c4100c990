import type { SentenceTable } from "../../sentences-table.js";

/** English. Capitalised entries are words of their own in lower case (`gen`, `sun`, `mass`). */
export const sentences: SentenceTable = {
  titles: `
    mr mrs ms mx dr drs prof profs messrs mme mlle msgr hon lt sgt capt cpl brig maj col cmdr Ret Rev Fr Pres Gov Govs Sen Sens Rep Reps Supt Det Insp
    Amb Atty Min Sec Rt Ven Ald Asst Assoc Dep Mgr GEN ADM GOV SEN REP
    Gen Gens Lts Cols Cpt Cmdt Cdr Comdr Pvt Pfc Spc Adm Cmd Bvt Flt Sqn
    Wg Gp Radm Vadm Sra Dott Mt Ft Lt.Col Lt.Gen Maj.Gen Brig.Gen Lt.Cmdr Lt.Cdr
  `,
  beforeNumbers: `
    no nos n° nº nr num p pp pg pgs par para paras fig figs vol vols ch chap art arts sec sect sch ser cl eq eqs
    ex pt pts op bk ed eds ep est ext tel fl Ps Matt Rom Cor Isa Jer Exod Deut Lev
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  `,
  ambiguous: `
    co cos inc ltd corp bros llc llp plc pty pte gmbh assn assoc dept depts univ inst natl intl dist mfg Hosp
    jr sr esq ph.d phd d.phil m.d b.a m.a b.sc m.sc m.phil ll.b ll.m ed.d d.d.s r.n c.p.a s.p.a s.a.r.l al
    st ste ave blvd rd hwy pkwy sq ct ln bldg apt mtn mts pk cir ter expy tpke rte
    Ala Ariz Ark Calif Colo Conn Fla Ga Ida Ill Ind Kan Kans Ky La Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore
    Penn Tenn Tex Vt Va Wash Wis Wisc Wyo Mass Del Ont Que Alta Sask Man
    Penin
  `,
  inner: `
    e.g i.e eg ie viz cf vs approx appx esp incl excl a.k.a aka f.k.a n.b w.r.t resp ibid ca circa abbr aux
    cent trans transl illus pseud orig e.q rel prev
  `,
  times: "a.m p.m",
  afterTimes: `
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    GMT UTC EST EDT ET CST CDT CT PST PDT PT MST MDT MT BST CET CEST EET EEST IST JST MSK AEST HKT
    Eastern Central Pacific Mountain time
  `,
  beforeTimes: `
    At By Around About Before After Since Until Till From On In Between Shortly Just Roughly Approximately
    Yesterday Today Tomorrow Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  `,
  words: "hm hmm mmm shh psst pfft brr grr tsk nth on_X to_X platform_X site_X",
  starters: `
    The A An This That These Those It It's It’s Its He He's He’s She She's She’s They They're They’re We We're We’re
    We've We’ve You You're You’re I I'm I’m I've I’ve I'll I’ll I'd I’d His Her Their Our My Your
    In On At By For From With Without Within As After Before During Since Until Under Over Through Between Among
    Against According Along Despite Because Although Though While When Whenever Where Wherever Whether If Unless Once
    But And Or Nor So Yet Still Then Thus Hence Therefore However Moreover Furthermore Meanwhile Instead Otherwise
    Nevertheless Nonetheless Besides Additionally Also Again Perhaps Maybe Indeed
    What Who Whom Whose Which Why How Did Do Does Don't Don’t Is Isn't Are Aren't Was Were Has Have Had Can Can't Could
    Would Should Must There There's There’s Here Here's Now No Not Nobody Nothing None Neither Never Yes
    Some Many Most Several All Both Each Every Everyone Another Other Others Such More Much Few Any Anyone Only Even
    One Two Three Ever Today Yesterday Tomorrow Later Earlier Recently Currently Previously Finally Eventually
    Please Let's Let’s Thanks Thank Well Just Like Unlike Last Next Too To Upon Above Below Rather Often Sometimes
  `,
  articles: "the",
  prepositions: "in to into within from across throughout inside outside around for leave enter",
  institutions: `
    Army Navy Air Marine Marines Coast Space Senate Sen House Congress Congressional Capitol President Presidential Vice
    Secretary Sec Secretary-General Department Dept State States Supreme Court Courts Circuit District Attorney
    Attorneys Treasury Federal Embassy Ambassador Consulate Constitution Security General Assembly Human High Special
    Central Customs Border Immigration Justice Defense Defence Energy Agriculture Education Commerce Labor
    Transportation Health Food Drug Drugs Environmental Environment National Bureau Agency Commission Commissioner
    Committee Council Representative Representatives Rep Gov Open Olympic Olympics Soccer Women Men Masters
    Amateur Postal Secret Forest Fish Geological Bankruptcy Chamber Chemical Census Steel Bank Bancorp Strategic
    Forces Africa Indo-Pacific European Mission Military Government Republican Democratic Democrats Republicans Virgin
    Gulf West East South North Northeast Midwest Southwest Northwest Southeast Pacific Atlantic Trade Office Patent
    Institute Institution Conference Interior Homeland Citizenship Civil Joint Prime Foreign Home Charter Climate
    Children Relief Refugee World Population Development Envoy Peacekeeping International Framework Convention
    Rapporteur Chief Command Marshal Marshals Green Dollar Minister Parliament Bill Declaration Economic Sentencing
    Cyber Fleet Fifth Sixth Seventh Nuclear Officials Public Consumer Securities Holocaust Naval Muslim Jewish Centers
    Northern Southern Eastern Western Amb
  `,
  starterLetters: "",
  lowerStarters: `
    i i'm i’m i've i’ve i'll i’ll i'd i’d it it's it’s its the this that these those there we we're you he she they
    what why how who where when if is are do does did can could would but so my your please thanks thank ok okay
    yes no yeah well also just then now maybe let's
  `,
  designators: `
    section sections article articles chapter chapters page pages part parts paragraph paragraphs figure figures table
    tables step steps item items rule rules phase phases plan plans group groups team class category type grade level
    appendix annex exhibit block model vitamin hepatitis influenza malcolm number numbers resolution size clause
    question version volume line row gate flight route highway unit zone district option schedule form title
    series season episode room floor point
  `,
  connectors: `
    at of in on by to and or the from for with than about under over until since before after is are was were
    no nos day week year month act order book bus channel january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  `,
  reportingVerbs: `
    said says asked asks replied replies answered answers added adds told tells wrote writes wondered wonders
    shouted shouts cried cries yelled exclaimed exclaims remarked remarks noted notes commented comments
    responded responds demanded demands inquired enquired queried continued continues tweeted posted
    quipped joked joked asserted insisted declared whispered muttered recalled recalls
  `,
  particles: "al el ad as ash an at ar bin ibn ben van von de du della di da la le abu",
};
