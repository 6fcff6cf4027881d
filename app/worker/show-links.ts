/** In the demo, which mails nothing, the links of a letter stand on standard output for whoever tries it out. */
export function showLinks(text: string): void {
  for (const [link] of text.matchAll(/^https?:\/\/\S+$/gm)) {
    process.stdout.write(`Link in a letter: ${link}\n`);
  }
}
