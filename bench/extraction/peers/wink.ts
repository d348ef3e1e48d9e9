import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Lexicon, Peer } from "./peer.ts";

/** wink-nlp with the lexicon as custom entities, and only the parts of its pipeline that these need. */
export function winkPeer(lexicon: Lexicon): Peer {
  const nlp = winkNLP(model, ["sbd", "cer"]);
  const entities = [...lexicon].map(([name, patterns]) => ({ name, patterns: [...patterns] }));
  nlp.learnCustomEntities(entities, { matchValue: false, usePOS: false, useEntity: false });
  return {
    name: "wink-nlp",
    atLeast: 20,
    setting: `${[...lexicon.values()].flat().length} patterns as custom entities, pipeline sbd + cer`,
    read: (text) => nlp.readDoc(text).customEntities().out(nlp.its.detail),
  };
}
