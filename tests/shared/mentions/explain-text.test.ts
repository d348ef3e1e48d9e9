import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadRuleset } from "../../../shared/adapters/rules/load-ruleset.ts";
import { createExtractor } from "../../../shared/mentions/create-extractor.ts";
import { explainText } from "../../../shared/mentions/explain-text.ts";

const ruleset = loadRuleset(join(import.meta.dirname, "../../../rules/iran-russia"));
const explain = (text: string, title = "") => explainText(ruleset, { id: "one", title, text });

/** `reason | what the explanation says | text`, one near miss a line. */
function checkMisses(table: string): void {
  const lines = table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const explained = lines.map((line) => {
    const text = line.slice(line.lastIndexOf("|") + 1).trim();
    const { nearest } = explain(text);
    return `${nearest?.reason} | ${nearest?.says} | ${text}`;
  });
  expect(explained).toEqual(lines);
}

describe("The nearest miss", () => {
  it("is told in English", () => {
    checkMisses(`
      other-arms | The goods (fighter jets) are not watched: they are neither missiles nor drones. | Russia has handed Iran six fighter jets.
      other-recipient | Nobody watched receives: “Houthis” stands where “sent” has its recipient. | Iran sent drones to the Houthis, and Russia kept silent.
      other-supplier | Nobody watched supplies: “North Korea” stands where “shipped” has its supplier. | North Korea shipped missiles to Russia, as Iran learned.
      foreign-item | The goods at “acquired” come from North Korea. | Moscow has acquired North Korean missiles, and Iran took note.
      unclear-arms | “weapons” may be anything: the text does not say that missiles or drones are meant. | Iran supplied Russia with weapons.
      no-item | “supplied” is not said of missiles or drones. | Iran supplied Russia with pistachios.
      ruled-out | “makes” alone tells of no transfer: it would take another word beside it. | Russia now makes Iranian-designed drones.
      only-use | Only use is told (“launched”): “Shahed drones” and Russia are named, but no transfer. | Russia launched eighty Shahed drones at the port.
      no-cue | “drone” and Iran are named, but there is no word of a transfer. | Iran opened a drone museum. Russia voted.
      apart | Iran, Russia and “drone” are never named in the same sentence. | Iran and Russia closed a naval meeting. A drone filmed it.
      no-goods | Neither missiles nor drones are named, only “gas”. | Russia and Iran signed a treaty on gas.
      no-recipient | Russia is not named. “sold” comes with no recipient that is watched. | Iran sold drones.
      nothing-named | Iran and Russia are not named. | The library opens at nine.
    `);
  });

  it("is told in Russian", () => {
    checkMisses(`
      other-arms | The goods (истребители) are not watched: they are neither missiles nor drones. | Россия передала Ирану истребители.
      other-recipient | Nobody watched receives: “хуситам” stands where “передал” has its recipient. | Иран передал хуситам дроны, Россия промолчала.
      other-supplier | Nobody watched supplies: “КНДР” stands where “поставила” has its supplier. | КНДР поставила России ракеты, узнали в Иране.
      only-use | Only use is told (“атаковала”): “дронами” and Russia are named, but no transfer. | Россия атаковала порт дронами «Шахед».
      ruled-out | “выпускает” alone tells of no transfer: it would take another word beside it. | Россия выпускает копии иранских дронов.
    `);
  });

  it("is told in Ukrainian", () => {
    checkMisses(`
      other-arms | The goods (винищувачі) are not watched: they are neither missiles nor drones. | Росія передала Ірану винищувачі.
      other-recipient | Nobody watched receives: “хуситам” stands where “передав” has its recipient. | Іран передав хуситам дрони, а Росія мовчить.
      other-supplier | Nobody watched supplies: “КНДР” stands where “поставила” has its supplier. | КНДР поставила Росії ракети, кажуть в Ірані.
      only-use | Only use is told (“атакувала”): “дронами” and Russia are named, but no transfer. | Росія атакувала порт дронами «Шахед».
    `);
  });

  it("is told in Persian", () => {
    checkMisses(`
      other-arms | The goods (جنگنده) are not watched: they are neither missiles nor drones. | روسیه به ایران جنگنده داد.
      other-recipient | Russia is not named. Nobody watched receives: “حوثی‌ها” stands where “داد” has its recipient. | ایران به حوثی‌ها پهپاد داد.
      foreign-item | The goods at “خریداری” come from China. | مسکو پهپاد چینی خریداری کرد و ایران آن را دید.
      only-use | Russia is not named. Only use is told (“رزمایش”): “پهپادی” and Iran are named, but no transfer. | رزمایش پهپادی ایران آغاز شد.
    `);
  });

  it("is the sentence that has most of a transfer, wherever it stands", () => {
    const { nearest } = explain(
      "Iran bought grain. Iran sent drones to the Houthis. Russia held elections.",
      "Iran today",
    );
    expect(nearest?.sentence).toMatchObject({ in: "text", text: "Iran sent drones to the Houthis." });
    expect(nearest?.rule).toBe("en/supply");
  });

  it("names the one that only a pronoun brings to the cue", () => {
    const { nearest } = explain(
      "The missile was made in North Korea, which has supplied Russia with dozens. Iran denied any part.",
    );
    expect(nearest?.says).toBe("Nobody watched supplies: “North Korea” stands where “supplied” has its supplier.");
  });

  it("gives every part with its place in the text as given, in order", () => {
    const text = "Iran\u200c sent 20 dro\u00adnes to the Houthis, and Russia kept silent.";
    const { nearest } = explain(text);
    expect(nearest?.found.map(({ part, text: words }) => [part, words])).toEqual([
      ["side", "Iran\u200c"],
      ["transfer", "sent"],
      ["goods", "dro\u00adnes"],
      ["in the way", "Houthis"],
      ["side", "Russia"],
    ]);
    for (const { text: words, span } of nearest?.found ?? []) expect(text.slice(...span)).toBe(words);
  });

  it("is not looked for where something is mentioned", () => {
    const explanation = explain("Iran sent drones to Russia. Iran sent drones to the Houthis.");
    expect(explanation).toMatchObject({ relevant: true, version: ruleset.version });
    expect(explanation).not.toHaveProperty("nearest");
  });

  it("is found in an empty text too", () => {
    expect(explain("")).toMatchObject({ relevant: false, nearest: { reason: "nothing-named", found: [] } });
  });
});

describe("A mention explained", () => {
  const reasons = (text: string) =>
    explain(text).mentions.map(({ mention, statusReasons }) => [mention.status, ...statusReasons]);

  it("says what decided its status", () => {
    expect(reasons("Iran sent drones to Russia.")).toEqual([
      ["completed", "Nothing denies it or makes it a mere possibility."],
    ]);
    expect(reasons("Iran denied sending drones to Russia.")).toEqual([["denied", "“denied” denies it."]]);
    expect(reasons("Iran plans to send drones to Russia.")).toEqual([
      ["prospective", "“plans to” tells of what is planned, feared or possible."],
    ]);
    expect(reasons("Russia is seeking missiles from Iran.")).toEqual([
      ["prospective", "“seeking” alone says prospective."],
    ]);
    expect(reasons("Did Iran send drones to Russia?")).toEqual([["prospective", "The sentence only asks."]]);
  });

  it("takes for granted what is to be stopped", () => {
    const [mention] = reasons("Kyiv urged Iran to stop sending drones to Russia.");
    expect(mention?.slice(0, 1)).toEqual(["completed"]);
    expect(mention?.at(-1)).toContain("takes for granted that it goes on.");
  });

  it("is what extracting finds", () => {
    const extractor = createExtractor(ruleset);
    const texts = [
      "Iran sent 300 Shahed-136 drones to Russia, officials said. Russia may deliver S-400 missiles to Iran.",
      "Россия получила от Ирана дроны. КНДР поставила России ракеты.",
      "The library opens at nine.",
    ];
    for (const text of texts) {
      const given = { id: "one", title: "", text };
      const { mentions } = explainText(ruleset, given);
      expect(mentions.map(({ mention }) => mention)).toEqual(extractor.extract(given).mentions);
    }
  });
});
