/** What a page gets back after a refused write: what is wrong, where, and all that was typed. */
export interface FormAnswer {
  ok: boolean;
  intent: string;
  reason?: string;
  fields: Record<string, string>;
  values: Record<string, string | string[]>;
  details?: Record<string, unknown>;
}

/** A form whose sender's session had ended: to be sent again after sign-in. */
export interface SessionEnded {
  action: string;
  intent: string;
  values: [string, string][];
}
