/** Reads one file of the reference data by its name without the ending. */
export type ReadReference = <T>(name: string) => T;

/** A table and the rows that it should hold. */
export type TableRows = [table: string, rows: Record<string, unknown>[]];
