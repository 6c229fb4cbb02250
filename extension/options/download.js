// Gives the person a file made here: their browser saves it where they keep downloads. Nothing is sent anywhere.

/** @param {string} name @param {BlobPart[]} parts @param {string} [type] */
export function saveAs(name, parts, type = "application/json") {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // a slow disk is still reading it
}
