/** Hands a file to the browser's downloads. */
export function saveFile(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file name from a plan's name: what file systems do not allow becomes a low line. */
export function planFileName(planName: string, at: Date): string {
  const day = at.toISOString().slice(0, 10);
  const name = planName.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_').trim() || 'plan';
  return `${name}_${day}.tantu`;
}
