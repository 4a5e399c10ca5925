/** Offers a text as a file. Gives back false where the browser knows no downloads. */
export function saveFile(name: string, type: string, text: string): boolean {
  const link = document.createElement("a");
  if (!("download" in link)) return false;
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.href = address;
  link.download = name;
  link.click();
  // The download has to have started before its address goes.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return true;
}
