/** Control characters (Unicode category Cc) except tab, line feed and carriage return. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Text as it is stored: composed (NFC), line ends as LF, no white space at the ends or before a line end. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** Whether the text can be stored and hashed everywhere alike: no lone surrogates, no control characters. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !CONTROL.test(text);
}

/** Text with all white space made alike: two texts that differ only so are the same in substance. */
export function inSubstance(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
