// The files in which works lie: as the server's `FileNames` has it.

const LONGEST = 120;

/** Java's hash of a text. */
export function hashCode(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  return hash;
}

export const hex = (number) => (number >>> 0).toString(16).padStart(8, "0");

/** A work's file, without folder and ending. */
export function fileName(id) {
  let name = "";
  for (const byte of new TextEncoder().encode(id)) {
    const character = String.fromCharCode(byte);
    if (/[a-z0-9.-]/.test(character) && !(character === "." && !name)) name += character;
    else if (character === ":") name += "_";
    else name += `=${byte.toString(16).padStart(2, "0")}`;
  }
  if (name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST)}==${hex(hashCode(id))}${hex(hashCode([...id].reverse().join("")))}`;
}
