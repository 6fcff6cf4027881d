/**
 * Texts that were typed and not yet taken by the server, on this device: one entry for each form
 * and person. They outlive a reload, a crash and an ended session; signing out removes them.
 *
 * @typedef {object} KeptText
 * @property {string} version the version of the form that the text was typed over
 * @property {number} at when, in milliseconds
 * @property {import('./fields.js').Values} values
 * @property {boolean} [sent] the form has been sent; whether it arrived is not known yet
 */

const PREFIX = 'lacuna:kept:';
const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

/** @param {string} who */
const prefixOf = (who) => `${PREFIX}${who}:`;

/**
 * @param {Storage} storage
 * @param {string} who
 */
export function keptTexts(storage, who) {
  const prefix = prefixOf(who);
  return {
    /** @param {string} key @returns {KeptText | undefined} */
    read(key) {
      try {
        return JSON.parse(storage.getItem(prefix + key) ?? 'null') ?? undefined;
      } catch {
        return undefined;
      }
    },

    /**
     * False where the device has no room or no wish to keep it.
     *
     * @param {string} key
     * @param {KeptText} text
     */
    write(key, text) {
      try {
        storage.setItem(prefix + key, JSON.stringify(text));
        return true;
      } catch {
        return false;
      }
    },

    /** @param {string} key */
    drop(key) {
      storage.removeItem(prefix + key);
    },

    /** All texts of this person. */
    dropAll() {
      for (const key of keysOf(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
    },
  };
}

/** @param {Storage} storage */
function keysOf(storage) {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
}

/**
 * Removes what nobody has come back for, whoever wrote it.
 *
 * @param {Storage} storage
 * @param {number} now
 */
export function sweep(storage, now) {
  for (const key of keysOf(storage)) {
    if (!key.startsWith(PREFIX)) continue;
    try {
      const text = JSON.parse(storage.getItem(key) ?? '');
      if (now - text.at < THIRTY_DAYS) continue;
    } catch {
      // What cannot be read cannot be given back either.
    }
    storage.removeItem(key);
  }
}

/**
 * What to do with a kept text when its form comes back.
 *
 * - `forget`: the server has it, either seen in the form or known by a new version after sending;
 * - `stay`: it is in the form already, and the server may not have it;
 * - `restore`: the form is as it was when the text was typed;
 * - `offer`: the form has another version by now, so the person chooses.
 *
 * @param {KeptText} text
 * @param {{ version: string | undefined, isSame: boolean }} form
 * @returns {'forget' | 'stay' | 'restore' | 'offer'}
 */
export function fateOf(text, form) {
  const isNewer = form.version !== undefined && form.version !== text.version;
  if (form.isSame) return isNewer ? 'forget' : 'stay';
  // A form without versions cannot tell: what was sent counts as taken.
  if (text.sent && (isNewer || form.version === undefined)) return 'forget';
  return isNewer ? 'offer' : 'restore';
}
