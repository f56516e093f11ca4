/** What may be attached. Everything else is refused, whatever it calls itself. */
export const ATTACHMENT_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf', 'text/plain'] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** The first one is given to a file whose name has none of them. */
export const EXTENSIONS: Record<AttachmentType, readonly [string, ...string[]]> = {
  'image/png': ['png'], 'image/jpeg': ['jpg', 'jpeg'], 'image/webp': ['webp'], 'image/gif': ['gif'], 'application/pdf': ['pdf'], 'text/plain': ['txt'],
};

/** `none`: no scanner is set up. `pending` and `infected` files are kept from everybody. */
export const SCAN_STATES = ['none', 'pending', 'clean', 'infected'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** Pictures and PDF may be shown in place; anything else is only ever saved. */
export const isShownInline = (type: AttachmentType): boolean => type !== 'text/plain';
