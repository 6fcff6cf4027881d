/**
 * One stream of news for the whole browser: the first page of ours holds a lock, opens the stream and
 * passes on what it hears; when that page goes, another takes the lock. Where a browser has no locks or
 * channels, each page listens for itself.
 *
 * @typedef {{ topic: string, id?: string }} News
 */

const PAUSE = 5_000;
const LONGEST = 60_000;
/** After a break nobody knows what was missed. */
const EVERYTHING = { topic: '*' };

/**
 * Listens until told to stop; comes back after the server or the network has been away.
 *
 * @param {string} address
 * @param {(news: News) => void} tell
 * @param {() => void} onEnded
 */
function openStream(address, tell, onEnded) {
  /** @type {EventSource} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let pause = PAUSE;
  let hasBroken = false;
  const open = () => {
    source = new EventSource(address);
    source.onopen = () => {
      pause = PAUSE;
      if (hasBroken) tell(EVERYTHING);
      hasBroken = false;
    };
    source.onmessage = ({ data }) => tell(JSON.parse(data));
    source.addEventListener('ended', () => {
      source.close();
      onEnded();
    });
    source.onerror = () => {
      hasBroken = true;
      // The browser comes back by itself unless the answer was no stream at all.
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, pause);
      pause = Math.min(LONGEST, pause * 2);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/**
 * @param {string} address
 * @param {string} who so that two people at one browser never share a stream
 * @param {(news: News) => void} onNews
 * @param {() => void} onEnded
 */
export function listen(address, who, onNews, onEnded) {
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) {
    openStream(address, onNews, onEnded);
    return;
  }
  const name = `lacuna:news:${who}`;
  /** @type {BroadcastChannel} */
  let channel;
  /** @type {() => void} */
  let leave = () => {};

  const join = () => {
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => (data === 'ended' ? onEnded() : onNews(data));
    const gone = new AbortController();
    const turn = () =>
      new Promise((resolve) => {
        const close = openStream(
          address,
          (news) => {
            channel.postMessage(news);
            onNews(news);
          },
          () => {
            channel.postMessage('ended');
            onEnded();
          },
        );
        gone.signal.addEventListener('abort', () => {
          close();
          resolve(undefined);
        });
      });
    leave = () => {
      gone.abort();
      channel.close();
    };
    navigator.locks.request(name, { signal: gone.signal }, turn).catch(() => {
      // The page has gone before its turn came.
    });
  };

  join();
  // A page kept for the way back holds neither lock nor stream; what it missed it asks for.
  addEventListener('pagehide', () => leave());
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    join();
    onNews(EVERYTHING);
  });
}
