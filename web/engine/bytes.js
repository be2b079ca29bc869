// Numbers and texts in the files of the index, as the server's `site.Bytes` writes them.

const UTF8 = new TextDecoder();

export class Bytes {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get more() {
    return this.at < this.bytes.length;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  numbers(count) {
    const values = new Int32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.number();
    return values;
  }

  /** Rising numbers, each written as what it is above the one before. */
  rising(count) {
    const values = new Int32Array(count);
    let last = 0;
    for (let i = 0; i < count; i++) values[i] = last += this.number();
    return values;
  }

  part() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return UTF8.decode(this.part());
  }

  /** Of a file, eight bytes in hexadecimal digits. */
  name() {
    this.at += 8;
    return Array.from(this.bytes.subarray(this.at - 8, this.at), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** Terms that share their beginnings with the one before. */
  terms() {
    let last = new Uint8Array(0);
    return () => {
      const same = this.number();
      const rest = this.part();
      const term = new Uint8Array(same + rest.length);
      term.set(last.subarray(0, same));
      term.set(rest, same);
      last = term;
      return UTF8.decode(term);
    };
  }
}

/** What a compressed file holds. @param {Response} response @returns {Promise<Uint8Array>} */
export async function unzipped(response) {
  const stream = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Texts in the order of their code points, as indexes have them. */
export function compareCodePoints(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const one = a.charCodeAt(i);
    const other = b.charCodeAt(i);
    if (one === other) continue;
    // halves of characters beyond the basic plane come behind all of it
    const isHalf = (code) => code >= 0xd800 && code < 0xe000;
    return isHalf(one) === isHalf(other) ? one - other : isHalf(one) ? 1 : -1;
  }
  return a.length - b.length;
}
