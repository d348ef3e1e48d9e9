/** Month names as feeds write them, in the languages we follow and the common ones beside them; exact forms, no guessing by prefix. */
const months: readonly string[] = [
  "jan january январь января янв січень січня січ januar janvier janv enero ene gennaio gen janeiro ocak januari stycznia",
  "feb february февраль февраля фев февр лютий лютого лют februar février fevrier févr fevr febrero febbraio fevereiro fev şubat februari lutego",
  "mar march март марта мар березень березня бер märz maerz mär mars marzo março marco mart maart marca",
  "apr april апрель апреля апр квітень квітня квіт кві avril avr abril abr aprile nisan kwietnia",
  "may май мая травень травня трав тра mai mayo maggio mag maio mayıs mei maja",
  "jun june июнь июня июн червень червня черв чер juni juin junio giugno giu junho haziran czerwca",
  "jul july июль июля июл липень липня лип juli juillet juil julio luglio lug julho temmuz lipca",
  "aug august август августа авг серпень серпня серп сер août aout agosto ago ağustos augustus sierpnia",
  "sep sept september сентябрь сентября сен сент вересень вересня вер septembre septiembre set settembre setembro eylül września",
  "oct october октябрь октября окт жовтень жовтня жовт жов oktober okt octobre octubre ottobre ott outubro out ekim października",
  "nov november ноябрь ноября ноя нояб листопад листопада лист novembre noviembre novembro kasım listopada",
  "dec december декабрь декабря дек грудень грудня груд гру dezember dez décembre decembre déc diciembre dic dicembre dezembro aralık grudnia",
];

/** Lower-case name → 1 to 12. */
export const monthByName: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** Words that may stand in a date and say nothing: days of the week, "at", "year". */
export const fillerWords: ReadonlySet<string> = new Set(
  `mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
   пн вт ср чт пт сб вс нд понедельник вторник среда четверг пятница суббота воскресенье пнд втр срд чтв птн сбт вск
   понеділок вівторок середа четвер п'ятниця субота неділя
   montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
   lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
   lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom
   lunedì martedì mercoledì giovedì venerdì sabato gio sab
   at on of the г года год р року рік в о um uhr à le de del von`.split(/\s+/),
);

/** Minutes east of Greenwich. Abbreviations that mean several zones (IST, AST, GST…) are not here: the date is then unknown. */
export const zoneByName: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    mez: 60,
    cest: 120,
    mesz: 120,
    eet: 120,
    eest: 180,
    msk: 180,
    мск: 180,
    msd: 240,
    trt: 180,
    idt: 180,
    irst: 210,
    irdt: 270,
    samt: 240,
    yekt: 300,
    pkt: 300,
    hkt: 480,
    sgt: 480,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    akst: -540,
    akdt: -480,
    hst: -600,
  }),
);
