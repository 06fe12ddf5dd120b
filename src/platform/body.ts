/**
 * Reads an answer's body, at most `mostBytes` of it; null where it is longer, as announced or as it comes.
 * Where the engine has no streams, the length can only be looked at afterwards. Rejects when the line breaks.
 */
export async function readBody(
  response: Response,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get('content-length')) > mostBytes) return null
  const reader = response.body?.getReader()
  if (!reader) {
    const whole = new Uint8Array(await response.arrayBuffer())
    return whole.length > mostBytes ? null : whole
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value)
    length += read.value.length
    if (length > mostBytes) return null
  }
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}
