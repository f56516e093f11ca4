import { handler } from '../operation.ts';
import { openApiDocument } from '../openapi.ts';

export const readDescription = handler('readDescription', async ({ context }) => openApiDocument(context.config.publicUrl) as unknown as Record<string, unknown>);
