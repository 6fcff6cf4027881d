import { RefusedFile } from '../verdict.ts';

const headBytes = 4096;
const tailBytes = 64 * 1024;
const markup =
  /<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|script[\s>]|iframe[\s>]|svg[\s>]|\?php|xsl:)/i;
const testSignature = ['EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE'].join('-');

/** Refuses the string by which every virus scanner is tested. */
export function refuseTestSignature(bytes: Buffer): void {
  if (bytes.subarray(0, headBytes).includes(testSignature))
    throw new RefusedFile('malware-signature');
}

/** Refuses a file that is a second thing besides: a page, a script, an archive glued to its end. */
export function refuseSecondNature(bytes: Buffer): void {
  const head = bytes.toString('latin1', 0, headBytes);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - tailBytes));
  if (markup.test(head) || markup.test(tail) || endsAsZip(bytes)) throw new RefusedFile('polyglot');
}

/** A zip is found from its end, whatever stands before it. */
function endsAsZip(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  return (
    end >= 0 && end + 22 <= bytes.length && end + 22 + bytes.readUInt16LE(end + 20) === bytes.length
  );
}
