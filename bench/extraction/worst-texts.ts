/** Pieces whose repetitions are made to be hard: long sentences full of names, cues and goods, and what a scan could stumble over. */
const pieces: Readonly<Record<string, string>> = {
  "one sentence of cues": "Iran sent drones to Russia and ",
  "sentences of cues": "Iran sent missiles to Russia. ",
  "names only": "Iran Russia ",
  "goods only": "missiles drones ",
  "cues without names": "sent supplied delivered received ",
  "denials of denials": "not denied that it never ",
  "quotation marks": '"Iran" «Russia» ',
  "line ends": "Iran\ndrones\nRussia\n",
  "one letter": "a",
  "one word without end": "drones",
  "combining marks": "I\u0301\u0302\u0303",
  "soft hyphens": "dro\u00adnes ",
  "mixed scripts": "Irаn sеnt drоnes tо Russiа ",
  "mathematical letters": "𝐈𝐫𝐚𝐧 𝐝𝐫𝐨𝐧𝐞𝐬 ",
  digits: "136 131 ",
  "Russian cues": "Иран передал России дроны и ракеты, ",
  "Ukrainian cues": "Іран передав Росії дрони та ракети, ",
  "Persian cues": "ایران به روسیه پهپاد داد و ",
};

/** Hard texts by name, each of `size` UTF-16 units. */
export function worstTexts(size: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(pieces).map(([name, piece]) => [name, piece.repeat(Math.ceil(size / piece.length)).slice(0, size)]),
  );
}
