/** SHA-256 of a text's UTF-8 bytes or of a Blob's bytes, in hexadecimal. */
export async function sha256(data: string | Blob): Promise<string> {
  const bytes =
    typeof data === 'string' ? new TextEncoder().encode(data) : await data.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
