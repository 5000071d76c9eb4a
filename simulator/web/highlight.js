const NAME = "found";
// Painted by the browser over the text as it is: the messages themselves are not changed by a search.
const painted = globalThis.Highlight ? new Highlight() : new Set();
globalThis.CSS?.highlights?.set(NAME, painted);

export function mark(ranges) {
  for (const range of ranges) painted.add(range);
}

export function forget(ranges) {
  for (const range of ranges) painted.delete(range);
}

/** Where these lower-case words stand in these elements, as ranges; a match may run over several tags. */
export function rangesIn(elements, words) {
  return [...elements].flatMap((element) => rangesOf(element, words));
}

function rangesOf(element, words) {
  const nodes = textNodes(element);
  const text = nodes.map((node) => node.data.toLowerCase()).join("");
  const ranges = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const range = new Range();
    range.setStart(...place(nodes, at));
    range.setEnd(...place(nodes, at + words.length));
    ranges.push(range);
  }
  return ranges;
}

function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function place(nodes, offset) {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.data.length) return [node, left];
    left -= node.data.length;
  }
  return [nodes.at(-1), nodes.at(-1).data.length];
}
