import type { FileFault } from "../../../core/workbook/rawBook.ts";

/** A file that cannot be read as a workbook, thrown inside the reader alone. */
export class ReadFault extends Error {
  readonly fault: FileFault;
  constructor(fault: FileFault) {
    super(fault);
    this.fault = fault;
  }
}
