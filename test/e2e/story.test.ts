import { auditing } from "./story/auditing.ts";
import { council } from "./story/council.ts";
import { beginStory } from "./story/story.ts";
import { citizen } from "./story/citizen.ts";
import { copies } from "./story/copies.ts";
import { entry } from "./story/entry.ts";
import { opening } from "./story/opening.ts";
import { publishing } from "./story/publishing.ts";

/** One yearly review, from an empty folder to the published page and its copies. The chapters go on where the one
 * before stopped. */
const story = beginStory();
opening(story);
entry(story);
council(story);
publishing(story);
citizen(story);
copies(story);
auditing(story);
