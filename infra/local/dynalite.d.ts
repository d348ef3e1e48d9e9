declare module "dynalite" {
  import type { Server } from "node:http";

  /** Times in milliseconds; `path` puts the data on disk (LevelDB), otherwise it lives in memory. */
  export default function dynalite(options?: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
}
