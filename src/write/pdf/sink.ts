/** Bytes of a stream, written one after the other: much faster than joining strings. */

export interface Sink {
  ascii(text: string): void;
  byte(value: number): void;
  /** A number with at most three decimals. */
  number(value: number): void;
  /** Four hexadecimal digits. */
  hex(value: number): void;
  /** A byte inside a literal string `(…)`. */
  escaped(value: number): void;
  /** What was written since the last call; what is written next stands in the same place. */
  take(): Uint8Array;
}

const digits = Uint8Array.from('0123456789ABCDEF', (char) => char.charCodeAt(0));
const [minus, point, zero, backslash] = [0x2d, 0x2e, 0x30, 0x5c];

export function makeSink(): Sink {
  let bytes = new Uint8Array(1 << 14);
  let at = 0;
  /** No single call writes more than 32 bytes but `ascii`, which asks for what it needs. */
  const room = (count: number): void => {
    if (at + count <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, at + count));
    larger.set(bytes);
    bytes = larger;
  };
  const whole = (value: number): void => {
    if (value >= 10) whole(Math.floor(value / 10));
    bytes[at++] = zero + (value % 10);
  };
  return {
    ascii: (text) => {
      room(text.length);
      for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    },
    byte: (value) => {
      room(1);
      bytes[at++] = value;
    },
    number: (value) => {
      room(32);
      let thousandths = Math.round(value * 1000);
      if (thousandths < 0) {
        bytes[at++] = minus;
        thousandths = -thousandths;
      }
      const integer = Math.floor(thousandths / 1000);
      let rest = thousandths - integer * 1000;
      whole(integer);
      if (rest === 0) return;
      bytes[at++] = point;
      for (let unit = 100; rest > 0; unit /= 10) {
        const digit = Math.floor(rest / unit);
        bytes[at++] = zero + digit;
        rest -= digit * unit;
      }
    },
    hex: (value) => {
      room(4);
      for (let shift = 12; shift >= 0; shift -= 4) bytes[at++] = digits[(value >> shift) & 15]!;
    },
    escaped: (value) => {
      room(2);
      // ( ) \ would end the string, and readers turn CR into LF.
      if (value === 0x28 || value === 0x29 || value === backslash) bytes[at++] = backslash;
      else if (value === 0x0d) {
        bytes[at++] = backslash;
        bytes[at++] = 0x72;
        return;
      }
      bytes[at++] = value;
    },
    take: () => {
      const taken = bytes.subarray(0, at);
      at = 0;
      return taken;
    },
  };
}
