/** The 24×24 line icons of the page, as SVG paths. */
const PATHS = {
  back: "M15 5l-7 7 7 7",
  bell: "M9.5 6a3.5 3.5 0 0 1 7 2v3l1.5 3H9M6 10v1l-1.5 3H6M10.5 17.5a1.5 1.5 0 0 0 3 0M4 4l16 16",
  block: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M6.5 6.5l11 11",
  calendar: "M5 6h14v14H5zM5 10h14M9 3.5v4M15 3.5v4",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clip: "M18.5 11.5l-7 7a4.2 4.2 0 0 1-6-6l7.5-7.5a2.8 2.8 0 0 1 4 4l-7.5 7.5a1.4 1.4 0 0 1-2-2l6.5-6.5",
  close: "M6 6l12 12M18 6L6 18",
  contact: "M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M5 20c0-4 3-6 7-6s7 2 7 6",
  copy: "M9 9h10v10H9zM5 15V5h10",
  down: "M6 9.5l6 6 6-6",
  edit: "M5 19l1-4L16 5l3 3L9 18z",
  file: "M7 3.5h7l4 4v13H7zM14 3.5v4h4",
  forward: "M14 7l5 5-5 5M19 12h-8c-4 0-6 2-6 6",
  group: "M9 11.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3.5 19c0-3.5 2.5-5 5.5-5s5.5 1.5 5.5 5M16 11.5a2.5 2.5 0 1 0 0-5M17.5 14.5c2 .5 3 2 3 4.5",
  keyboard: "M4 7h16v10H4zM7 10h1M10.5 10h1M14 10h1M17 10h.5M8 14h8",
  lock: "M7 11h10v8H7zM9 11V8.5a3 3 0 0 1 6 0V11",
  menu: "M5 7h14M5 12h14M5 17h14",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  open: "M9 6h9v9M18 6L7 17",
  pin: "M9 4h6l-1 6 3 3H7l3-3zM12 13v7",
  plus: "M12 5v14M5 12h14",
  reply: "M10 7l-5 5 5 5M5 12h8c4 0 6 2 6 6",
  run: "M8 5.5l10.5 6.5L8 18.5z",
  save: "M12 4v11M7 10.5l5 5 5-5M5 19.5h14",
  search: "M10.5 5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M15 15l4.5 4.5",
  send: "M4.5 19.5l16-7.5-16-7.5v6l10 1.5-10 1.5z",
  tools: "M5 7h9M18 7h1M16 5v4M5 12h2M11 12h8M9 10v4M5 17h8M17 17h2M15 15v4",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7",
  up: "M6 14.5l6-6 6 6",
};

/** A 24×24 line icon; it is decoration, the element around it carries the label. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
