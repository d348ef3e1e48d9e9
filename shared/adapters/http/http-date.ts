/**
 * Reads the three date forms of RFC 9110 (IMF-fixdate, RFC 850, asctime) and nothing else.
 * @returns epoch milliseconds, or undefined for anything that is no such date
 */
export function parseHttpDate(text: string): number | undefined {
  const value = text.trim();
  const known = imfFixdate.test(value) || rfc850.test(value) || asctime.test(value);
  if (!known) return undefined;
  const time = Date.parse(asctime.test(value) ? `${value} GMT` : value);
  return Number.isNaN(time) ? undefined : time;
}

const months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const imfFixdate = new RegExp(`^[A-Z][a-z]{2}, \\d{1,2} ${months} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$`);
const rfc850 = new RegExp(`^[A-Z][a-z]{5,8}, \\d{2}-${months}-\\d{2} \\d{2}:\\d{2}:\\d{2} GMT$`);
const asctime = new RegExp(`^[A-Z][a-z]{2} ${months} [ \\d]\\d \\d{2}:\\d{2}:\\d{2} \\d{4}$`);
