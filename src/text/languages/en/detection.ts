import type { DetectionTable } from "../../detection-table.js";
import { neighbours } from "./neighbours.js";

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

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
  words: list(`
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
  `),
  prefixes: ["th", "wh", "kn", "wr", "sh", "over", "out"],
  suffixes: list(`
    ing ings tion tions sion sions ight ought ness ment ments ful less ship ships ly ers ed ies ity ous ive th ance ence age able ary ory ics
    bes ces des fes ges hes kes les mes nes pes res ses tes ves wes xes zes 's
  `),
  infixes: list("ck gh ee oo ea ow aw"),
  neutral: list("km kg cm mm m g mg ml l kph mph kmh hz khz mhz ghz kb mb gb tb usd eur gbp lyd egp x b c d"),
  foreignLetters: "ıİğĞşŞñÑßãÃõÕąęłńśźżĄĘŁŃŚŹŻčďěňřťůžČĎĚŇŘŠŤŮŽšđĐőűŐŰăâîțșĂÂÎȚȘøØåÅæÆœŒəƏơưƠƯėįųūģķļņ",
  borrowedLetters: "éèêëàáâäåçîïíìôöóòûüúùÿýÉÈÊËÀÁÂÄÅÇÎÏÍÌÔÖÓÒÛÜÚÙ",
  confusable: { "’": "'", ʼ: "'" },
  loanwords: list(`
    café cafés cliché clichés façade fiancé fiancée naïve naïveté résumé résumés protégé protégés émigré émigrés décor
    déjà vu exposé communiqué communiqués coup d'état détente dénouement entrée élite élites régime risqué soirée touché
    attaché attachés chargé d'affaires début mêlée rapprochement tête-à-tête vis-à-vis à la carte señor piñata jalapeño
    über doppelgänger cortège séance née blasé passé pâté matinée crèche fête crème brûlée discothèque über
    hijāb sharīʿa jihād
  `),
  particles: list(`
    de la el da di do dos das del van von der den du le les los las san bin ben al abu y e i
    De La El Da Di Do Dos Das Del Van Von Du Le Les Los Las Al
  `),
  strangeWords: 4,
  neighbours,
};
