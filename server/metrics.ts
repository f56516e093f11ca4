import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted. No label ever holds an id, a name or a word of a patient. */
export type Metrics = {
  registry: Registry;
  messages: Counter<'author'>;
  emergencies: Counter;
  turnSeconds: Histogram<'outcome'>;
  sockets: Gauge<'namespace'>;
  requestSeconds: Histogram<'operation' | 'status'>;
};

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    messages: new Counter({ name: 'toniq_messages_total', help: 'Messages stored', labelNames: ['author'], registers }),
    emergencies: new Counter({ name: 'toniq_emergencies_total', help: 'Dangers raised by the screen', registers }),
    turnSeconds: new Histogram({ name: 'toniq_turn_seconds', help: 'Length of a turn', labelNames: ['outcome'], buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30], registers }),
    sockets: new Gauge({ name: 'toniq_sockets', help: 'Open sockets', labelNames: ['namespace'], registers }),
    requestSeconds: new Histogram({ name: 'toniq_request_seconds', help: 'HTTP requests by operation', labelNames: ['operation', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5], registers }),
  };
}
