import { type Element, isTag, isText, type ParentNode } from "domhandler";

/** Where a page tells of itself. */
export interface PageSigns {
  /** Lower-case property, name, itemprop or http-equiv → content. */
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  /** The dates of its time elements, the one marked as publication first. */
  readonly times: readonly string[];
  readonly canonical?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly heading?: string;
  readonly body?: Element;
}

/** Collects them in one walk of the document. Selectors would be shorter, but compare every node at the top with every other. */
export function pageSigns(root: ParentNode): PageSigns {
  const signs = new SignCollector();
  signs.visitChildren(root);
  return signs.found();
}

class SignCollector {
  private readonly meta = new Map<string, string>();
  private readonly jsonLd: string[] = [];
  private readonly times: string[] = [];
  private readonly first = new Map<"canonical" | "lang" | "title" | "heading", string>();
  private body: Element | undefined;

  found(): PageSigns {
    const { meta, jsonLd, times, body } = this;
    return { meta, jsonLd, times, ...(body && { body }), ...Object.fromEntries(this.first) };
  }

  visitChildren(parent: ParentNode): void {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      this.note(child);
      this.visitChildren(child);
    }
  }

  private note(element: Element): void {
    const { name, attribs } = element;
    if (name === "meta") this.noteMeta(attribs);
    else if (name === "script" && attribs.type === "application/ld+json") this.jsonLd.push(textContent(element));
    else if (name === "time" && attribs.datetime !== undefined)
      this.times[attribs.pubdate === undefined ? "push" : "unshift"](attribs.datetime);
    else if (name === "link" && attribs.rel?.toLowerCase() === "canonical") this.keep("canonical", attribs.href);
    else if (name === "html") this.keep("lang", attribs.lang);
    else if (name === "title") this.keep("title", textContent(element));
    else if (name === "h1") this.keep("heading", textContent(element));
    else if (name === "body") this.body ??= element;
  }

  private noteMeta(attribs: Element["attribs"]): void {
    const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs["http-equiv"])?.toLowerCase().trim();
    const content = attribs.content?.trim();
    if (key && content && !this.meta.has(key)) this.meta.set(key, content);
  }

  private keep(sign: "canonical" | "lang" | "title" | "heading", text: string | undefined): void {
    const plain = text?.replace(/\s+/g, " ").trim();
    if (plain && !this.first.has(sign)) this.first.set(sign, plain);
  }
}

function textContent(element: Element): string {
  const parts: string[] = [];
  const collect = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (isText(child)) parts.push(child.data);
      else if (isTag(child)) collect(child);
    }
  };
  collect(element);
  return parts.join("");
}
