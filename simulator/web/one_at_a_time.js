/** The request as a function that never runs twice at once: calls during one lead to a single one after it. */
export function oneAtATime(request) {
  let running = false;
  let again = false;
  return async function run() {
    again = running;
    if (running) return;
    running = true;
    await request();
    running = false;
    if (again) run();
  };
}

