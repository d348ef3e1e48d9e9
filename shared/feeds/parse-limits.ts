/** How much structure a stranger's document may have. Real feeds and pages stay far below. */
export interface MarkupLimits {
  readonly maxDepth: number;
  readonly maxTags: number;
  readonly maxAttributes: number;
}

export const markupLimits: MarkupLimits = {
  maxDepth: 512, // recursive readers overflow near 5,000
  maxTags: 200_000, // a feed of 10,000 items has 130,000
  maxAttributes: 256, // 100,000 on one tag cost cheerio 30 s
};

/** Items read of one document: the newest of them. */
export const maxItems = 2_000;
