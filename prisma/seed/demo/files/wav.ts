const RATE = 8_000;
const SECONDS = 4;
const WAVER_HZ = 3;

/** A few seconds of a hum in place of a voice, which nobody can be known by. */
export function hummedWav(): Buffer {
  const samples = Buffer.alloc(RATE * SECONDS * 2);
  for (let at = 0; at < RATE * SECONDS; at += 1) {
    const seconds = at / RATE;
    const loudness = (1 + Math.sin(2 * Math.PI * WAVER_HZ * seconds)) / 2;
    const wave = Math.sin(2 * Math.PI * 180 * seconds) * loudness * 6_000;
    samples.writeInt16LE(Math.round(wave), at * 2);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  // 16 bytes of format: plain samples, one channel, two bytes each.
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
