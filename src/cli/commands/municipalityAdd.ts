import { addMunicipality } from "../../usecases/people/addMunicipality.ts";
import type { Run } from "../command.ts";
import { textOption } from "../values.ts";

/** Adds a city without plans, ready for its first users. */
export const run: Run = async (context, given) => {
  const departments = given.values["department"];
  const city = {
    id: textOption(given, "id"),
    code: textOption(given, "code"),
    name: textOption(given, "name"),
    nameEn: textOption(given, "name-en"),
    prefecture: textOption(given, "prefecture"),
    departments: Array.isArray(departments) ? departments.map(String) : [],
  };
  const { posts } = await addMunicipality(context, city);
  return {
    line: `Added ${city.name} (${city.code}) as ${city.id}. Posts to give to users: ${posts.join(", ")}`,
    data: { id: city.id, posts },
  };
};
