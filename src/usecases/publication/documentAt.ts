import type { PublishedDocument } from "../../core/publication/documents.ts";
import { pictureEnding } from "../../core/publication/pictureDocument.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import type { Publishing } from "../../store/publications.ts";

/** A document with its address and title. A plan and its parts are addressed as those of the version in force;
 * planDocuments.ts gives them a second address by their version. */
export function documentAt(body: PublishedDocument): Pick<Publishing, "path" | "title" | "body"> {
  const city = body.municipality.id;
  switch (body.kind) {
    case "city":
      return { path: publicationPath.city(city), title: body.municipality.name, body };
    case "plan":
      return { path: publicationPath.plan(city, body.plan.id), title: body.plan.title, body };
    case "planPart": {
      const path = publicationPath.planPart(publicationPath.plan(city, body.plan.id), body.id);
      return { path, title: body.title, body };
    }
    case "planIndicator": {
      const path = publicationPath.planIndicator(city, body.plan.id, body.indicator.id);
      return { path, title: body.indicator.name, body };
    }
    case "planComparison": {
      const path = publicationPath.planComparison(city, body.plan.id, body.after.number);
      return { path, title: body.plan.title, body };
    }
    case "picture": {
      const path = publicationPath.picture(city, body.id);
      return { path, title: `${body.id}.${pictureEnding[body.mediaType]}`, body };
    }
    case "review": {
      const path = publicationPath.review(city, body.plan.id, body.fiscalYear);
      return { path, title: body.plan.title, body };
    }
    case "periodReview": {
      const path = publicationPath.periodReview(city, body.plan.id, body.reviewKind, body.fiscalYear);
      return { path, title: body.plan.title, body };
    }
    case "opinions": {
      const path = publicationPath.opinions(city, body.plan.id, body.fiscalYear);
      return { path, title: body.plan.title, body };
    }
    case "errata": {
      const path = publicationPath.errata(city, body.plan.id, body.fiscalYear);
      return { path, title: body.plan.title, body };
    }
    case "sheet": {
      const path = publicationPath.sheet(city, body.plan.id, body.fiscalYear, body.sheetNo);
      return { path, title: body.title, body };
    }
    case "indicator": {
      const path = publicationPath.indicator(city, body.plan.id, body.fiscalYear, body.id);
      return { path, title: body.name, body };
    }
  }
}
