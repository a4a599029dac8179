import { printInquiry } from "../../usecases/inquiry/printInquiry.ts";
import { staffLoader, textParam } from "../guard.ts";
import { attachment } from "../plan/attachment.ts";

/** The letters to all departments as one file of the word processor. */
export const loader = staffLoader(["openReview"], async (staff) =>
  attachment(await printInquiry(staff.context, staff.actor, textParam(staff, "reviewId")), "inquiry"),
);
