import { render } from 'preact';
import { MessagePage } from './page.tsx';

const link = location.pathname.split('/').at(-1) ?? '';
render(<MessagePage link={link} />, document.getElementById('message')!);
