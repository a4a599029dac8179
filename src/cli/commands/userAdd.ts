import { addUser } from "../../usecases/people/addUser.ts";
import { commandLineActor, findMunicipalityByCode } from "../../usecases/people/commandLineActor.ts";
import { maybeTextOption, textOption } from "../values.ts";
import type { Run } from "../command.ts";

/** Adds a person with an account and posts. */
export const run: Run = async (context, given) => {
  const actor = commandLineActor(await findMunicipalityByCode(context, textOption(given, "municipality")));
  const posts = given.values["post"];
  const user = {
    username: textOption(given, "username"),
    name: textOption(given, "name"),
    email: maybeTextOption(given, "email"),
    postIds: Array.isArray(posts) ? posts : [],
  };
  const { userId, password } = await addUser(context, actor, user);
  const line = `Added ${user.username} (${user.name}); first password, to be changed at the first sign-in: ${password}`;
  return { line, data: { userId, username: user.username, password } };
};
