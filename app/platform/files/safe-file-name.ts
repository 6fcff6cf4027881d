// The name under which a file is shown and saved. The name it is stored by is another, and random.

const longest = 120;
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * A name without folders, without characters that hide or turn its letters, without those that a
 * file system refuses; an ending that was there stays at the end.
 */
export function safeFileName(name: string): string {
  // The ending is what matters, and no file system has names as long as this.
  const last = name.slice(-1_000).toWellFormed().split(/[/\\]/).pop() ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const named = reserved.test(plain) ? `_${plain}` : plain;
  return shortened(named) || 'file';
}

/** The ending of a name, in small letters and without its dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const extension = extensionOf(name);
  const end = extension ? `….${extension}` : '…';
  return (
    letters
      .slice(0, longest - end.length)
      .join('')
      .trimEnd() + end
  );
}
