/** A call as a command for a shell; the log holds no token, so it is the variable $TOKEN. */
export function asCurl({ method, params }, origin) {
  const address = `"${origin}/bot$TOKEN/${method}"`;
  if (!Object.keys(params).length) return `curl -sS ${address}`;
  return `curl -sS ${address} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(params))}`;
}

// Within single quotes a shell leaves everything alone but the quote itself.
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
