/** What is used of the peers: they are installed beside the bench, and types must hold where they are not. */
declare module "wink-eng-lite-web-model" {
  const model: unique symbol;
  export default model;
}

declare module "wink-nlp" {
  interface Wink {
    readonly its: { readonly detail: unique symbol };
    learnCustomEntities(
      entities: readonly { readonly name: string; readonly patterns: readonly string[] }[],
      options: { readonly matchValue: boolean; readonly usePOS: boolean; readonly useEntity: boolean },
    ): number;
    readDoc(text: string): { customEntities(): { out(detail: symbol): readonly unknown[] } };
  }
  export default function winkNLP(model: symbol, pipeline: readonly string[]): Wink;
}

declare module "compromise" {
  export default function nlp(
    text: string,
    lexicon: Readonly<Record<string, string>>,
  ): { match(pattern: string): { json(): readonly unknown[] } };
}
