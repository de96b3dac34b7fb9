// The document page: choosing a target, the keys, and words selected in the text. Everything else is plain HTML and htmx.
"use strict";
(() => {
  const one = (query, from = document) => from.querySelector(query);
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const token = one("meta[name=token]").content;
  const main = one("main[data-base]");
  const say = (words) => { if (words) one("#say").textContent = words; };
  let goOn = false;
  const near = (element) => element?.scrollIntoView({ block: "center" });

  document.body.addEventListener("htmx:configRequest", (event) => { event.detail.headers["X-Chitieu-Token"] = token; });

  // what could not be done stays in sight until the next thing is asked
  const trouble = one("#trouble");
  const tell = (words) => { trouble.textContent = words; trouble.hidden = !words; if (words) goOn = false; };
  document.body.addEventListener("htmx:beforeRequest", () => tell(""));
  document.body.addEventListener("htmx:sendError", () => tell(trouble.dataset.unanswered));
  document.body.addEventListener("htmx:responseError", ({ detail: { xhr } }) => {
    const plain = xhr.getResponseHeader("Content-Type")?.startsWith("text/plain");
    tell(`${trouble.dataset.refused} ${plain ? xhr.responseText : xhr.status}`);
  });

  // the keys, which can be switched off
  const dialog = one("#keys");
  const switched = one("#keys-on");
  switched.checked = localStorage.getItem("chitieu-keys") !== "off";
  switched.addEventListener("change", () => localStorage.setItem("chitieu-keys", switched.checked ? "on" : "off"));
  one("[data-keys]").addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && typing && one("#edit[open]")) { one("#edit").open = false; one("#panel h2")?.focus(); return; }
    if (!switched.checked || typing || dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") { event.preventDefault(); dialog.showModal(); return; }
    if (event.key === "/") {
      event.preventDefault();
      const box = one("#q");
      if (box) box.focus(); else location.href = "/targets";
      return;
    }
    if (event.key === "p" && main) { document.body.classList.toggle("no-sheet"); return; }
    const goes = "AX".includes(event.key); // Shift: decide, then on to the next
    const button = event.key.length === 1 && one(`[data-key="${CSS.escape(goes ? event.key.toLowerCase() : event.key)}"]`);
    if (button) { event.preventDefault(); goOn = goes; button.click(); }
  });

  for (const form of all("form[data-busy]")) {
    form.addEventListener("submit", () => {
      const place = one(form.dataset.busy);
      place.textContent = place.dataset.words;
      one("button", form).disabled = true;
    });
  }
  document.documentElement.dataset.ready = "true";
  if (!main) {
    near(one("tr.asked"));
    return;
  }

  // choosing a target
  const chosen = () => one("#panel")?.dataset.target;
  const order = () => all(".items [data-select]").map((link) => link.dataset.select);
  function mark(target, move) {
    all(".chosen, .chosen-line").forEach((piece) => piece.classList.remove("chosen", "chosen-line"));
    all(".items [aria-current]").forEach((link) => link.removeAttribute("aria-current"));
    if (!target) return;
    for (const piece of all(`#text [data-t~="${CSS.escape(target)}"]`)) {
      piece.classList.add("chosen-line");
    }
    const number = document.getElementById(`at-${target}`);
    number?.classList.add("chosen");
    const link = one(`.items [data-select="${CSS.escape(target)}"]`);
    link?.setAttribute("aria-current", "true");
    link?.scrollIntoView({ block: "nearest" });
    if (move) near(number);
  }
  function nextOpen() { // the next that nobody has decided on, from the chosen one round to it
    const links = all(".items .item");
    const at = links.findIndex((item) => one("[data-select]", item).dataset.select === chosen());
    const next = [...links.slice(at + 1), ...links.slice(0, Math.max(at, 0))].find((item) => !one(".badge", item));
    return next && one("[data-select]", next).dataset.select;
  }
  async function select(target, edit = false) {
    await htmx.ajax("GET", `${main.dataset.base}/t/${encodeURIComponent(target)}${edit ? "?edit" : ""}`, { target: "#panel", swap: "outerHTML" });
    history.replaceState(null, "", `?t=${encodeURIComponent(target)}`);
    const pages = one("#pages");
    if (pages) htmx.ajax("GET", `${main.dataset.base}/sheet/${encodeURIComponent(target)}`, { target: "#pages", swap: "innerHTML" });
  }
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const panel = event.detail.elt?.id === "panel" || event.detail.target?.id === "panel" ? one("#panel") : null;
    if (panel) {
      mark(panel.dataset.target, true);
      const next = goOn && !one("[role=alert]", panel) ? nextOpen() : null; // what was refused stays in sight
      goOn = false;
      say(panel.dataset.say || one("h2", panel)?.textContent);
      const first = one("[aria-invalid], #edit[open] textarea, [data-new-form] input:not([type=hidden])", panel);
      (first ?? one("h2", panel))?.focus({ preventScroll: !first });
      if (next) select(next);
    }
    near(one("#pages rect.evidence-box"));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-select], #text [data-t]");
    if (link && !getSelection().toString()) {
      const target = link.dataset.select ?? link.dataset.t.split(" ").findLast((name) => order().includes(name));
      if (target) { event.preventDefault(); select(target); }
      return;
    }
    const step = event.target.closest("[data-step]");
    if (step) {
      const names = order();
      const at = names.indexOf(chosen()) + Number(step.dataset.step);
      if (names[at]) select(names[at]);
    }
    const opens = event.target.closest("[data-opens]");
    if (opens) { const form = one("#edit"); form.open = !form.open; if (form.open) { form.scrollIntoView({ block: "start" }); one("textarea", form).focus(); } }
    if (event.target.closest("[data-closes]")) { one("#edit").open = false; one("#panel h2").focus(); }
    if (event.target.closest("[data-new]")) fresh();
    const use = event.target.closest("[data-use]");
    if (use) useSelected(use.dataset.use);
  });
  function fresh() {
    const bounds = selected();
    const query = bounds ? `?start=${bounds[0]}&end=${bounds[1]}` : "";
    hide();
    htmx.ajax("GET", `${main.dataset.base}/new${query}`, { target: "#panel", swap: "outerHTML" });
  }

  // words selected in the text, counted in code points as the records count them
  const bar = one("#selection");
  const text = one("#text");
  const points = (string) => [...string].length;
  function position(node, offset) {
    if (node.nodeType !== Node.TEXT_NODE) {
      const piece = node.childNodes[offset] ?? node;
      const within = piece.nodeType === Node.ELEMENT_NODE ? (piece.matches("[data-s]") ? piece : one("[data-s]", piece)) : piece.parentElement.closest("[data-s]");
      return within ? Number(within.dataset.s) : null;
    }
    const piece = node.parentElement.closest("[data-s]");
    return piece ? Number(piece.dataset.s) + points(node.data.slice(0, offset)) : null;
  }
  let last = null;
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return last;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return last;
    const start = position(range.startContainer, range.startOffset);
    const end = position(range.endContainer, range.endOffset);
    return start !== null && end !== null && start < end ? [start, end] : null;
  }
  function hide() { bar.hidden = true; last = null; getSelection().removeAllRanges(); }
  function offer() {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount || !text.contains(selection.getRangeAt(0).commonAncestorContainer)) {
      if (!bar.contains(document.activeElement)) bar.hidden = true;
      return;
    }
    last = selected();
    bar.hidden = last === null;
  }
  document.addEventListener("selectionchange", offer);
  offer(); // words selected while the page still loaded: choosing the same words again is no change, and would tell nobody
  bar.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
  async function useSelected(use) {
    const bounds = selected();
    if (!bounds) return;
    if (use === "new") { fresh(); return; }
    if (chosen() && !one("#edit[open]")) one("#edit").open = true;
    const form = one("#edit form, [data-new-form] form[method=post]");
    hide();
    if (!form) return;
    const answer = await fetch(`${main.dataset.base}/reading?start=${bounds[0]}&end=${bounds[1]}`);
    if (!answer.ok) return;
    const read = await answer.json();
    const set = (name, value) => { if (form.elements[name]) form.elements[name].value = value; };
    if (use === "quantity") {
      for (const name of ["quantity_text", "value", "high", "unit", "comparator", "quantifier"]) set(name, read[name]);
      set("quantity_text", read.words);
      set("quantity_at", read.start);
      if (read.start < Number(form.elements.evidence_start.value) || read.end > Number(form.elements.evidence_end.value)) {
        set("evidence_start", read.evidence_start);
        set("evidence_end", read.evidence_end);
      }
    } else if (use === "deadline") {
      set("deadline_text", read.words);
      set("deadline_at", read.start);
      for (const name of ["from", "until", "recurrence"]) if (read.said[name]) set(name, read.said[name]);
    } else if (use === "indicator") set("indicator", read.words);
    else if (use === "evidence") { set("evidence_start", read.start); set("evidence_end", read.end); one("blockquote", one("#panel")).textContent = read.words; }
    else {
      const rows = all(".party-row", form);
      const row = rows.find((each) => !one("input:not([type=hidden])", each).value) ?? rows.at(-1);
      one("input[type=hidden]", row).value = read.start;
      one("input:not([type=hidden])", row).value = read.words;
      one("select", row).value = use;
    }
    say(read.words);
    one("button.strong", form).focus();
  }

  mark(chosen(), new URLSearchParams(location.search).has("t"));
})();
