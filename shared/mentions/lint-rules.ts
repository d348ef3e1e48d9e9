import type { LintFinding } from "./lint-finding.ts";
import type { ListedTerm } from "./list-terms.ts";
import { GOODS } from "./rule.ts";
import type { LanguageFile, LanguageSource, RuleSource } from "./ruleset-source.ts";

/** Marker classes that the engine itself knows; `per` only keeps the names after it from acting. */
const engineMarkers = new Set(
  "be by from to with of aside which use like time object citing people per speaker gerund price asking".split(" "),
);

const namesIn = (text: string | undefined) =>
  (text ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** Rules that nothing can start, classes that nothing asks for, and names that lead nowhere. */
export function lintRules(
  language: LanguageSource,
  terms: readonly ListedTerm[],
  actors: readonly string[],
): LintFinding[] {
  return [
    ...lintRetags(language),
    ...lintReach(language, terms),
    ...lintNames(language, terms, actors),
    ...lintUnused(language),
  ];
}

/** Cues that texts can have: those with terms, and what retagging makes of them. */
function cuesOf({ files }: LanguageSource): Set<string> {
  const cues = new Set([GOODS, ...files.flatMap(({ cues = {} }) => Object.keys(cues))]);
  for (let size = 0; size < cues.size; ) {
    size = cues.size;
    for (const { retag = {} } of files)
      for (const [to, { from }] of Object.entries(retag)) if (cues.has(from)) cues.add(to);
  }
  return cues;
}

const markersOf = ({ files }: LanguageSource) => new Set(files.flatMap(({ markers = {} }) => Object.keys(markers)));

function lintRetags(language: LanguageSource): LintFinding[] {
  const cues = cuesOf(language);
  const markers = markersOf(language);
  return language.files.flatMap(({ file, retag = {} }) =>
    Object.entries(retag).flatMap(([to, { from, after, before }]): LintFinding[] => {
      const marker = after ?? before ?? "";
      const fault = !cues.has(from)
        ? `no cue is called "${from}"`
        : !markers.has(marker) && `no marker is called "${marker}"`;
      if (!fault) return [];
      return [
        {
          severity: "error",
          kind: "unknown-name",
          file,
          path: ["retag", to],
          message: `${to} is never made: ${fault}`,
        },
      ];
    }),
  );
}

function lintReach(language: LanguageSource, terms: readonly ListedTerm[]): LintFinding[] {
  const cues = cuesOf(language);
  const forms = new Set(terms.flatMap(({ tag }) => (tag.kind === "actor" ? [tag.form] : [])));
  forms.add("possessive"); // the engine gives it to a name before an apostrophe
  if (markersOf(language).has("object")) forms.add("object"); // the engine gives it to a name before such a marker
  const findings: LintFinding[] = [];
  const earlier: { readonly rule: RuleSource; readonly starts: readonly string[] }[] = [];
  for (const { file, rule, path } of rulesOf(language)) {
    const starts = namesIn(rule.cue);
    const never = starts.filter((cue) => !cues.has(cue));
    if (never.length === starts.length)
      findings.push({
        severity: "error",
        kind: "unreachable-rule",
        file,
        path,
        message: `no text has a cue of ${rule.id}: ${never.join(", ")}`,
      });
    for (const role of ["supplier", "recipient"] as const) {
      const places = namesIn(rule[role]);
      const lost = places.filter((place) => /\.(\S+)/.test(place) && !forms.has(/\.(\S+)/.exec(place)?.[1] ?? ""));
      const severity = lost.length === places.length ? "error" : "warning";
      for (const place of lost)
        findings.push({
          severity,
          kind: "unknown-name",
          file,
          path: [...path, role],
          message: `no name has the form that "${place}" asks for`,
        });
    }
    const first = earlier.find(
      (other) => starts.every((cue) => other.starts.includes(cue)) && isSameSearch(other.rule, rule),
    );
    if (first)
      findings.push({
        severity: "error",
        kind: "duplicate-rule",
        file,
        path,
        message: `${rule.id} looks in the same places as ${first.rule.id}, which is tried before it`,
      });
    earlier.push({ rule, starts });
  }
  return findings;
}

const searches = ["supplier", "recipient", "item", "needs", "unless"] as const;

/** Spaces apart, the two look for the same in the same order. */
function isSameSearch(one: RuleSource, two: RuleSource): boolean {
  return searches.every((field) => namesIn(one[field]).join() === namesIn(two[field]).join());
}

function lintNames({ files }: LanguageSource, terms: readonly ListedTerm[], watched: readonly string[]): LintFinding[] {
  const actors = new Set([...watched, ...terms.flatMap(({ tag }) => (tag.kind === "actor" ? [tag.actor] : []))]);
  const unknown = (file: string, path: string[], actor: string): LintFinding[] =>
    actors.has(actor)
      ? []
      : [{ severity: "error", kind: "unknown-name", file, path, message: `no actor is called "${actor}"` }];
  return files.flatMap(({ file, designations = {}, implied = {}, actors: sides = {} }) => [
    ...Object.entries(designations).flatMap(([category, origins]) =>
      Object.keys(origins).flatMap((origin) =>
        origin === "any" ? [] : unknown(file, ["designations", category, origin], origin),
      ),
    ),
    ...Object.keys(implied).flatMap((actor) => unknown(file, ["implied", actor], actor)),
    ...Object.keys(sides).flatMap((actor): LintFinding[] =>
      watched.includes(actor)
        ? []
        : [
            {
              severity: "warning",
              kind: "unknown-name",
              file,
              path: ["actors", actor],
              message: `${actor} is no side of the watch: it belongs to others`,
            },
          ],
    ),
  ]);
}

function lintUnused(language: LanguageSource): LintFinding[] {
  const rules = rulesOf(language).map(({ rule }) => rule);
  const retags = language.files.flatMap(({ retag = {} }) => Object.values(retag));
  const cues = new Set([...rules.flatMap(({ cue }) => namesIn(cue)), ...retags.map(({ from }) => from)]);
  const asked = rules.flatMap(({ supplier, recipient, item, needs, unless }) => [
    ...[supplier, recipient, item].flatMap((places) => places.split(/[\s,|]+/)),
    ...namesIn(needs),
    ...namesIn(unless),
  ]);
  const markers = new Set([
    ...engineMarkers,
    ...asked,
    ...retags.flatMap(({ after, before }) => [after ?? before ?? ""]),
  ]);
  const unused = (file: string, section: "cues" | "markers", name: string, used: ReadonlySet<string>): LintFinding[] =>
    used.has(name)
      ? []
      : [
          {
            severity: "warning",
            kind: "unused-class",
            file,
            path: [section, name],
            message: `nothing asks for the ${section.slice(0, -1)} class "${name}"`,
          },
        ];
  return language.files.flatMap(({ file, cues: own = {}, markers: ownMarkers = {} }) => [
    ...Object.keys(own).flatMap((name) => unused(file, "cues", name, cues)),
    ...Object.keys(ownMarkers).flatMap((name) => unused(file, "markers", name, markers)),
  ]);
}

function rulesOf({ files }: LanguageSource) {
  return files.flatMap(({ file, rules = [] }: LanguageFile) =>
    rules.map((rule, index) => ({ file, rule, path: ["rules", index] as readonly (string | number)[] })),
  );
}
