import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Words first: one golden file notices most changes of a text, and the first failure ends the run of a mutant. */
class WordsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWords = ({ moduleId }: TestSpecification) => moduleId.endsWith("words.test.ts");
    return [...files.filter(isWords), ...files.filter((file) => !isWords(file))];
  }
}

/** The tests that must notice a change in src/core/progress, and no others: each runs once for every mutant. */
export default defineConfig({
  test: {
    include: ["src/core/progress/**/*.test.ts"],
    sequence: { sequencer: WordsFirst },
    isolate: false,
  },
});
