// Octavo's script. Every page works without it: it saves reloads and adds keys. listen.js reads aloud.
(() => {
  "use strict";
  const FRAGMENT = "X-Octavo-Fragment";
  const root = document.documentElement;

  let saying;
  function say(words) {
    const line = document.getElementById("said");
    if (!line || !words) return;
    line.textContent = words;
    near(line);
  }

  // Far from the top it is shown over the page, for a while.
  function near(line) {
    line.classList.add("near");
    clearTimeout(saying);
    saying = setTimeout(() => line.classList.remove("near"), 10_000);
  }

  // What takes a while says so, once it does; a second press would ask twice. Gives what ends it.
  function busy(element, words) {
    element.setAttribute("aria-busy", "true");
    const telling = setTimeout(() => say(words), 400);
    return () => {
      clearTimeout(telling);
      element.removeAttribute("aria-busy");
      const line = document.getElementById("said");
      if (line?.textContent === words) line.textContent = "";
    };
  }

  // A form or link marked data-fragment asks for one block of the page, and puts it in the block's place.
  async function swap(name, url, init = {}) {
    const answer = await fetch(url, { ...init, headers: { [FRAGMENT]: name } });
    const old = document.getElementById(name);
    const said = decodeURIComponent(answer.headers.get("X-Octavo-Said") || "");
    // A refused form stays as it is, with all that was typed.
    if (!answer.ok && said && init.method) {
      say(said);
      return true;
    }
    if (answer.headers.get(FRAGMENT) !== name || !old) return false;
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = parsed.getElementById(name);
    // A new edition is a new page.
    if (!fresh || fresh.dataset.edition !== old.dataset.edition) return false;
    if (answer.redirected) history.replaceState(null, "", answer.url);
    const held = old.contains(document.activeElement) && document.activeElement;
    old.replaceWith(fresh);
    say(said);
    prepare(fresh);
    if (held) standIn(held, fresh).focus({ preventScroll: true });
    return true;
  }

  // What takes the place of the control that had the focus: the one of its id, else of its words in the same part of
  // the block, else what can be done there now.
  function standIn(held, fresh) {
    const within = (id) => (fresh.id === id ? fresh : fresh.querySelector(`#${CSS.escape(id)}`));
    const same = held.id && within(held.id);
    if (same) return same;
    for (let part = held.closest("[id]"); part; part = part.parentElement?.closest("[id]")) {
      const now = within(part.id);
      const controls = [...(now?.querySelectorAll("a[href], button, summary, textarea") || [])].filter((one) => one.offsetParent);
      const found = controls.find((one) => one.textContent === held.textContent) || (now !== fresh && controls[0]);
      if (found) return found;
    }
    return fresh;
  }

  // An answer stands in a live region that came with it, where no screen reader announces it: it is put there once more.
  function hear(name) {
    const heard = document.querySelector(`#${name} .answer[aria-live] :is(.composed:not(.coming), [data-voices])`);
    if (heard) setTimeout(() => heard.contains(document.activeElement) || heard.replaceChildren(...heard.childNodes), 300);
  }

  function formOf(form) {
    const fields = new URLSearchParams(new FormData(form));
    const address = new URL(form.action, location.href);
    if (form.method === "post") return [address, { method: "POST", body: fields }];
    address.search = fields;
    return [address, {}];
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.hasAttribute("aria-busy")) return event.preventDefault();
    const done = form.dataset.busy ? busy(form, form.dataset.busy) : () => {};
    if (form.dataset.toggle) {
      event.preventDefault();
      // By a key the focus stays elsewhere, and the button that changes is not heard.
      if (!(await toggle(form, !form.contains(document.activeElement)))) form.submit();
    } else if (form.dataset.fragment) {
      event.preventDefault();
      const [address, init] = formOf(form);
      let swapped = false;
      try {
        swapped = await swap(form.dataset.fragment, address, init);
        if (swapped) hear(form.dataset.fragment);
        if (swapped && !init.method) history.replaceState(null, "", address);
      } catch {
        done();
        say("The desk did not answer. Try again.");
        return;
      }
      done();
      // Sent already: never twice. The page itself says what came of it.
      if (!swapped) init.method ? location.reload() : location.assign(address);
    }
  });

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-fragment]");
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.hasAttribute("aria-busy")) return;
    const done = busy(link, "One moment …");
    try {
      if (await swap(link.dataset.fragment, link.href)) {
        hear(link.dataset.fragment);
        history.replaceState(null, "", link.href);
        const field = document.querySelector(`#${link.dataset.fragment} :is(textarea, input[type=text])`);
        if (field && /reply=|show=ask/.test(link.href)) field.focus();
        return;
      }
    } catch { /* the browser itself shows what is wrong */ } finally {
      done();
    }
    location.assign(link.href);
  });

  const SET = { read: ["Marked unread.", "Marked read."], starred: ["No longer starred.", "Starred."] };

  // A mark is set where it stands, so that a list does not move under the reader.
  async function toggle(form, told) {
    const name = form.dataset.toggle;
    const field = form.elements[name];
    const button = form.querySelector("button");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (answer.type !== "opaqueredirect") return false;
    } catch {
      say("The desk did not answer. Try again.");
      return true;
    }
    const on = field.value === "1";
    field.value = on ? "0" : "1";
    button.textContent = on ? button.dataset.on : button.dataset.off;
    const row = form.closest("li[data-row]");
    if (row && name === "read") row.classList.toggle("read", on);
    if (told) say(SET[name][Number(on)]);
    return true;
  }

  // An opened article is read.
  function markOpened(within) {
    const form = within.querySelector("form[data-auto]");
    if (form && document.visibilityState === "visible") {
      form.removeAttribute("data-auto");
      toggle(form);
    }
  }

  // Whether a reload would take away what somebody wrote or chose.
  const typing = () => [...document.querySelectorAll("main :is(input, textarea):not([type=hidden])")].some((field) =>
    field.value !== field.defaultValue || field.checked !== field.defaultChecked);

  // Work under way is followed while the page is looked at.
  function follow(within) {
    const element = within.matches?.("[data-refresh]") ? within : within.querySelector("[data-refresh]");
    if (!element) return;
    setTimeout(async () => {
      if (!element.isConnected) return;
      if (document.visibilityState !== "visible") return follow(element);
      try {
        if (!(await swap(element.id, location.pathname + location.search)) && !typing()) location.reload();
      } catch {
        follow(element);
      }
    }, Number(element.dataset.refresh) * 1000);
  }

  // A part that takes its time is asked for once the page stands; where that fails, its link is there again.
  async function late(within) {
    const place = within.querySelector("[data-late]");
    if (!place) return;
    const line = place.querySelector("p");
    const link = [...line.childNodes];
    const room = place.offsetHeight;
    line.textContent = place.dataset.late;
    place.removeAttribute("data-late");
    try {
      if (await swap(place.id, location.pathname + location.search)) {
        // A short answer keeps the room that was made for it: what stands below stays where it is.
        const fresh = document.getElementById(place.id);
        if (fresh) fresh.style.minHeight = `${room}px`;
        return;
      }
    } catch { /* the link leads to the page that says what is wrong */ }
    line.replaceChildren(...link);
  }

  // What a model writes comes sentence by sentence: each line is one piece of HTML, and the last is the whole text.
  async function live(within) {
    const place = within.querySelector("[data-live]");
    if (!place) return;
    const address = place.dataset.live;
    place.removeAttribute("data-live");
    const put = (line) => {
      const piece = new DOMParser().parseFromString(line, "text/html").body.firstElementChild;
      if (piece?.classList.contains("composed")) {
        // Its sentences were told as they came; what is told now is why it became another text.
        piece.querySelector(".notice")?.setAttribute("role", "alert");
        place.replaceWith(piece);
      } else if (piece) {
        const flow = place.querySelector(".flow");
        flow.append(piece, " ");
        // The side on which the paragraph begins is its first sentence's.
        flow.dir ||= getComputedStyle(piece.querySelector("[dir]")).direction;
      }
    };
    try {
      const answer = await fetch(address);
      // The page itself says what is wrong.
      if (!answer.ok) return location.reload();
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        if (!place.isConnected) return reader.cancel();
        const lines = (rest + step.value).split("\n");
        rest = lines.pop();
        lines.forEach(put);
      }
    } catch { /* what came stands */ }
    if (!place.isConnected) return;
    place.classList.remove("coming");
    place.querySelector(".by").textContent = place.querySelector(".flow").children.length
      ? "The answer broke off. What stands here was checked before; open the page again for the rest."
      : "The desk did not answer. Open the page again.";
  }

  // Keys. They can be turned off on the settings page (WCAG 2.1.4).
  const places = { e: "/", r: "/river", f: "/feeds", s: "/starred" };
  let going = 0;

  const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => !row.closest("details:not([open])"));
  const here = () => document.querySelector("[data-row].at") || (rows().length === 1 ? rows()[0] : null);

  function move(step) {
    const beside = document.querySelector(`.beside a[rel=${step > 0 ? "next" : "prev"}]`);
    if (beside) return beside.click();
    const all = rows();
    const at = all.indexOf(document.querySelector("[data-row].at"));
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)];
    if (!next) return;
    all[at]?.classList.remove("at");
    next.classList.add("at");
    const link = next.querySelector("a.t");
    if (link) link.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  const press = (selector) => here()?.querySelector(selector)?.requestSubmit();
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: () => here()?.querySelector("a.t")?.click(),
    v: () => { const url = here()?.dataset.original; if (url) window.open(url, "_blank", "noopener,noreferrer"); },
    m: () => press("form[data-toggle=read]"),
    s: () => press("form[data-toggle=starred]"),
    "/": () => (document.getElementById("q") || document.querySelector("[data-search]"))?.focus(),
    g: () => { going = Date.now(); },
    "?": () => document.getElementById("help")?.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (root.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (Date.now() - going < 1500 && places[event.key]) {
      event.preventDefault();
      going = 0;
      location.assign(places[event.key]);
      return;
    }
    // Enter opens what has the focus by itself.
    const act = event.key === "Enter" && !event.target.closest("a, button, summary") ? keys.o : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // A picture that does not come leaves its caption, or what it was called, or nothing.
  function missing(image) {
    const whole = image.closest("[data-picture]");
    if (!whole) return;
    if (whole === image) image.replaceWith(image.alt);
    else if (whole.querySelector("figcaption")) image.remove();
    else whole.remove();
  }
  document.addEventListener("error", (event) => event.target instanceof HTMLImageElement && missing(event.target), true);

  function prepare(within) {
    for (const image of within.querySelectorAll("[data-picture] img, img[data-picture]")) {
      if (image.complete && image.currentSrc && !image.naturalWidth) missing(image);
    }
    markOpened(within);
    follow(within);
    live(within);
    late(within);
    document.dispatchEvent(new CustomEvent("octavo:fresh"));
  }

  // What a form did stands on its page from the start, where no screen reader announces it: it is put there once more.
  function announce() {
    const line = document.getElementById("said");
    if (!line?.textContent.trim()) return;
    // A form far down leads back to where it was pressed.
    if (location.hash) near(line);
    setTimeout(() => line.contains(document.activeElement) || line.replaceChildren(...line.childNodes), 300);
  }

  prepare(document.body);
  announce();
  // Back from the next page, a form may be sent anew.
  addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach((form) => form.removeAttribute("aria-busy")));
  document.addEventListener("visibilitychange", () => markOpened(document.body));
})();
