/** A mapping as it stands in the editor; a changed one must be saved before an import can name it. */
export interface Draft {
  name: string;
  yaml: string;
  changed: boolean;
}
