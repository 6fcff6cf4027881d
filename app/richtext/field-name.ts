/** The name of the text area that stands in for the editor until its script is there. */
export function markdownName(name: string): string {
  return `${name}Markdown`;
}
