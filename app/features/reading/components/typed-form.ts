/** What was typed into a form that came back, and its mistakes. */
export interface TypedForm {
  value(name: string, kept?: string | null): string;
  values(name: string, kept?: readonly string[]): string[];
  error(name: string): string | undefined;
}
