import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** A self-made X.509 certificate: keys never lie in the repository, and no tool need be installed. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** @param issuer signs it; absent: it signs itself (and may then serve as an authority) */
export function makeCertificate(wish: {
  readonly name: string;
  readonly notAfter?: Date;
  readonly issuer?: Certificate & { readonly name: string };
}): Certificate & { readonly name: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const notAfter = wish.notAfter ?? new Date(Date.UTC(2049, 0, 1));
  const signer: KeyObject | string = wish.issuer?.key ?? privateKey;
  const body = sequence(
    explicit(0, integer(2)),
    integer(Date.now()),
    ecdsaWithSha256,
    nameOf(wish.issuer?.name ?? wish.name),
    sequence(time(new Date(Date.UTC(2020, 0, 1))), time(notAfter)),
    nameOf(wish.name),
    publicKey.export({ type: "spki", format: "der" }),
    explicit(3, sequence(subjectAltName(wish.name), ...(wish.issuer ? [] : [authority]))),
  );
  const signature = sign("sha256", body, signer);
  const der = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.from([0]), signature));
  const lines = (der.toString("base64").match(/.{1,64}/g) ?? []).join("\n");
  return {
    name: wish.name,
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

// DER, as much of it as a certificate needs.
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...parts: readonly Buffer[]) => tagged(0x30, ...parts);
const explicit = (n: number, part: Buffer) => tagged(0xa0 + n, part);
const oid = (...bytes: readonly number[]) => tagged(0x06, Buffer.from(bytes));
const text = (tag: number, value: string) => tagged(tag, Buffer.from(value));
const integer = (value: number) => {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return tagged(0x02, (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
};
const time = (date: Date) => text(0x17, `${date.toISOString().slice(2, 19).replace(/[-:T]/g, "")}Z`);
const commonName = oid(0x55, 0x04, 0x03);
const nameOf = (name: string) => sequence(tagged(0x31, sequence(commonName, text(0x0c, name))));
const ecdsaWithSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const subjectAltName = (name: string) => sequence(oid(0x55, 0x1d, 0x11), tagged(0x04, sequence(text(0x82, name))));
/** basicConstraints CA:TRUE, critical. */
const authority = sequence(
  oid(0x55, 0x1d, 0x13),
  tagged(0x01, Buffer.from([0xff])),
  tagged(0x04, sequence(tagged(0x01, Buffer.from([0xff])))),
);
