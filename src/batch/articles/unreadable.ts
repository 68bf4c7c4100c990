import { RiwayaError } from "../../errors.js";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "a directory, not a file; name the files in it, for instance with /*",
  ENOTDIR: "no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
};

/** An error of the file system that names its path; any other error comes back as it is. */
export function unreadable(path: string, error: unknown): unknown {
  if (error instanceof RiwayaError) return error;
  const code = String((error as { code?: unknown }).code ?? "");
  if (!/^E[A-Z0-9]+$/.test(code)) return error;
  return new RiwayaError("bad-input", `${path}: ${reasons[code] ?? `cannot be read (${code})`}`, {
    cause: error,
  });
}
