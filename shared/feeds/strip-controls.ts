// XML 1.0 and SQS allow tab, line feed and carriage return only; U+FFFE, U+FFFF and lone surrogates are no characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/gu;

// Far quicker to look for: nearly all documents have neither controls nor any surrogates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const suspicious = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text without the characters that neither XML nor a queue message may hold. */
export function stripControls(text: string): string {
  return suspicious.test(text) ? text.replace(illegal, "") : text;
}
