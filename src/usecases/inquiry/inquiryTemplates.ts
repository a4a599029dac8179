import { defaultTemplates } from "../../core/inquiry/defaultTemplates.ts";
import type { InquiryTemplate } from "../../core/inquiry/inquiryText.ts";
import type { Db } from "../../store/databases.ts";
import { listInquiryTemplates } from "../../store/inquiries.ts";

/** The templates of inquiries of the city: its own, or those to begin with. */
export async function inquiryTemplates(tx: Db): Promise<readonly InquiryTemplate[]> {
  const own = await listInquiryTemplates(tx);
  return own.length > 0 ? own : defaultTemplates;
}
