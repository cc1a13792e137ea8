import { escapeXml } from '../badges/xml.ts';
import type { Language } from '../language/languages.ts';

/** What a mail shows, as HTML already, but for its words. */
export interface MailFrame {
  readonly language: Language;
  readonly title: string;
  /** Above the title, such as a greeting. */
  readonly hello?: string;
  /** Rows of the table, such as `cardRow` makes. */
  readonly rows: readonly string[];
  /** Small, below everything. */
  readonly foot?: string;
}

const style = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;background:#f5f4f1;color:#1f2023}
.card{background:#ffffff;border:1px solid #e4e2dc}
.soft{color:#63656b}
.link{color:#4a50b5;font-weight:600;text-decoration:none}
@media (prefers-color-scheme:dark){body,.ground{background:#17181b!important;color:#ececea!important}.card{background:#212327!important;border-color:#33363c!important}.soft{color:#a2a5ad!important}.link{color:#a9aef5!important}}
`.replaceAll('\n', '');

/** A mail's page: one column that reads well on a phone and in a dark inbox. It shows `cid:mark`. */
export function frameMail({ language, title, hello, rows, foot }: MailFrame): string {
  const greeting = hello === undefined ? '' : `<p style="margin:0 0 4px">${isolated(hello)}</p>`;
  const below =
    foot === undefined
      ? ''
      : `<tr><td class="soft" style="padding:16px 4px;font-size:13px">${foot}</td></tr>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeXml(title)}</title><style>${style}</style></head><body class="ground"><table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;table-layout:fixed;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;text-align:start"><tr><td style="padding:0 4px 20px"><img src="cid:mark" width="32" height="32" alt="Smallwins" style="display:block;border:0"></td></tr><tr><td style="padding:0 4px 16px;overflow-wrap:anywhere">${greeting}<h1 style="margin:0;font-size:22px;line-height:1.3">${isolated(title)}</h1></td></tr>${rows.join('')}${below}</table></td></tr></table></body></html>`;
}

/** A card of its own, with the room below it. */
export function cardRow(content: string): string {
  return `<tr><td class="card" style="padding:20px;border-radius:14px;overflow-wrap:anywhere">${content}</td></tr><tr><td height="12" style="font-size:0;line-height:0">&nbsp;</td></tr>`;
}

/** Names and texts of any script read in their own direction, whatever stands around them. */
export function isolated(text: string): string {
  return `<bdi>${escapeXml(text)}</bdi>`;
}
