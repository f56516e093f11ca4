import { modelStateView } from '../../views/model-state-view.ts';
import { handler } from '../operation.ts';

export const readModelState = handler('readModelState', ({ context }) => modelStateView(context));
