// Events that nobody is ever told of and that come by the hundred: a draft begun, an autosave kept. The log
// and open pages have them all the same; the queue is spared a job for each.

const quiet: ReadonlySet<string> = new Set(['report.created', 'report.version-saved']);

/** Whether an event of this type need not be brought to those who tell people of events. */
export const isQuiet = (type: string): boolean => quiet.has(type);

export const quietEvents: readonly string[] = [...quiet];
