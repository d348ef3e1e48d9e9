export interface Email {
  readonly kind: "confirmation" | "message";
  readonly to: string;
  readonly displayName: string;
  readonly subject: string;
  readonly body: string;
  readonly date: Date;
  readonly messageId: string;
}

const crlf = "\r\n";

/** The email as RFC 5322 text: CRLF lines, encoded words in headers, quoted-printable UTF-8 in the body. */
export function renderEmail(email: Email): string {
  const headers = [
    `From: ${encodeWord(email.displayName)} <no-reply@sns.example.org>`,
    `To: ${email.to}`,
    `Subject: ${encodeWord(email.subject)}`,
    `Date: ${email.date.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${email.messageId}>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=UTF-8",
    "Content-Transfer-Encoding: quoted-printable",
    "Auto-Submitted: auto-generated",
  ];
  return `${headers.join(crlf)}${crlf}${crlf}${quotedPrintable(email.body)}${crlf}`;
}

/** RFC 2047: words of at most 75 characters, never a character cut in two; plain ASCII stays as it is. */
function encodeWord(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let word = "";
  for (const character of text) {
    if (Buffer.byteLength(word + character) > 45) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  words.push(word);
  return words.map((one) => `=?UTF-8?B?${Buffer.from(one).toString("base64")}?=`).join(`${crlf} `);
}

/** RFC 2045: lines of at most 76 characters, soft breaks, no blank at the end of a line. */
function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      softWrap([...Buffer.from(line)].map((byte, place, all) => encodeByte(byte, place === all.length - 1))),
    )
    .join(crlf);
}

function encodeByte(byte: number, isLast: boolean): string {
  const isBlank = byte === 0x20 || byte === 0x09;
  const isPlain = (byte >= 0x21 && byte <= 0x7e && byte !== 0x3d) || (isBlank && !isLast);
  return isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}

function softWrap(pieces: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line.length + piece.length > 75) {
      lines.push(`${line}=`);
      line = "";
    }
    line += piece;
  }
  return [...lines, line].join(crlf);
}
