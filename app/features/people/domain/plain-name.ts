// Names stand in mail that invites: one that reads as a web address would make ours a vehicle for somebody's link.

const LINK_LIKE = /:\/\/|www\.|@|[a-z0-9]\.[a-z]{2,}/i;
const CONTROL = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u;

/** Whether a name of a person or a group is words alone, on one line. */
export const isPlainName = (name: string): boolean => !LINK_LIKE.test(name) && !CONTROL.test(name);
