// Reads a page aloud by the browser's own voices, sentence by sentence, and marks the one that is heard.
(() => {
  "use strict";
  const NAME = "octavo-heard";
  const speech = window.speechSynthesis;
  //: What is read, what is heard of it now, and how it stands: "still", "reading", "paused".
  let queue = [], at = 0, state = "still", round = 0;
  // Kept here: Chrome forgets an utterance that nothing holds, and its end is never told.
  let current = null;

  const panel = () => document.querySelector("[data-reader]");

  // Only voices of this machine: what others speak is sent to somebody's server.
  const voices = () => (speech ? speech.getVoices() : []).filter((voice) => voice.localService);
  const code = (language) => (language || "").toLowerCase().replace("_", "-");
  function voiceFor(language) {
    const wanted = code(language);
    const own = voices().filter((voice) => code(voice.lang).split("-")[0] === wanted.split("-")[0]);
    return own.find((voice) => code(voice.lang) === wanted) || own.find((voice) => voice.default) || own[0];
  }

  const languageOf = (element) => element.closest("[lang]")?.lang || document.documentElement.lang;

  // The text nodes under an element with the place of each in its text.
  function nodesOf(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      found.push({ node, start: length });
      length += node.data.length;
    }
    return { found, length };
  }

  function rangeOf(element, start, end) {
    const { found, length } = nodesOf(element);
    if (!found.length || end > length) return null;
    const place = (offset, last) => {
      const one = found.findLast(({ start: from }) => (last ? from < offset : from <= offset)) || found[0];
      return [one.node, offset - one.start];
    };
    const range = document.createRange();
    range.setStart(...place(start, false));
    range.setEnd(...place(end, true));
    return range;
  }

  // Everything to read: the headline, then each sentence with its language and its place.
  function sentencesOf(reader) {
    const elements = [...document.querySelectorAll(reader.dataset.reader)];
    const cuts = reader.dataset.cuts ? JSON.parse(reader.dataset.cuts) : null;
    const list = [];
    const add = (element, start, end) => {
      const text = element.textContent.slice(start, end).trim();
      if (text) list.push({ element, start, end, text, language: languageOf(element) });
    };
    const heading = document.querySelector("h1");
    if (cuts && heading) add(heading, 0, heading.textContent.length);
    elements.forEach((element, number) => {
      const own = cuts?.[number];
      if (!own) return add(element, 0, element.textContent.length);
      for (let i = 0; i + 1 < own.length; i += 2) add(element, own[i], own[i + 1]);
    });
    return list;
  }

  function mark(sentence) {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete(NAME);
    const range = sentence && rangeOf(sentence.element, sentence.start, sentence.end);
    if (!range) return;
    CSS.highlights.set(NAME, new Highlight(range));
    const box = range.getBoundingClientRect();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (box.top < 0 || box.bottom > innerHeight) {
      sentence.element.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    }
  }

  function next() {
    while (at < queue.length && !voiceFor(queue[at].language)) at += 1;
    const sentence = queue[at];
    if (!sentence) return stop();
    const mine = round;
    const words = new SpeechSynthesisUtterance(sentence.text);
    words.voice = voiceFor(sentence.language);
    words.lang = words.voice.lang;
    words.onend = () => {
      if (mine !== round || state === "still") return;
      at += 1;
      next();
    };
    words.onerror = (event) => {
      if (mine !== round || event.error === "canceled" || event.error === "interrupted") return;
      stop();
      tell("The browser’s voice broke off. Try again, or another browser.");
    };
    current = words;
    mark(sentence);
    speech.speak(words);
  }

  function play() {
    if (state === "paused") {
      speech.resume();
    } else {
      round += 1;
      speech.cancel();
      queue = sentencesOf(panel());
      at = 0;
      next();
      if (!queue.length) return;
    }
    state = "reading";
    show();
  }

  function pause() {
    speech.pause();
    state = "paused";
    show();
  }

  function stop() {
    round += 1;
    state = "still";
    current = null;
    speech?.cancel();
    mark(null);
    show();
  }

  function button(name, act, label) {
    const made = document.createElement("button");
    Object.assign(made, { type: "button", className: "button", textContent: label });
    made.dataset.act = name;
    made.addEventListener("click", act);
    return made;
  }

  function tell(words) {
    const line = panel()?.querySelector("[data-voices]");
    if (line) line.textContent = words;
  }

  const names = (languages) => {
    const told = new Intl.DisplayNames(["en"], { type: "language" });
    return languages.map((language) => { try { return told.of(language); } catch { return language; } }).join(", ");
  };

  function show() {
    const reader = panel();
    const group = reader?.querySelector(".player");
    if (!group) return;
    const languages = [...new Set(sentencesOf(reader).map((sentence) => sentence.language))];
    const silent = languages.filter((language) => !voiceFor(language));
    if (languages.length === silent.length) {
      group.replaceChildren();
      if (!speech) return tell("This browser cannot read aloud.");
      if (!voices().length) return tell("This browser has no voice of its own. Your system’s settings may offer some.");
      return tell(`This browser has no voice for ${names(silent)}.`);
    }
    if (!group.children.length) {
      group.append(button("play", play, "Play"), button("pause", pause, "Pause"), button("stop", stop, "Stop"));
    }
    const [start, hold, end] = group.children;
    const held = document.activeElement;
    start.textContent = state === "paused" ? "Go on" : "Play";
    start.hidden = state === "reading";
    hold.hidden = state !== "reading";
    end.hidden = state === "still";
    // Who pressed a button that is gone now stands at the one that took its place.
    if (held?.parentElement === group && held.hidden) [...group.children].find((one) => !one.hidden).focus();
    const used = [...new Set(languages.map(voiceFor).filter(Boolean).map((voice) => voice.name))];
    const left = silent.length ? ` Left out, for want of a voice: ${names(silent)}.` : "";
    tell(`On this page, read by your browser: ${used.join(", ")}.${left}`);
  }

  function prepare() {
    if (!panel()) {
      if (state !== "still") stop();
      return;
    }
    show();
  }

  document.addEventListener("octavo:fresh", prepare);
  // Browsers load their voices late.
  speech?.addEventListener?.("voiceschanged", () => { if (state === "still") prepare(); });
  window.addEventListener("pagehide", () => speech?.cancel());
  prepare();
})();
