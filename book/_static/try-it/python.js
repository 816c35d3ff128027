/* Cells of Python to change and run in the page.
 *
 * Python itself (Pyodide) lies in python-in-page/ of this site, as two scripts, since a
 * page that was opened as a file may load scripts and nothing else. It is loaded when a
 * reader first runs a cell, and runs beside the page, so that an endless loop can be
 * stopped.
 */
"use strict";

globalThis.kinds ??= {};

/** What runs in the worker: start Python, then answer with what every code prints. */
function pythonWorker() {
  let python;
  const start = async ({ files, sources }) => {
    const address = (name, type) => URL.createObjectURL(new Blob([files[name]], { type }));
    const { loadPyodide } = await import(address("pyodide.mjs", "text/javascript"));
    const { default: createPyodideModule } = await import(address("pyodide.asm.mjs", "text/javascript"));
    const stdLibURL = address("python_stdlib.zip", "application/zip");
    const fetchElsewhere = self.fetch;
    self.fetch = (url, options) =>
      String(url).endsWith("pyodide.asm.wasm")
        ? Promise.resolve(new Response(files["pyodide.asm.wasm"], { headers: { "Content-Type": "application/wasm" } }))
        : fetchElsewhere(url, options);
    const lockFileContents = new TextDecoder().decode(files["pyodide-lock.json"]);
    const indexURL = "python-in-page:/";
    python = await loadPyodide({ createPyodideModule, indexURL, packageBaseUrl: indexURL, stdLibURL, lockFileContents });
    for (const [name, text] of Object.entries(sources)) {
      const folder = `/home/pyodide/${name.split("/").slice(0, -1).join("/")}`;
      python.FS.mkdirTree(folder);
      python.FS.writeFile(`/home/pyodide/${name}`, text);
    }
    python.runPython("import sys; sys.path.insert(0, '/home/pyodide')");
  };
  self.onmessage = async ({ data }) => {
    try {
      if (data.files) {
        await start(data);
        self.postMessage({ ready: true });
      } else {
        const [printed, complaint] = python.pyimport("in_page").run_and_tell(data.code).toJs();
        self.postMessage({ printed, complaint });
      }
    } catch (problem) {
      self.postMessage({ failed: String(problem) });
    }
  };
}

function loadScript(source) {
  return new Promise((resolve, reject) => {
    const script = element("script", { src: source });
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${source} is missing.`));
    document.head.append(script);
  });
}

/** Python, one for all cells of the page. */
const python = {
  worker: null,
  files: null, // Python's own, or a promise of them
  waiting: null, // for something that may be stopped

  /** What is to come, unless Python is stopped before. */
  unlessStopped(coming) {
    return Promise.race([coming, new Promise((_, reject) => (this.waiting = reject))]);
  },

  async load() {
    const folder = new URL("python-in-page/", new URL(document.documentElement.dataset.content_root ?? "./", location.href));
    await Promise.all(["python.js", "sources.js"].map((name) => loadScript(new URL(name, folder).href)));
    const unpack = async ([name, text]) => {
      const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
      return [name, await new Response(stream).arrayBuffer()];
    };
    const files = Object.fromEntries(await Promise.all(Object.entries(globalThis.pythonFiles).map(unpack)));
    delete globalThis.pythonFiles;
    return files;
  },

  async start() {
    this.files ??= this.load().catch((problem) => {
      this.files = null; // so that it is tried again
      throw problem;
    });
    const files = await this.unlessStopped(this.files);
    const code = encodeURIComponent(`(${pythonWorker})()`);
    this.worker = new Worker(`data:text/javascript,${code}`, { type: "module" });
    await this.ask({ files, sources: globalThis.pythonSources });
  },

  /** Send something to the worker and wait for its answer. */
  ask(message) {
    const answer = new Promise((resolve, reject) => {
      this.worker.onmessage = ({ data }) => ("failed" in data ? reject(new Error(data.failed)) : resolve(data));
      this.worker.onerror = (event) => reject(new Error(event.message || "Python did not start."));
      this.worker.postMessage(message);
    });
    return this.unlessStopped(answer);
  },

  async run(code, tell) {
    if (!this.worker) {
      tell("Starting Python …");
      await this.start();
    }
    tell("Running …");
    return this.ask({ code });
  },

  stop() {
    this.worker?.terminate();
    this.worker = null;
    this.waiting?.(new Error("Stopped."));
  },
};

kinds.python = function (place, { code, output: computed }) {
  const editor = element("textarea", { spellcheck: "false", autocapitalize: "off" });
  const output = element("pre", { class: "output", "aria-live": "polite", tabindex: "0" }, computed);
  const state = element("p", { class: "state", role: "status" }, "This is what the code printed when the book was built.");
  const fit = () => editor.setAttribute("rows", editor.value.split("\n").length + 1);
  let running = false;
  const setRunning = (now) => {
    running = now;
    start.ariaDisabled = now; // not `disabled`, or the keyboard would lose its place
    stop.ariaDisabled = !now;
  };
  const reset = () => {
    if (running) python.stop();
    editor.value = code;
    fit();
    output.textContent = computed;
    state.textContent = "This is what the code printed when the book was built.";
  };
  const run = async () => {
    if (running) return;
    setRunning(true);
    output.textContent = "";
    try {
      const { printed, complaint } = await python.run(editor.value, (text) => (state.textContent = text));
      output.replaceChildren(printed, element("span", { class: "complaint" }, complaint));
      state.textContent = complaint ? "Python complains at the end:" : "This is what your browser’s Python printed.";
    } catch (problem) {
      if (problem.message !== "Stopped.") {
        python.stop();
        output.textContent = computed;
        state.textContent = `Python cannot run here: ${problem.message} This is the output of the book.`;
      }
    }
    setRunning(false);
  };
  const start = button("Run", run);
  const stop = button("Stop", () => {
    if (!running) return;
    python.stop();
    state.textContent = "Stopped.";
  });
  setRunning(false);
  editor.addEventListener("input", fit);
  editor.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
  });
  place.replaceChildren(
    labelled("Python: change it and run it (Ctrl+Enter)", editor, "editor"),
    controls(start, stop, button("Start again", reset)),
    state,
    output
  );
  reset();
};
