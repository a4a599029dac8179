import type { EditAnswer } from "./unit.ts";

export type QueueState = "idle" | "saving" | "failed";

interface Job {
  /** Made when the job's turn comes; null when there is nothing to send any more. */
  readonly build: () => URLSearchParams | null;
  /** Awaited before the next job, which may build on what this one changed. */
  readonly done: (answer: EditAnswer) => void | Promise<void>;
}

export interface EditQueue {
  push(job: Job): void;
  /** Goes on after a failure with the job that failed. */
  retry(): void;
}

const longestKeptAlive = 60_000;

/** Sends edits one after the other. What cannot be sent stays and is tried again; when the session has ended, the
 * browser goes to sign in and comes back. */
export function createEditQueue(
  address: string,
  say: { state(state: QueueState): void; refused(message: string | null): void },
): EditQueue {
  const jobs: Job[] = [];
  let isRunning = false;

  async function run() {
    if (isRunning) return;
    isRunning = true;
    let state: QueueState = "idle";
    for (let job = jobs[0]; job; job = jobs[0]) {
      const body = job.build();
      if (body) {
        say.state("saving");
        const answer = await send(address, body);
        if (answer === "signedOut") return signIn();
        if (answer === "failed") {
          state = "failed";
          break;
        }
        jobs.shift();
        if ("message" in answer) say.refused(answer.message);
        else await job.done(answer);
      } else jobs.shift();
    }
    isRunning = false;
    say.state(state);
  }

  return {
    push(job) {
      jobs.push(job);
      void run();
    },
    retry: () => void run(),
  };
}

async function send(
  address: string,
  body: URLSearchParams,
): Promise<EditAnswer | { readonly message: string | null } | "failed" | "signedOut"> {
  try {
    const keepalive = body.toString().length < longestKeptAlive;
    const response = await fetch(address, { method: "POST", body, keepalive });
    if (response.redirected) return "signedOut";
    if (response.ok) return (await response.json()) as EditAnswer;
    if (response.status >= 500) return "failed";
    const said: unknown = await response.json().catch(() => null);
    const isSaid = typeof said === "object" && said !== null && "message" in said;
    return { message: isSaid ? String(said.message) : null };
  } catch {
    return "failed";
  }
}

function signIn() {
  const { pathname, search } = location;
  location.assign(`/staff/sign-in?next=${encodeURIComponent(pathname + search)}`);
}
