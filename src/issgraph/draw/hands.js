// What hands do on a picture, to moves of its view: a mouse, a pen, one finger or two, a wheel, and keys.
"use strict";

function handsOn(stage, canvas, { push, zoom, whole, onClick, onHover }) {
  const hands = new Map();
  let dragged = false;
  const spotOf = (event) => [event.clientX - canvas.getBoundingClientRect().left, event.clientY - canvas.getBoundingClientRect().top];
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    hands.set(event.pointerId, spotOf(event));
    if (hands.size === 1) dragged = false;
  });
  canvas.addEventListener("pointermove", (event) => {
    const now = spotOf(event), before = hands.get(event.pointerId);
    if (!before) return onHover(...now);
    if (!dragged && Math.hypot(now[0] - before[0], now[1] - before[1]) < 4) return undefined;
    dragged = true;
    canvas.style.cursor = "grabbing";
    if (hands.size === 2) {
      const still = [...hands].find(([id]) => id !== event.pointerId)[1];
      const far = (spot) => Math.hypot(spot[0] - still[0], spot[1] - still[1]) || 1;
      zoom(far(now) / far(before), ...still);
    } else push(now[0] - before[0], now[1] - before[1]);
    hands.set(event.pointerId, now);
    return undefined;
  });
  for (const kind of ["pointerup", "pointercancel"]) canvas.addEventListener(kind, (event) => {
    if (!hands.delete(event.pointerId)) return;
    canvas.style.cursor = "";
    if (!dragged && kind === "pointerup") onClick(...spotOf(event));
  });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(-Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 120) / 500), ...spotOf(event));
  }, { passive: false });
  stage.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) push(...step);
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0" || event.key === "Home") whole();
    else return;
    event.preventDefault();
  });
}
