import type { jaOpinions } from "./jaOpinions.ts";

/** Words of the page of opinions in English. */
export const enOpinions: typeof jaOpinions = {
  title: "Opinions and what the city answers",
  lead: "What was said about this year's review, and what the departments answer. The figures beside an opinion are those that were shown when it was given.",
  byCategory: "Answers",
  number: (number) => `Opinion ${number}`,
  none: "No opinions are published.",
  about: "About",
  shown: "Figures shown",
  noFigure: "no figure",
  said: "Opinion",
  where: "Said by",
  meeting: (body, number) => `${body}, meeting ${number}`,
  answer: "Answer of the city",
  noAnswer: "The answer is being prepared.",
  change: "What changes",
  inYear: (year) => ` (${year})`,
  followUps: "What came of opinions of earlier years",
  followUp: "What came of it",
  ofYear: (year) => `Opinion on the review of ${year}`,
  link: "See opinions and what the city answers",
  linkAbout: (count) => `Opinions about this and what the city answers (${count})`,
  data: "Opinions and answers",
};
